import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { MOST_FLAGS, THRESHOLD } from '../../components/contradictions/threshold.ts';
import { candidate, statement } from './statements.ts';

const SURE = 0.99;
const UNSURE = 0.3;
const pairs = [
  ['Builders finished the harbour early.', 'The harbour is half built.'],
  ['Nobody borrowed the atlas.', 'A sailor took the atlas home.'],
  ['The orchard bore no fruit in 2019.', 'Pickers filled 900 crates at the orchard in 2019.'],
  ['Trains to Vigo run hourly.', 'The line to Vigo has no trains.'],
  ['Ekholm won the javelin.', 'The javelin went to Sato.'],
  ['The tenor sang on opening night.', 'An understudy replaced the tenor on opening night.'],
].map(([a, b]) => candidate(statement(a!), statement(b!)));

describe('what is shown', () => {
  it('is what the judge is sure of; the rest lies below, the best first', () => {
    const { contradictions, below } = contradictionsOf(pairs.slice(0, 3), [UNSURE / 2, SURE, UNSURE]);
    expect(contradictions.map(({ a }) => a.quote)).toEqual([pairs[1]!.a.claim.quote]);
    expect(below.map(({ a }) => a.quote)).toEqual([pairs[2]!.a.claim.quote, pairs[0]!.a.claim.quote]);
    expect(contradictions[0]!.by).toBe('judge');
    expect(contradictions[0]!.score).toBeGreaterThanOrEqual(THRESHOLD);
  });

  it('is no conflict between a writer’s own sentence and the one before it', () => {
    const first = statement('A court in Dorn ordered a new hearing of the case.', { start: 0 });
    const next = statement('The three men appeared by video link.', { start: first.claim.end + 1 });
    const said = statement('The three men stayed away, a clerk said.', { start: next.claim.end + 1, source: 'clerk' });
    expect(contradictionsOf([candidate(first, next)], [SURE]).contradictions).toEqual([]);
    expect(contradictionsOf([candidate(next, said)], [SURE]).contradictions).toHaveLength(1);
  });

  it('is no conflict between a headline and the same one sent again', () => {
    const first = statement('EXCLUSIVE-Dorn ferry firm drops fares from May');
    const again = statement('Exclusive-UPDATE 2-Dorn ferry firm drops fares from May', {
      article: 'https://b.example/',
    });
    const other = statement('UPDATE 2-Dorn ferry firm raises fares from May', { article: 'https://b.example/' });
    expect(contradictionsOf([candidate(first, again)], [SURE]).contradictions).toEqual([]);
    expect(contradictionsOf([candidate(first, other)], [SURE]).contradictions).toHaveLength(1);
  });

  it('is at most three conflicts of an article', () => {
    const { contradictions, more, below } = contradictionsOf(
      pairs,
      pairs.map((_, i) => (i === 0 ? UNSURE : SURE - i / 1000)),
    );
    expect(contradictions).toHaveLength(MOST_FLAGS);
    // The others that reach the threshold are kept for the reader who asks; what does not reach it is not among them.
    expect(more.map(({ a }) => a.quote)).toEqual(pairs.slice(1 + MOST_FLAGS).map(({ a }) => a.claim.quote));
    expect(below.map(({ a }) => a.quote)).toEqual([pairs[0]!.a.claim.quote]);
  });

  it('is one conflict once, the quoted wording of it', () => {
    const denial = statement('No date has been set for the talks, envoy Mira Holt said.', { source: 'Mira Holt' });
    const lead = statement('The two presidents will hold their talks on 4 May, the palace announced.');
    const quoted = statement('“The talks of the two presidents will be held on 4 May,” the palace said.');
    const { contradictions } = contradictionsOf([candidate(lead, denial), candidate(quoted, denial)], [SURE, 0.985]);
    expect(contradictions.map(({ a }) => a.quote)).toEqual([quoted.claim.quote]);
  });

  it('is two conflicts where a sentence stands against two that tell of different things', () => {
    const denial = statement('No boat of the Holt line left Dorn in May, its clerk said.', { source: 'clerk' });
    const seen = statement('A keeper watched the Alma of the Holt line put out at dawn.', { source: 'keeper' });
    const sold = statement('Tickets were sold on the quay for four crossings that month.', { start: 900 });
    const { contradictions } = contradictionsOf([candidate(seen, denial), candidate(sold, denial)], [SURE, 0.988]);
    expect(contradictions.map(({ a }) => a.quote)).toEqual([seen.claim.quote, sold.claim.quote]);
  });

  it('is not what a sentence in conflict only draws suspicion on', () => {
    const denial = statement('No boat of the Holt line left Dorn in May, its clerk said.', { source: 'clerk' });
    const seen = statement('A keeper watched the Alma of the Holt line put out at dawn.', { source: 'keeper' });
    const scene = statement('Gulls sat along the empty quay.', { start: 900 });
    const near = statement('Passengers boarded at Dorn for the Holt crossing.', { start: 1200 });
    const pairs = [candidate(seen, denial), candidate(scene, denial), candidate(near, denial)];
    const { contradictions, more } = contradictionsOf(pairs, [SURE, 0.9, 0.9]);
    expect([...contradictions, ...more].map(({ a }) => a.quote)).toEqual([seen.claim.quote, near.claim.quote]);
  });

  it('is, of wordings without a quotation, the one that a detector explains, though another is a little ahead', () => {
    const denial = statement('The emir has no plans to visit Dorn, his court said.', { source: 'court' });
    const invited = statement('The queen invited the emir to Dorn whenever it suited him.');
    const accepted = statement('The emir accepted the invitation of the queen to Dorn.');
    const { contradictions } = contradictionsOf([candidate(invited, denial), candidate(accepted, denial)], [0.99, 0.9]);
    expect(contradictions.map(({ a: side }) => side.quote)).toEqual([accepted.claim.quote]);
  });

  it('carries both quotes, who said them and where they stand, by value', () => {
    const a = statement('The bridge opened on Friday, the mayor said.', {
      source: 'the mayor',
      date: '2026-01-09',
      start: 40,
    });
    const b = statement('The bridge was still closed on Friday, drivers said.', { source: 'drivers', start: 400 });
    const [found] = contradictionsOf([candidate(a, b)], [SURE]).contradictions;
    expect(found!.a).toMatchObject({ quote: a.claim.quote, source: 'the mayor', date: '2026-01-09', start: 40 });
    expect(found!.b).toMatchObject({ quote: b.claim.quote, source: 'drivers', start: 400 });
    expect(found!.relation).toBe('sources-disagree');
    expect(found!.reason.values).toHaveLength(2);
    for (const side of [found!.a, found!.b])
      for (const word of side.words) expect(side.quote.slice(word.start, word.end)).not.toBe('');
  });
});

