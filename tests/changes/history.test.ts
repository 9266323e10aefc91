import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_TOLD } from '../../components/changes/history.ts';
import { at, FIRST, LATER, LIVES, Reader } from './reader.ts';
import { STORY, withParagraph } from './versions.ts';

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
