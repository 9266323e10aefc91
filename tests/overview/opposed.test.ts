import { describe, expect, it } from 'vitest';
import type { LibraryIndex } from '../../components/search/library-index.ts';
import { opposedIn } from '../../components/overview/opposed.ts';
import { MadeLibrary, related } from './library-of.ts';

const DAM = 'The dam will be finished in May.';
const NO_DAM = 'The dam will not be finished before autumn.';

/** Who stands against whom, how often. */
const lines = (index: LibraryIndex, most?: number): string[] => {
  const { voices, oppositions } = opposedIn(index, most);
  return oppositions.map(({ from, to, pairs }) => `${voices[from]!.name} × ${voices[to]!.name}: ${pairs.length}`);
};

const two = (): MadeLibrary =>
  new MadeLibrary()
    .article('one', [{ quote: DAM, by: 'Ada Holm' }])
    .article('two', [{ quote: NO_DAM, by: 'Bo Lind' }])
    .against('dam', ['one', 0], ['two', 0]);

describe('who contradicts whom', () => {
  it('is nobody where nothing contradicts anything', () => {
    const index = new MadeLibrary().article('one', [{ quote: DAM, by: 'Ada Holm' }]).index();
    expect(opposedIn(index)).toEqual({ voices: [], oppositions: [], more: 0, count: 0 });
  });

  it('joins two sources that contradict each other, once for all their statements', () => {
    const library = two()
      .article('three', [
        { quote: 'It cost 4 million.', by: 'Ms Holm' },
        { quote: 'It cost 9 million.', by: 'Lind' },
      ])
      .against('cost', ['three', 0], ['three', 1]);
    expect(lines(library.index())).toEqual(['Ada Holm × Bo Lind: 2']);
  });

  it('leaves out what the reader dismissed, and puts what was confirmed first', () => {
    const library = two()
      .article('three', [{ quote: 'It was never planned.', by: 'Bo Lind' }])
      .against('plan', ['one', 0], ['three', 0], { score: 0.6 });
    const index = library.index({ plan: 'confirmed' });
    const [first] = opposedIn(index).oppositions[0]!.pairs;
    expect(index.contradictions[first!]!.id).toBe('plan');
    expect(lines(library.index({ plan: 'dismissed' }))).toEqual(['Ada Holm × Bo Lind: 1']);
    expect(lines(library.index({ plan: 'dismissed', dam: 'dismissed' }))).toEqual([]);
  });

  it('shows a source whose own statements conflict as standing against itself', () => {
    const library = new MadeLibrary()
      .article('one', [{ quote: DAM, by: 'Ada Holm' }])
      .article('two', [{ quote: NO_DAM, by: 'Holm' }])
      .against('turn', ['one', 0], ['two', 0], related('source-changed'));
    const { voices, oppositions } = opposedIn(library.index());
    expect(voices.map(({ name }) => name)).toEqual(['Ada Holm']);
    expect(oppositions[0]).toMatchObject({ from: 0, to: 0, relations: new Map([['source-changed', 1]]) });
  });

  it('names a paper for what it says in its own voice, as one with the source of that name', () => {
    const library = new MadeLibrary()
      .article('one', [{ quote: DAM }], { site: 'Hill Post' })
      .article('two', [{ quote: NO_DAM, by: 'Bo Lind' }])
      .against('voice', ['one', 0], ['two', 0])
      .article('three', [{ quote: 'The dam leaks.', by: 'Bo Lind' }])
      .article('four', [{ quote: 'The dam does not leak.', by: 'the Hill Post' }])
      .against('leak', ['three', 0], ['four', 0]);
    expect(lines(library.index())).toEqual(['Bo Lind × Hill Post: 2']);
  });

  it('goes by a side’s own word where its article is no longer kept', () => {
    expect(lines(two().without('one').index())).toEqual(['Ada Holm × Bo Lind: 1']);
  });

  it('orders voices by their number of contradictions, and counts those beyond the most', () => {
    const library = new MadeLibrary().article(
      'all',
      ['Bo Lind', 'Cy Park', 'Di Rowe', 'Eda Wolf'].map((by, at) => ({ quote: `The dam has ${at + 3} gates.`, by })),
    );
    for (const other of [1, 2, 3]) library.against(`gates ${other}`, ['all', 0], ['all', other]);
    library.against('again', ['all', 1], ['all', 2]);
    const index = library.index();
    expect(opposedIn(index).voices.map(({ name, pairs }) => `${name} ${pairs.length}`)).toEqual([
      'Bo Lind 3',
      'Cy Park 2',
      'Di Rowe 2',
      'Eda Wolf 1',
    ]);
    expect(lines(index, 2)).toEqual(['Bo Lind × Cy Park: 1']);
    expect(opposedIn(index, 2)).toMatchObject({ more: 2, count: 4 });
  });

  it('puts those that stand against each other beside each other, where their numbers are the same', () => {
    const names = ['Bo Lind', 'Cy Park', 'Di Rowe', 'Eda Wolf'];
    const library = new MadeLibrary().article(
      'all',
      names.map((by, at) => ({ quote: `The dam has ${at + 3} gates.`, by })),
    );
    const index = library.against('one', ['all', 0], ['all', 2]).against('two', ['all', 1], ['all', 3]).index();
    expect(lines(index)).toEqual(['Bo Lind × Di Rowe: 1', 'Cy Park × Eda Wolf: 1']);
    expect(opposedIn(index).oppositions.map(({ from, to }) => to - from)).toEqual([1, 1]);
  });

  it('counts a pair once that two articles hold', () => {
    const library = two().against('dam', ['two', 0], ['one', 0]);
    expect(lines(library.index())).toEqual(['Ada Holm × Bo Lind: 1']);
  });
});
