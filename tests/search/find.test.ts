import { describe, expect, it } from 'vitest';
import { find } from '../../components/search/find.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import type { Room } from '../../components/search/rooms.ts';
import { inOrder } from '../../components/search/order.ts';
import type { Sort } from '../../components/search/rooms.ts';
import { parseQuery } from '../../components/search/query.ts';
import { isWhole, joinSegments, segmentOf } from '../../components/search/segment.ts';
import { articleWith, clash, noteOn, sideOf } from './made.ts';

const report = articleWith(
  'https://www.harbourpost.example/bridge',
  [
    {
      quote: 'There was no plan to visit the Marrow bridge.',
      by: 'mayor Ada Holm',
      kind: 'denial',
      date: '2026-02-27',
    },
    { quote: 'Lorries crossed the bridge on 1,200 days.', by: 'driver Ed Stone', kind: 'statistic' },
    { quote: 'The plan had no bridge in it.' },
  ],
  { title: 'Bridge closed to lorries' },
);
const bridge = { ...report, text: `${report.text}\n\nA lighthouse stood by.` };
const visit = articleWith(
  'https://ledger.example/visit',
  [
    { quote: 'Holm visited the bridge with her café owner’s dog.', by: 'Holm' },
    { quote: 'The U.S. envoy went home.', by: 'Bea Holm', kind: 'quotation' },
  ],
  { site: 'Morning Ledger', published: '2026-03-10', lastRead: '2026-03-11T08:00:00.000Z' },
);
const clashing = {
  ...visit,
  contradictions: [clash('one', sideOf(bridge, bridge.claims[0]!), sideOf(visit, visit.claims[0]!))],
};
const notes = [
  noteOn(bridge, 1, {
    note: 'The harbour log has fewer.',
    tags: ['traffic counts'],
    verdict: 'mostly-false',
    ownWord: 'overcounted',
  }),
  noteOn(visit, 0, { evidence: [{ url: 'https://archive.example/dog', title: 'The dog', quote: 'It barked.' }] }),
];

const segments = [new AskedSegment(segmentOf(bridge)), new AskedSegment(segmentOf(clashing))];
const index = new LibraryIndex(segments).annotated(notes);

/** What a query finds in a room, as the beginnings of claims or the keys. */
function found(text: string, room: Room = 'claims', from = index, sort: Sort = 'best'): string[] {
  const query = parseQuery(text);
  const numbers = inOrder(from, room, find(from, query)[room], sort);
  const quotes = from.articles.flatMap(({ key }) => (key === bridge.key ? bridge : visit).claims.map(({ quote }) => quote)); // prettier-ignore
  return Array.from(numbers, (number) => {
    if (room === 'claims') return quotes[number]!.split(' ').slice(0, 3).join(' ');
    if (room === 'articles') return from.articles[number]!.title;
    return room === 'contradictions' ? from.contradictions[number]!.id : from.annotations[number]!.id;
  });
}

describe('words', () => {
  it('are found whatever their case, accents, possessive and commas', () => {
    expect(found('CAFE ')).toEqual(['Holm visited the']);
    expect(found('owner ')).toEqual(['Holm visited the']);
    expect(found('1200 ')).toEqual(['Lorries crossed the']);
    expect(found('US ')).toEqual(['The U.S. envoy']);
  });

  it('are found in other forms, unless quoted', () => {
    expect(found('visiting ').toSorted()).toEqual(['Holm visited the', 'There was no']);
    expect(found('go ')).toEqual(['The U.S. envoy']);
    expect(found('"visited" ')).toEqual(['Holm visited the']);
    expect(found('"visiting" ')).toEqual([]);
  });

  it('are found from their first letters while they are being typed', () => {
    expect(found('lorr')).toEqual(['Lorries crossed the']);
    expect(found('lorr ')).toEqual([]);
  });

  it('must all be there, and phrases in a row, within one sentence', () => {
    expect(found('bridge plan ').toSorted()).toEqual(['The plan had', 'There was no']);
    expect(found('"no plan" ')).toEqual(['There was no']);
    expect(found('"no pla')).toEqual(['There was no']);
    expect(found('"bridge lorries" ')).toEqual([]);
  });

  it('can be excluded', () => {
    expect(found('bridge -plan ').toSorted()).toEqual(['Holm visited the', 'Lorries crossed the']);
    expect(found('-bridge ')).toEqual(['The U.S. envoy']);
  });

  it('find a claim by who says it', () => {
    expect(found('stone ')).toEqual(['Lorries crossed the']);
  });

  it('find an article by its title, its claims together, and the rest of its text', () => {
    expect(found('lighthouse ', 'articles')).toEqual(['Bridge closed to lorries']);
    expect(found('stone visit ', 'articles')).toEqual(['Bridge closed to lorries']);
    expect(found('bridge ', 'articles')[0]).toBe('Bridge closed to lorries');
  });

  it('find notes, tags, evidence and contradictions', () => {
    expect(found('fewer ', 'annotations')).toEqual([notes[0]!.id]);
    expect(found('traffic ', 'annotations')).toEqual([notes[0]!.id]);
    expect(found('dog ', 'annotations')).toEqual([notes[1]!.id]);
    expect(found('barked ', 'annotations')).toEqual([notes[1]!.id]);
    expect(found('overcounted ', 'annotations')).toEqual([notes[0]!.id]);
    expect(found('"no plan" holm ', 'contradictions')).toEqual(['one']);
  });

  it('put what has the very words, together and in few words, first', () => {
    expect(found('visit ')[0]).toBe('There was no');
    expect(found('visited ')[0]).toBe('Holm visited the');
    expect(found('the bridge -holm ')[0]).toBe('Lorries crossed the');
  });
});

