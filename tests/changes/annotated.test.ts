import { beforeEach, describe, expect, it } from 'vitest';
import { annotation, at, cut, LATER, LIVES, Reader, REWORDED } from './reader.ts';
import { STORY, withParagraph } from './versions.ts';

describe('an annotated claim', () => {
  let reader: Reader;
  beforeEach(() => {
    reader = new Reader();
    reader.annotations = [annotation('mine', LIVES), annotation('other', LIVES, 'https://elsewhere.example/')];
  });

  it('that was reworded is told with both wordings', () => {
    const [touched, ...rest] = reader.read('new', LATER, at(25))!.pending!.annotated;
    expect(rest).toEqual([]);
    expect(touched).toMatchObject({
      annotation: 'mine',
      target: 0,
      change: { kind: 'reworded', before: { quote: LIVES }, after: { quote: REWORDED }, tells: ['figure'] },
    });
  });

  it('whose words begin and end inside a word is followed like any other', () => {
    reader.annotations = [
      cut('half', 'bout 4,300 people live in the val'),
      cut('gone', 'gional council meets again on Thurs'),
    ];
    const [changed, gone, ...rest] = reader.read('new', LATER.slice(0, 5), at(25))!.pending!.annotated;
    expect(changed).toMatchObject({
      annotation: 'half',
      change: { kind: 'reworded', before: { quote: LIVES }, after: { quote: REWORDED }, tells: ['figure'] },
    });
    expect(gone).toMatchObject({
      annotation: 'gone',
      change: { kind: 'removed', before: { quote: STORY[5] } },
    });
    expect(rest).toEqual([]);
  });

  it('whose words begin and end inside a word is not touched while they stand', () => {
    reader.annotations = [
      cut('half', 'oard has spent 12 million pounds on rep'),
      cut('short', 'eople live in the val'),
    ];
    expect(reader.read('new', LATER, at(25))!.pending!.annotated).toEqual([]);
  });

  it('is followed where another tool ran it together with what stands before it', () => {
    const [mine] = reader.annotations;
    const [target] = mine!.targets;
    const quote = { ...target!.quote!, prefix: 'Share this story' };
    reader.annotations = [{ id: 'imported', targets: [{ ...target!, quote }] }];
    expect(reader.read('new', LATER, at(25))!.pending!.annotated).toMatchObject([{ annotation: 'imported' }]);
  });

  describe('of several sentences', () => {
    const BOTH = `${STORY[1]}\n\n${STORY[2]}`;
    const BETWEEN = 'The chairwoman of the board told reporters that pumps had been ordered for two days of storm.';
    const parted = [...STORY.slice(0, 2), BETWEEN, ...STORY.slice(2)];
    beforeEach(() => {
      reader.annotations = [cut('both', BOTH)];
    });

    it('is not touched by a paragraph that is put between them', () => {
      expect(reader.read('new', parted, at(25))!.pending).toMatchObject({
        comparison: { counts: { reworded: 0, added: 1, removed: 0 } },
        annotated: [],
      });
    });

    it('is told by those that changed, each with what it says now', () => {
      const text = withParagraph(2, '“We will close the dam before winter,” Marlow said.');
      expect(reader.read('new', text, at(25))!.pending!.annotated).toMatchObject([
        {
          annotation: 'both',
          change: {
            kind: 'reworded',
            before: { quote: '“We will not close the dam before winter,” Marlow said.' },
            after: { quote: text[2] },
          },
        },
        { annotation: 'both', change: { kind: 'removed', before: { quote: '“It is safe to stand under.”' } } },
      ]);
    });

    it('is followed on when something stands between them', () => {
      reader.read('new', parted, at(25));
      reader.see();
      const text = parted.filter((paragraph) => paragraph !== STORY[1]);
      expect(reader.read('new', text, at(26))!.pending!.annotated).toMatchObject([
        { annotation: 'both', change: { kind: 'removed', before: { quote: STORY[1] } } },
      ]);
    });

    it('is not told again of those that had changed before', () => {
      const text = withParagraph(1, STORY[1].replace('12 million', '14 million'));
      reader.read('new', text, at(25));
      reader.see();
      const later = text.map((paragraph) => paragraph.replace('before winter', 'before spring'));
      const told = reader.read('new', later, at(26))!.pending!.annotated;
      expect(told.map(({ change }) => change.after?.quote)).toEqual([
        '“We will not close the dam before spring,” Marlow said.',
      ]);
      const again = [...later, 'The vote is on Monday.'];
      expect(reader.read('new', again, at(27))!.pending!.annotated).toHaveLength(1);
    });
  });

  it('that was taken out does not become a sentence that had always been there', () => {
    const like = 'About 4,300 people live in the valley below the other wall.';
    const first = [...STORY, like];
    reader.read('same', first, at(24, 0));
    reader.read(
      'new',
      first.filter((paragraph) => paragraph !== LIVES),
      at(25),
    );
    expect(reader.history!.pending!.annotated).toMatchObject([{ annotation: 'mine', change: { kind: 'removed' } }]);
  });

  it('that is a part of what was taken out is told once, with all of it', () => {
    reader.annotations = [cut('part', 'members lost fields')];
    const { annotated, comparison } = reader.read('new', [...STORY.slice(0, 4), STORY[5]], at(25))!.pending!;
    expect(annotated.map(({ change }) => change)).toEqual(comparison.changes);
    expect(annotated).toMatchObject([{ change: { kind: 'removed', before: { quote: STORY[4] } } }]);
  });

  it('is not taken to be in a sentence that only has a word or two of it', () => {
    const first = ['Later nobody came to the gate, guards said.', ...STORY];
    reader.annotations = [cut('edge', 'Monday. Nobody')];
    reader.read('same', first, at(24, 0));
    const text = first.map((paragraph) => paragraph.replace('Nobody', 'No one').replace('nobody', 'no one'));
    expect(reader.read('new', text, at(25))!.pending!.annotated).toMatchObject([
      { change: { kind: 'reworded', before: { quote: 'Nobody was told at the time.' } } },
    ]);
  });

  it('that was taken out is told, too', () => {
    const text = STORY.filter((paragraph) => paragraph !== LIVES);
    expect(reader.read('new', text, at(25))!.pending!.annotated).toMatchObject([
      { annotation: 'mine', change: { kind: 'removed', after: null } },
    ]);
  });

  it('that stands, in other typography or elsewhere in its sentence, is not touched', () => {
    reader.annotations = [annotation('part', 'live in the valley'), annotation('whole', STORY[2])];
    const text = LATER.map((paragraph) => paragraph.replace(/[“”]/g, '"'));
    expect(reader.read('new', text, at(25))!.pending!.annotated).toEqual([]);
  });

  it('that a log-in hides is not called gone', () => {
    expect(reader.read('new', STORY.slice(0, 2), at(25))!.pending).toMatchObject({
      comparison: { extent: 'cut' },
      annotated: [],
    });
  });

  it('is not told again when other sentences change after it was seen', () => {
    reader.read('new', LATER, at(25));
    reader.see();
    const text = [...LATER.slice(0, 5), 'The regional council meets again on Friday to hear from both sides.'];
    expect(reader.read('new', text, at(26))!.pending!.annotated).toEqual([]);
  });

  it('written on a version between two visits is told as well', () => {
    reader.read('new', LATER, at(25));
    reader.annotations = [annotation('later', REWORDED)];
    const text = withParagraph(3, 'About 6,000 people live in the valley below the wall.');
    expect(reader.read('new', text, at(26))!.pending!.annotated).toMatchObject([
      { annotation: 'later', change: { before: { quote: REWORDED } } },
    ]);
  });
});
