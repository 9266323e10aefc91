import { describe, expect, it } from 'vitest';
import { completionsOf } from '../../components/annotations/completions.ts';
import { linksOf } from '../../components/annotations/link.ts';
import { claimPassages, ownPassages } from '../../components/annotations/passages.ts';
import type { Claim } from '../../components/claims/claim.ts';
import { annotation, link, target } from './records.ts';

const [pier, mast, quay] = [annotation('a', 'pier'), annotation('b', 'mast'), annotation('c', 'quay')];

describe('a link between two passages', () => {
  it('is seen from both ends, with its direction', () => {
    const links = [link('one', pier, mast), link('two', quay, pier, { kind: 'contradicts', created: '2026-01-01' })];
    expect(linksOf(links, 'a').map((seen) => [seen.link.id, seen.outward, seen.other.annotation])).toEqual([
      ['two', false, 'c'],
      ['one', true, 'b'],
    ]);
    expect(linksOf(links, 'b')).toMatchObject([{ outward: false, other: { annotation: 'a' } }]);
  });
});

const TEXT = 'The mast fell. The crew left.';
const claim = (quote: string): Claim => ({
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
  quote,
  kind: 'event',
  attribution: null,
  checkWorthiness: 1,
  reasons: [],
  marked: true,
});
const found = [
  {
    article: { ...target('mast').article, text: TEXT },
    claims: [claim('The mast fell.'), claim('The crew left.')],
  },
];

describe('the passages to link to', () => {
  it('are the reader’s latest, never the one that the link goes out from nor a contradiction', () => {
    const pair = annotation('d', 'quay', { about: 'contradiction', targets: [target('quay'), target('pier')] });
    expect(ownPassages('', [pier, mast, pair, quay], 'b').map(({ place }) => place)).toEqual([
      { annotation: 'a' },
      { annotation: 'c' },
    ]);
  });

  it('are found by words of quote, note, tag, own word or title', () => {
    const noted = annotation('e', 'quay', { note: 'Ask the crew.', tags: ['tide'], ownWord: 'Tall story' });
    const ids = (query: string) => ownPassages(query, [pier, noted], null).map(({ place }) => place);
    for (const query of ['crew', 'tide', 'tall STORY', 'quay crew'])
      expect(ids(query), query).toEqual([{ annotation: 'e' }]);
    expect(ids('quay mast')).toEqual([]);
  });

  it('are claims too, but none twice that is annotated already, and no more than can be taken in', () => {
    const own = annotation('f', 'mast', { targets: [target('mast', 'The mast fell.')] });
    expect(claimPassages(found, [own], 5).map(({ place }) => place)).toEqual([
      { claim: { articleKey: 'mast', start: 15, end: 29 } },
    ]);
    expect(claimPassages(found, [], 1)).toHaveLength(1);
    expect(claimPassages(found, [], -3)).toEqual([]);
  });
});

describe('completion', () => {
  it('puts words that begin so before those that hold it, whatever their case and accents', () => {
    expect(completionsOf('pé', ['apex', 'old pears', 'Peers', 'pence'])).toEqual([
      'Peers',
      'pence',
      'old pears',
      'apex',
    ]);
  });

  it('offers neither what is typed in full nor what is taken', () => {
    expect(completionsOf('pier', ['pier', 'Pier', 'piers'], ['piers'])).toEqual(['Pier']);
  });
});
