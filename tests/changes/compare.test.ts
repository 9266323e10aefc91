import { describe, expect, it } from 'vitest';
import type { Change, Comparison } from '../../components/changes/change.ts';
import { compareVersions } from '../../components/changes/compare.ts';
import { STORY, version, withParagraph } from './versions.ts';

const compare = (before: string | readonly string[], after: string | readonly string[]): Comparison | null =>
  compareVersions(version(before), version(after), false);

/** What the notice would show of a change: both sides with the words that differ in brackets. */
const shown = ({ kind, before, after }: Change): string => {
  const side = (passage: Change['before']): string => {
    if (!passage) return '';
    let [line, at] = ['', 0];
    for (const { start, end } of passage.words) {
      line += `${passage.quote.slice(at, start)}[${passage.quote.slice(start, end)}]`;
      at = end;
    }
    return line + passage.quote.slice(at);
  };
  return [kind, side(before), side(after)].filter((part) => part !== '').join(' | ');
};

const onlyChange = (comparison: Comparison | null): Change => {
  expect(comparison?.changes).toHaveLength(1);
  return comparison!.changes[0]!;
};

describe('two versions of an article', () => {
  it('have no changes where nothing was changed', () => {
    expect(compare(STORY, STORY)).toBeNull();
  });

  it('show a reworded sentence old and new, with the words that differ and where it stands now', () => {
    const after = withParagraph(3, 'About 5,100 people live in the valley below the wall.');
    const comparison = compare(STORY, after);
    expect(comparison).toMatchObject({ extent: 'edited', counts: { reworded: 1, added: 0, removed: 0 } });
    const change = onlyChange(comparison);
    expect(shown(change)).toBe(
      'reworded | About [4,300] people live in the valley below the wall. | About [5,100] people live in the valley below the wall.',
    );
    expect(after.join('\n\n').slice(change.after!.start, change.after!.end)).toBe(change.after!.quote);
  });

  it('show what was added and what was removed, sentences that follow one another as one passage', () => {
    const added = 'A second inspector resigned last week. He gave no reason. The board would not name him.';
    const comparison = compare(STORY, [...STORY.slice(0, 3), added, STORY[3], STORY[4]]);
    expect(comparison?.counts).toEqual({ reworded: 0, added: 3, removed: 1 });
    expect(comparison?.changes.map(shown)).toEqual([`added | ${added}`, `removed | ${STORY[5]}`]);
  });

  it('keep a moved sentence out of it, and a moved paragraph', () => {
    const [first, second, ...rest] = STORY;
    expect(compare(STORY, [second, first, ...rest])).toBeNull();
    const [one, two] = first.split(/(?<=Monday\.) /);
    expect(compare(STORY, [one!, second, ...rest, two!])).toBeNull();
  });

  it.each([
    ['curly and straight quotation marks', (text: string) => text.replace(/[“”]/g, '"').replaceAll('’', "'")],
    ['dashes and commas', (text: string) => text.replace('the water board said', '– the water board – said,')],
    [
      'spaces and soft hyphens',
      (text: string) => text.replaceAll('valley', 'val\u00ADley').replaceAll(' in ', '\u00A0in  '),
    ],
    ['how thousands are written', (text: string) => text.replace('4,300', '4300')],
    ['figures in words', (text: string) => text.replace('12 million', 'twelve million')],
    ['capitals', (text: string) => text.replace('chairwoman', 'Chairwoman')],
    ['where paragraphs end', (text: string) => text.replace('Monday. Nobody', 'Monday.\n\nNobody')],
  ])('do not differ by typography: %s', (_, set) => {
    const text = STORY.join('\n\n');
    expect(set(text)).not.toBe(text);
    expect(compare(text, set(text))).toBeNull();
  });

  it('do not differ where a number is spelt out, but where it is another', () => {
    const of = (count: string): string[] =>
      withParagraph(3, `The wall was patched ${count} times before the board would pay for ${count} new pumps.`);
    expect(compare(of('five'), of('5'))).toBeNull();
    expect(compare(of('Twenty-five'), of('25'))).toBeNull();
    expect(compare(of('twenty-five'), of('20'))?.counts.reworded).toBe(1);
    expect(compare(of('five'), of('six'))?.changes[0]?.tells).toContain('figure');
  });

  it.each([
    ['when the page was updated', 'Updated 14 minutes ago', 'Updated 2 days ago'],
    ['how long ago it was', '3 hours ago', '2 days ago'],
    ['links to other stories', 'Read more: Council splits over levy', 'Read more: Why rivers flood in autumn'],
    ['an offer of a newsletter', '', 'Sign up for our weekly newsletter and never miss a story.'],
    ['a label', 'Orrin Falls', 'Water'],
    ['a pull quote of what stands there', '', '“It is safe to stand under”'],
  ])('do not differ by the page’s furniture: %s', (_, before, after) => {
    const set = (line: string): string[] => [...STORY.slice(0, 2), ...(line === '' ? [] : [line]), ...STORY.slice(2)];
    expect(compare(set(before), set(after))).toBeNull();
  });

  it('find a sentence that was moved and edited', () => {
    const after = [
      STORY[0],
      STORY[1],
      STORY[2],
      STORY[4],
      STORY[5],
      'About 5,100 people live in the valley below the old wall.',
    ];
    expect(onlyChange(compare(STORY, after)).kind).toBe('reworded');
  });

  it('pair a short sentence by its place, though few of its words are left', () => {
    const after = withParagraph(
      0,
      'Engineers found cracks in the dam at Orrin Falls in March, the water board said on Monday. No one was told then.',
    );
    expect(onlyChange(compare(STORY, after))).toMatchObject({
      kind: 'reworded',
      before: { quote: 'Nobody was told at the time.' },
    });
  });

  it('do not pair sentences that only share words of grammar', () => {
    const after = withParagraph(3, 'It is not the first time that a wall of this age was left to the frost.');
    expect(compare(STORY, after)?.counts).toEqual({ reworded: 0, added: 1, removed: 1 });
  });

  it('see one rewording where a sentence was parted, and where two were joined', () => {
    const joined =
      'The ferry left the quay at noon with forty cars aboard, and it sank an hour later off Gull Point in heavy seas.';
    const parted =
      'The ferry left the quay at noon with forty cars aboard. An hour later it sank off Gull Point in heavy seas.';
    const [x, y] = [withParagraph(3, joined), withParagraph(3, parted)];
    expect(onlyChange(compare(x, y))).toMatchObject({ kind: 'reworded', after: { quote: parted, sentences: 2 } });
    expect(onlyChange(compare(y, x))).toMatchObject({ kind: 'reworded', before: { quote: parted, sentences: 2 } });
  });

  it('say that the earlier one was only the beginning, not that the rest was added', () => {
    const rest = Array.from(
      { length: 8 },
      (_, i) => `Paragraph ${i + 7} tells of another pump that the board bought in year ${i}.`,
    );
    const teaser = [...STORY.slice(0, 4), 'To continue reading, log in or subscribe.'];
    const comparison = compare(teaser, [...STORY, ...rest]);
    expect(comparison).toMatchObject({ extent: 'continued', changes: [], counts: { added: 0, removed: 0 } });
    expect(comparison?.beyond).toBe(11);
    const cut = compare([...STORY, ...rest], teaser);
    expect(cut).toMatchObject({ extent: 'cut', beyond: 11, changes: [] });
  });

  it('say what was reworded in the beginning that both have', () => {
    const rest = Array.from(
      { length: 8 },
      (_, i) => `Paragraph ${i + 7} tells of another pump that the board bought in year ${i}.`,
    );
    const comparison = compare(STORY.slice(0, 4), [
      ...withParagraph(3, 'About 5,100 people live in the valley below the wall.'),
      ...rest,
    ]);
    expect(comparison).toMatchObject({ extent: 'continued', counts: { reworded: 1, added: 0, removed: 0 } });
  });

  it('take a sentence that was cut short for the same', () => {
    const before = [STORY[0], 'The board has spent 12 million pounds on repairs since…'];
    expect(compare(before, STORY.slice(0, 2))).toBeNull();
  });

  it('are called different texts where hardly a sentence is left', () => {
    const other = Array.from(
      { length: 9 },
      (_, i) => `Runner number ${i} crossed the finish before the rain began at kilometre ${i * 3}.`,
    );
    expect(compare(STORY, other)).toMatchObject({ extent: 'replaced', changes: [] });
  });

  it('tell a note of correction apart from what was added', () => {
    const note = 'Correction: An earlier version of this article gave a wrong number of residents.';
    const comparison = compare(STORY, [
      ...withParagraph(3, 'About 5,100 people live in the valley below the wall.'),
      note,
    ]);
    expect(comparison).toMatchObject({ notes: [note], counts: { reworded: 1, added: 0, removed: 0 } });
  });

  it('quote a note of correction with what it corrects, up to the end of its paragraph', () => {
    const note =
      'This article was amended on 25 November 2026. An earlier version said that about 4,300 people live in the valley below the wall. That was the figure of 1981.';
    const after = withParagraph(3, 'About 5,100 people live in the valley below the wall.');
    const comparison = compare(STORY, [...after, note, 'A second inspector resigned last week.']);
    expect(comparison).toMatchObject({ notes: [note], counts: { reworded: 1, added: 1, removed: 0 } });
    expect(comparison?.changes.map(shown)).toEqual([
      'reworded | About [4,300] people live in the valley below the wall. | About [5,100] people live in the valley below the wall.',
      'added | A second inspector resigned last week.',
    ]);
    const longer = `${note} It was wrong even then.`;
    expect(compare([...after, note], [...after, longer])).toMatchObject({ notes: [longer], changes: [] });
    expect(compare([note, ...after], after)?.counts).toEqual({ reworded: 0, added: 0, removed: 3 });
  });

  it('count rewordings alone where the page may have been read in part', () => {
    const after = [
      ...withParagraph(3, 'About 5,100 people live in the valley below the wall.'),
      'A new paragraph came late.',
    ];
    const comparison = compareVersions(version(STORY), version(after.slice(1)), true);
    expect(comparison?.counts).toEqual({ reworded: 1, added: 0, removed: 0 });
  });

  it('have a headline that changes, but not by the paper’s name or a count of news', () => {
    const titled = (before: string, after: string) =>
      compareVersions(version(STORY, { title: before }), version(STORY, { title: after }), false);
    expect(titled('Dam is safe', '(2) Dam is safe | The Valley Herald')).toBeNull();
    const change = onlyChange(titled('Dam is safe, board says', 'Dam is not safe, board says'));
    expect(change).toMatchObject({ place: 'headline', tells: ['negation'] });
    expect(shown(change)).toContain('Dam is [not] safe');
  });
});

