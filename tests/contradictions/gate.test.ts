import { describe, expect, it } from 'vitest';
import type { Statement } from '../../components/contradictions/contradiction.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { statement } from './statements.ts';

const quotes = (pair: { a: Statement; b: Statement }): string[] => [pair.a.claim.quote, pair.b.claim.quote];

const isInner = ({ a, b }: { a: Statement; b: Statement }): boolean => a.article.key === b.article.key;

const TREES = 'alder birch cedar elm fir hazel juniper larch'.split(' ');

/** Sentences on as many matters as asked for, no two alike. */
const filler = (count: number): Statement[] =>
  Array.from({ length: count }, (_, i) => statement(`Shop ${i} sells ${WORDS[i % WORDS.length]} number ${i * 7}.`));
const WORDS = ['lamps', 'pears', 'ropes', 'violins', 'saddles', 'kettles', 'maps', 'clocks'];

describe('the pairs worth judging', () => {
  it('put two claims on one matter before claims that share nothing', () => {
    const strike = statement('Pilots of Aerofjord will strike on Saturday, their union said.');
    const noStrike = statement('Aerofjord said its pilots had called off the strike.');
    const [first] = candidatesOf([...filler(20), strike, ...filler(10), noStrike], []);
    expect(quotes(first!)).toEqual(quotes({ a: strike, b: noStrike }));
  });

  it('hold every pair of a short article', () => {
    expect(candidatesOf(filler(15), [])).toHaveLength(105);
  });

  it('are never more than asked for, the best first', () => {
    const pairs = candidatesOf(filler(60), filler(60), 80);
    expect(pairs.length).toBeLessThanOrEqual(80);
    for (const inner of [true, false]) {
      const priorities = pairs.filter((pair) => isInner(pair) === inner).map(({ priority }) => priority);
      expect(priorities).toEqual([...priorities].sort((x, y) => y - x));
    }
  });

  it('leave out questions, a sentence printed twice, and a sentence against itself', () => {
    const claim = statement('The museum returned the bronze to Benin in March.');
    const again = statement('The museum returned the bronze to Benin in March.');
    const question = statement('Did the museum return the bronze to Benin in March?');
    expect(candidatesOf([claim, again, question, claim], [])).toEqual([]);
  });

  it('keep a sentence that is repeated with another figure or with a "not"', () => {
    const claim = statement('The museum returned 12 bronzes to Benin in March.');
    const other = statement('The museum returned 21 bronzes to Benin in March.');
    const not = statement('The museum has not returned 12 bronzes to Benin in March.');
    expect(candidatesOf([claim, other, not], [])).toHaveLength(3);
  });

  it('find the claim of an earlier article on the same matter, with the earlier side first', () => {
    const past = statement('The reactor at Holmsund will restart in May, its owner said.', { article: 'past' });
    const page = statement('The reactor at Holmsund is not to restart before autumn.', { article: 'page' });
    const rivals = [...filler(40), past].map((one) => ({ ...one, article: past.article }));
    const [first] = candidatesOf([page], rivals);
    expect(quotes(first!)).toEqual(quotes({ a: past, b: page }));
    expect(candidatesOf([page], filler(40))).toEqual([]);
  });

  it('come from the page itself for the most part, wherever the judge’s time ends, and from earlier articles too', () => {
    const own = Array.from({ length: 20 }, (_, i) =>
      statement(`Boilers beside reactor ${TREES[i % 8]} were warm at ${i} minutes past noon, locals told us.`),
    );
    const past = Array.from({ length: 20 }, (_, i) =>
      statement(`Reactor ${TREES[i % 8]} cooled on day ${i + 50} with nobody there.`, { article: 'past' }),
    );
    const pairs = candidatesOf(own, past, 90);
    for (const judged of [15, 30, 60, 90]) {
      const across = pairs.slice(0, judged).filter((pair) => !isInner(pair)).length;
      expect(across).toBeGreaterThanOrEqual(Math.floor(judged / 5));
      expect(across).toBeLessThanOrEqual(Math.ceil(judged / 3));
    }
  });

  it('keep room for earlier articles when the page itself has pairs enough', () => {
    const past = statement('The reactor at Holmsund will restart in May, its owner said.', { article: 'past' });
    const page = statement('The reactor at Holmsund is not to restart before autumn.');
    const pairs = candidatesOf([page, ...filler(60)], [past], 90);
    expect(pairs.some(({ a }) => a.article.key === 'past')).toBe(true);
  });

  it('hold a plan that is denied and the act it would follow from, though only a name is common to them', () => {
    const past = statement('Okoro warmly accepted the invitation, the palace said.', { article: 'past' });
    const page = statement('Okoro has no plans to travel to Lenta, a spokesman told journalists.');
    const others = WORDS.map((word) => statement(`Okoro looked at ${word} in the morning.`));
    const rivals = [...WORDS.map((word) => statement(`Okoro spoke of ${word} again.`)), past];
    const pairs = candidatesOf(
      [...others, page],
      rivals.map((one) => ({ ...one, article: past.article })),
    );
    expect(quotes(pairs[0]!)).toEqual(quotes({ a: past, b: page }));
  });

  it('of a very long text are found in well under a second, the pair that shares something rare among them', () => {
    const first = statement('The reactor at Holmsund will restart in May, its owner said.');
    const second = statement('The reactor at Holmsund is not to restart before autumn.');
    const long = [first, ...filler(1_500), second];
    const began = process.cpuUsage();
    const pairs = candidatesOf(long, []);
    expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
    expect(pairs).toHaveLength(150);
    expect(pairs.some(({ a, b }) => a === first && b === second)).toBe(true);
  });

  it('of a long text hold a plan denied and affirmed, though all of it is about the same people', () => {
    const said = Array.from({ length: 130 }, (_, i) => [
      statement(`Okoro told ${WORDS[i % WORDS.length]} dealer ${i} that Lenta and the palace spoke about grain.`),
      statement(`The palace said that the visit of delegation ${i} to Lenta was on the list.`),
    ]).flat();
    const past = statement('Okoro has accepted the invitation to visit Lenta, the palace said.');
    const page = statement('There was no plan for Okoro to visit Lenta, a spokesman told journalists.');
    const best = candidatesOf([...said.slice(0, 40), past, ...said.slice(40), page], [], 20);
    expect(best.map(quotes)).toContainEqual(quotes({ a: past, b: page }));
  });

  it('are weighed where one name stands in all of them', () => {
    const about = Array.from({ length: 60 }, (_, i) => statement(`Okoro saw ${WORDS[i % WORDS.length]} ${i}.`));
    expect(candidatesOf(about, []).every(({ priority }) => Number.isFinite(priority))).toBe(true);
  });

  it('stand texts without words, of signs alone, and nothing at all', () => {
    expect(candidatesOf([], [])).toEqual([]);
    const odd = ['', ' ', '…', '\u0000\uFFFF', '😀😀', 'مرحبا', 'a'.repeat(20_000), '((((((('].map((text) =>
      statement(text),
    );
    expect(candidatesOf(odd, odd, 10).every(({ priority }) => Number.isFinite(priority))).toBe(true);
  });
});