describe('fields', () => {
  it.each([
    ['site:ledger', ['Holm visited the', 'The U.S. envoy']],
    ['site:harbourpost.example bridge ', ['Lorries crossed the', 'The plan had', 'There was no']],
    ['kind:statistic,quotation', ['Lorries crossed the', 'The U.S. envoy']],
    ['before:2026-03', ['There was no']],
    ['after:2026-03-05', ['Holm visited the', 'The U.S. envoy']],
    ['date:2026-03-01', ['Lorries crossed the', 'The plan had']],
    ['source:none', ['The plan had']],
    ['-source:none -source:holm', ['Lorries crossed the']],
    ['is:contradicted', ['Holm visited the', 'There was no']],
    ['verdict:mostly-false', ['Lorries crossed the']],
    ['verdict:none is:annotated', ['Holm visited the']],
    ['has:evidence', ['Holm visited the']],
    ['has:note', ['Lorries crossed the']],
    ['tag:traffic', ['Lorries crossed the']],
    ['is:article', []],
  ])('%s', (text, claims) => {
    expect(found(text).toSorted()).toEqual(claims);
  });

  it('tell two people of one last name apart, by their first', () => {
    expect(found('source:"Ada Holm"')).toEqual(['There was no']);
    expect(found('source:"Bea Holm"')).toEqual(['The U.S. envoy']);
    expect(found('source:holm')).toHaveLength(3);
  });

  it('count what is dismissed as no contradiction', () => {
    const decided = new LibraryIndex(segments, { decided: () => 'dismissed' }).annotated(notes);
    expect(found('is:contradicted', 'claims', decided)).toEqual([]);
    expect(found('is:dismissed', 'contradictions', decided)).toEqual(['one']);
  });

  it('find both articles of a pair that was confirmed', () => {
    const decided = new LibraryIndex(segments, { decided: () => 'confirmed' }).annotated(notes);
    expect(found('is:confirmed', 'articles', decided)).toEqual(['A story', 'Bridge closed to lorries']);
    expect(found('is:confirmed', 'articles')).toEqual([]);
  });
});

describe('orders', () => {
  it('begin with what was read last, or was said last, or first', () => {
    expect(found('', 'articles')).toEqual(['A story', 'Bridge closed to lorries']);
    expect(found('', 'claims', index, 'first-said')[0]).toBe('There was no');
    expect(found('', 'claims', index, 'oldest').at(-1)).toBe('Holm visited the');
  });
});

describe('joined segments', () => {
  const joined = joinSegments([segmentOf(bridge), segmentOf(clashing)]);
  const all = new LibraryIndex([new AskedSegment(joined)]).annotated(notes);

  it('answer as their parts do', () => {
    for (const text of ['', 'visit', '"no plan" ', 'source:holm bridge ', 'is:contradicted', '-plan '])
      for (const room of ['articles', 'claims', 'contradictions', 'annotations'] as const)
        expect(found(text, room, all), text).toEqual(found(text, room));
  });

  it('keep nothing of an article that is left out, its words neither', () => {
    const left = joinSegments([joined], new Set([bridge.key]));
    expect(left.text.words).not.toContain('lorries');
    expect(left.sources.map(({ name }) => name)).not.toContain('Ed Stone');
    expect(left.articles.map(({ key }) => key)).toEqual([visit.key]);
    expect(isWhole(left)).toBe(true);
  });

  it('leave out what is hidden', () => {
    const without = new LibraryIndex([new AskedSegment(joined)], { hidden: new Set([bridge.key]) });
    expect(found('', 'articles', without)).toEqual(['A story']);
    expect(found('lorries ', 'claims', without)).toEqual([]);
  });

  it('give way to a later segment of the same article', () => {
    const again = segmentOf({ ...bridge, claims: [], title: 'Bridge opened' });
    const now = new LibraryIndex([new AskedSegment(joined), new AskedSegment(again)]);
    expect(now.articles.map(({ title }) => title).toSorted()).toEqual(['A story', 'Bridge opened']);
    expect(found('lorries ', 'claims', now)).toEqual([]);
  });

  it('are told from damaged ones', () => {
    expect(isWhole(joined)).toBe(true);
    expect(isWhole({ ...joined, form: 0 })).toBe(false);
    expect(isWhole({ ...joined, days: joined.days.slice(1) })).toBe(false);
    expect(isWhole({ ...joined, text: { ...joined.text, tokens: joined.text.tokens.slice(1) } })).toBe(false);
  });
});