describe('the cost of comparing', () => {
  /** Sentences of made-up words, so that no two are alike. */
  const paragraphs = (seed: number, count: number): string[] => {
    let state = seed;
    const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    const word = (): string =>
      Array.from({ length: 2 + next(3) }, () => 'bdfgklmnprst'[next(12)]! + 'aeiou'[next(5)]!).join('');
    const sentence = (): string => `The ${Array.from({ length: 14 }, word).join(' ')} of the ${word()}.`;
    return Array.from({ length: count }, () => Array.from({ length: 4 }, sentence).join(' '));
  };
  /** Of the processor, in milliseconds: other work on the machine does not count. */
  const timed = (run: () => unknown): number => {
    const times = Array.from({ length: 2 }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };

  it('stays small for an article of 100,000 letters, whatever was done to it', () => {
    const long = paragraphs(7, 260);
    expect(long.join('\n\n').length).toBeGreaterThan(100_000);
    const edited = long.map((one, i) => (i % 10 === 0 ? one.replace(/\w+ of the/, 'never of the') : one));
    const every = long.map((one) => one.replaceAll(' of the', ' at the'));
    for (const other of [edited, every, paragraphs(11, 260)])
      expect(timed(() => compare(long, other))).toBeLessThan(800);
  }, 60_000);
});
