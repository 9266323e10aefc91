import { describe, expect, it } from 'vitest';
import { completionsOf } from '../../components/annotations/completions.ts';
import { linksOf } from '../../components/annotations/link.ts';
import { passagesFor } from '../../components/annotations/passages.ts';
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
const article = {
  ...target('mast').article,
  text: TEXT,
  claims: [
    {
      start: 0,
      end: 14,
      quote: 'The mast fell.',
      kind: 'event',
      attribution: null,
      checkWorthiness: 1,
      reasons: [],
      marked: true,
    },
    {
      start: 15,
      end: 29,
      quote: 'The crew left.',
      kind: 'event',
      attribution: null,
      checkWorthiness: 1,
      reasons: [],
      marked: true,
    },
  ] as const,
};

describe('the passages to link to', () => {
  it('are the reader’s latest, never the one that the link goes out from nor a contradiction', () => {
    const pair = annotation('d', 'quay', { about: 'contradiction', targets: [target('quay'), target('pier')] });
    expect(passagesFor('', [pier, mast, pair, quay], [article], 'b').map(({ place }) => place)).toEqual([
      { annotation: 'a' },
      { annotation: 'c' },
    ]);
  });

  it('are found by words of quote, note, tag, source or title, claims of articles too', () => {
    const noted = annotation('e', 'quay', { note: 'Ask the crew.' });
    const found = passagesFor('crew', [pier, noted], [article], 'a').map(({ place }) => place);
    expect(found).toEqual([{ annotation: 'e' }, { claim: { articleKey: 'mast', start: 15, end: 29 } }]);
  });

  it('name no claim twice that is annotated already', () => {
    const own = annotation('f', 'mast', { targets: [target('mast', 'The mast fell.')] });
    expect(passagesFor('fell', [own], [article], null)).toHaveLength(1);
    expect(passagesFor('fell', [own], [article], 'f')).toEqual([]);
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