describe('without a judge', () => {
  it('nothing is shown that only a judge could tell', () => {
    expect(
      contradictionsOf(
        pairs,
        pairs.map(() => null),
      ).contradictions,
    ).toEqual([]);
    expect(contradictionsOf(pairs, []).contradictions).toEqual([]);
  });
});

describe('a detector that may flag alone', () => {
  const agreed = statement('President Okoro accepted the invitation to visit Lisbon, the Portuguese palace said.', {
    source: 'the Portuguese palace',
  });
  const noPlan = statement('There is no plan for President Okoro to visit Lisbon, his spokesman said.', {
    source: 'spokesman',
  });

  it('does so without a judge, and with one that is in doubt', () => {
    for (const probability of [null, UNSURE]) {
      const [found] = contradictionsOf([candidate(agreed, noPlan)], [probability]).contradictions;
      expect(found).toMatchObject({ kind: 'modality', by: 'detector', relation: 'sources-disagree' });
    }
  });

  it('is not believed where the judge is sure that there is nothing', () => {
    expect(contradictionsOf([candidate(agreed, noPlan)], [0.01]).contradictions).toEqual([]);
  });
});

describe('a denial of what nobody asserts', () => {
  const fear = statement('Engineers have voiced fears that the dam at Alder could burst this winter.');
  const denial = statement('The dam’s owner has denied any such danger.', { source: 'owner', kind: 'denial' });

  it('is no contradiction, however sure the judge is', () => {
    expect(contradictionsOf([candidate(fear, denial)], [SURE]).contradictions).toEqual([]);
  });

  it.each([
    [
      'Relatives were worried that the miners might be moved abroad.',
      'No miner is being moved anywhere, the firm said.',
    ],
    [
      'A listener asked the minister whether she had sold her shares.',
      'The minister has sold nothing, her office said.',
    ],
  ])('may be put in other words: %s', (worry, answer) => {
    expect(contradictionsOf([candidate(statement(worry), statement(answer))], [SURE]).contradictions).toEqual([]);
  });

  it('is one where someone is held on a suspicion and is said not to be', () => {
    const held = statement('Police arrested a trader in Lund on suspicion that he had forged bonds.');
    const free = statement('The trader has not been arrested, his lawyer said in Lund.');
    expect(contradictionsOf([candidate(held, free)], [SURE]).contradictions).toHaveLength(1);
  });

  it('is one where the thing is asserted', () => {
    const asserted = statement('The dam at Alder is in danger of bursting, engineers found.', { source: 'engineers' });
    expect(contradictionsOf([candidate(asserted, denial)], [SURE]).contradictions).toHaveLength(1);
  });
});

describe('a later report', () => {
  it('is listed as an update and not as a contradiction', () => {
    const before = statement('The fire killed 12 people, the brigade said.', {
      article: 'one',
      published: '2026-01-02',
    });
    const after = statement('The fire killed 19 people, the brigade said.', {
      article: 'two',
      published: '2026-01-05',
    });
    const { contradictions, updates } = contradictionsOf([candidate(before, after)], [SURE]);
    expect(contradictions).toEqual([]);
    expect(updates.map(({ relation }) => relation)).toEqual(['update']);
  });
});

describe('odd input', () => {
  it('does no harm: empty texts, probabilities that are no numbers', () => {
    const odd = candidate(statement(''), statement('?'));
    expect(contradictionsOf([odd, odd], [Number.NaN, 2]).contradictions.every(({ score }) => score <= 1)).toBe(true);
    expect(contradictionsOf([], [])).toEqual({ contradictions: [], more: [], updates: [], below: [] });
  });
});
