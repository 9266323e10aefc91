import { beforeEach, describe, expect, it } from 'vitest';
import { quoteAt } from '../../components/annotations/target.ts';
import type { Version } from '../../components/changes/change.ts';
import { type History, historyAfter, historySeen, MOST_TOLD, type Reading } from '../../components/changes/history.ts';
import { STORY, version, withParagraph } from './versions.ts';

const KEY = 'https://herald.example/dam';
const LIVES = STORY[3];
const FIRST = version(STORY);
const REWORDED = 'About 5,100 people live in the valley below the wall.';
const LATER = withParagraph(3, REWORDED);
const at = (day: number, minute = 0): string => new Date(Date.UTC(2026, 10, day, 9, minute)).toISOString();

type Annotated = Reading['annotations'][number];
const annotation = (id: string, exact: string, article = KEY): Annotated => ({
  id,
  targets: [
    {
      article: { key: article, url: article, title: '', site: '', published: null, read: at(24) },
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      source: null,
      role: null,
    },
  ],
});

/** One on words of the story as they were selected, with what stands around them. */
function cut(id: string, exact: string): Annotated {
  const { text } = FIRST;
  const start = text.indexOf(exact);
  const [target] = annotation(id, exact).targets;
  return { id, targets: [{ ...target!, quote: quoteAt(text, start, start + exact.length) }] };
}

/** An article that is read again and again. */
class Reader {
  history: History | null = null;
  annotations: Annotated[] = [];
  #before = FIRST;
  #since = at(24);

  read(visit: Reading['visit'], text: readonly string[], read: string, part: Partial<Version> = {}): History | null {
    const now = version(text, { read, ...part });
    const { annotations } = this;
    this.history = historyAfter(this.history, {
      key: KEY,
      before: this.#before,
      beforeSince: this.#since,
      now,
      visit,
      annotations,
    });
    if (now.text !== this.#before.text) this.#since = read;
    this.#before = now;
    return this.history;
  }

  see(): void {
    this.history = historySeen(this.history!, at(30));
  }
}

describe('the history of an article', () => {
  let reader: Reader;
  beforeEach(() => {
    reader = new Reader();
  });

  it('says what changed since the reader had it before their eyes, on a later visit', () => {
    const history = reader.read('new', LATER, at(25));
    expect(history?.pending).toMatchObject({ since: FIRST.read, noticed: at(25), seen: null });
    expect(history?.pending?.comparison.counts).toEqual({ reworded: 1, added: 0, removed: 0 });
  });

  it('is empty where only typography changed', () => {
    expect(reader.read('new', [STORY.join('\n\n').replaceAll('’', "'")], at(25))).toBeNull();
  });

  it('takes nothing for a change that a page gains while it is open', () => {
    expect(reader.read('same', [...STORY, 'A paragraph came late.'], at(24, 0))).toBeNull();
    expect(
      reader.read('same', [...STORY, 'A paragraph came late.', 'Live: the gates are open.'], at(24, 30)),
    ).toBeNull();
  });

  it('notices what is reworded under the reader’s eyes, once the page had settled', () => {
    expect(reader.read('same', LATER, at(24, 0))).toBeNull();
    const history = reader.read('same', STORY, at(24, 20));
    expect(history?.pending?.comparison.changes[0]?.after?.quote).toBe(LIVES);
  });

  it('goes by the whole page, however little of it was there at first', () => {
    expect(reader.read('new', STORY.slice(0, 1), at(25))?.pending?.comparison.extent).toBe('cut');
    expect(reader.read('same', STORY, at(25, 1))).toBeNull();
  });

  it('adds up what changed until the reader has seen it, and begins anew from there', () => {
    reader.read('new', LATER, at(25));
    reader.read('new', [...LATER, 'A third inspector was hired on Friday.'], at(26));
    expect(reader.history?.pending).toMatchObject({
      since: FIRST.read,
      comparison: { counts: { reworded: 1, added: 1, removed: 0 } },
    });
    reader.see();
    expect(reader.history).toMatchObject({ baseline: null, pending: null, told: [{ seen: at(30) }] });
    reader.read('new', [...LATER.slice(0, 5), 'A third inspector was hired on Friday.'], at(31));
    expect(reader.history?.pending).toMatchObject({
      since: at(26),
      comparison: { counts: { reworded: 0, added: 0, removed: 1 } },
    });
  });

  it('does not tell twice of a version that was seen', () => {
    reader.read('new', LATER, at(25));
    reader.see();
    reader.read('new', STORY, at(26));
    reader.see();
    expect(reader.read('new', LATER, at(27))).toMatchObject({ pending: null });
  });

  it('keeps what was told though the publisher took it back', () => {
    reader.read('new', LATER, at(25));
    expect(reader.read('new', STORY, at(26))).toMatchObject({ pending: null, told: [{ noticed: at(25) }] });
  });

  it('compares with the full text when only its beginning was shown in between', () => {
    reader.read('new', STORY.slice(0, 2), at(25));
    reader.see();
    expect(reader.history?.baseline?.text).toBe(FIRST.text);
    const full = reader.read('new', LATER, at(26));
    expect(full?.pending?.comparison).toMatchObject({
      extent: 'edited',
      counts: { reworded: 1, added: 0, removed: 0 },
    });
  });

  it('counts rewordings alone where the page was read in another way before', () => {
    const added = [...LATER, 'The old reading did not take this line for a part of the story.'];
    expect(reader.read('new', added, at(25), { reader: 2 })?.pending?.comparison.counts).toEqual({
      reworded: 1,
      added: 0,
      removed: 0,
    });
  });

  it('is not moved by a tab that was opened before', () => {
    const history = reader.read('new', LATER, at(25));
    expect(reader.read('older', STORY, at(26))).toBe(history);
  });

  it('keeps the last few', () => {
    for (let day = 1; day <= MOST_TOLD + 2; day++) {
      reader.read('new', withParagraph(3, `About ${day},000 people live in the valley below the wall.`), at(day + 1));
      reader.see();
    }
    expect(reader.history?.told).toHaveLength(MOST_TOLD);
    expect(reader.history?.told[0]?.noticed).toBe(at(MOST_TOLD + 3));
  });

  it('takes what the page says of its update where that is new', () => {
    expect(reader.read('new', LATER, at(25), { updated: at(25) })?.pending?.updated).toBe(at(25));
  });
});

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
      change: { kind: 'removed', before: { quote: 'regional council meets again on Thursday' } },
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
