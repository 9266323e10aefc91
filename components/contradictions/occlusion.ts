import { analysedOf } from './analysed.ts';
import type { Candidate, Contradiction, ContradictionKind, Judge, Side, Statement, TextPair } from './contradiction.ts';
import { denied, deniedBy, frameOf, overlap, ownRuns } from './differing.ts';
import type { Analysed } from './detectors/detector.ts';
import { evidenceOf } from './evidence.ts';
import { contradictionId } from './identity.ts';
import { logit } from './logit.ts';
import { explained } from './reason.ts';
import { sameName } from '../language/names.ts';
import type { Span } from '../language/span.ts';

/** Phrases tried on each side: twelve pairs of both are about a third of a second's work. */
const MOST_PHRASES = 6;
/** A phrase carries the conflict if the judge is less sure without it by this much, in logits: any words taken out may do less. */
const LEAST_DROP = 1.2;
/** Of two phrases the shorter is shown if taking it away does at least this share of what the longer does. */
const NEARLY = 0.75;

type PhraseKind = Extract<ContradictionKind, 'negation' | 'number' | 'date' | 'entity' | 'other'>;

/** Some words of a statement that may carry a conflict. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly span: Span;
}

/** What the judge said of each candidate, in the same order; null: not judged. */
export interface Judgement {
  readonly candidates: readonly Candidate[];
  readonly probabilities: readonly (number | null)[];
}

/**
 * For flags that no detector explains: the phrase on each side without which the judge is least sure. What carries a flag
 * clearly is named, with its kind; everything else stays as it was. The judge is asked at most twelve times a flag.
 */
export async function withCarryingWords(
  contradictions: readonly Contradiction[],
  { candidates, probabilities }: Judgement,
  judge: Judge,
): Promise<Contradiction[]> {
  const told: Contradiction[] = [];
  for (const one of contradictions) {
    const at = candidates.findIndex(({ a, b }) => contradictionId(a, b) === one.id);
    const [candidate, probability] = [candidates[at], probabilities[at] ?? null];
    const open = candidate !== undefined && probability !== null && isUnexplained(candidate);
    told.push(open ? await carried(one, candidate, probability, judge) : one);
  }
  return told;
}

const isUnexplained = (candidate: Candidate): boolean => evidenceOf(candidate).findings.length === 0;

async function carried(
  one: Contradiction,
  { a, b }: Candidate,
  probability: number,
  judge: Judge,
): Promise<Contradiction> {
  const [left, right] = [phrasesOf(a, b), phrasesOf(b, a)];
  const [aText, bText] = [a.claim.quote, b.claim.quote];
  const pairs: TextPair[] = [
    ...left.map(({ span }) => ({ a: without(aText, span), b: bText })),
    ...right.map(({ span }) => ({ a: aText, b: without(bText, span) })),
  ];
  const drops = (await judge(pairs)).map((left) => (left === null ? 0 : logit(probability) - logit(left)));
  const aPhrase = carrier(left, drops.slice(0, left.length));
  const bPhrase = carrier(right, drops.slice(left.length));
  if (aPhrase === null && bPhrase === null) return one;
  const kind = kindOf(aPhrase ?? shownOf(a, one.a), bPhrase ?? shownOf(b, one.b));
  const aWords = aPhrase === null ? one.a.words : [aPhrase.span];
  const bWords = bPhrase === null ? one.b.words : [bPhrase.span];
  const { reason } = explained(a, b, { kind, aWords, bWords });
  return { ...one, kind, reason, a: { ...one.a, words: aWords }, b: { ...one.b, words: bWords } };
}

const shownOf = (statement: Statement, { words }: Side): Phrase => ofOwn(analysedOf(statement), whole(words));

/** Two figures are a conflict of figures, two dates one of dates; a "not" on one side is enough for a negation. */
function kindOf(a: Phrase | null, b: Phrase | null): ContradictionKind {
  if (a?.kind === b?.kind) return a?.kind === 'negation' ? 'other' : (a?.kind ?? 'other');
  return a?.kind === 'negation' || b?.kind === 'negation' ? 'negation' : 'other';
}

/** The phrase without which the judge is least sure, if that is clear; a part of it that does nearly as much is preferred, as long as its "not" stays. */
function carrier(phrases: readonly Phrase[], drops: readonly number[]): Phrase | null {
  const most = Math.max(0, ...drops);
  if (most < LEAST_DROP) return null;
  const best = phrases[drops.indexOf(most)];
  if (best === undefined) return null;
  const parts = phrases.filter(
    ({ kind, span }, i) =>
      (drops[i] ?? 0) >= NEARLY * most &&
      (kind === 'negation' || best.kind !== 'negation') &&
      best.span.start <= span.start &&
      span.end <= best.span.end,
  );
  return parts.sort((x, y) => length(x.span) - length(y.span))[0] ?? best;
}

const length = ({ start, end }: Span): number => end - start;

/** What may carry a conflict on one side, the likeliest first: a negation with what it denies, figures, dates and names that the other side lacks, the words of its own nearest to what both share. */
export function phrasesOf(statement: Statement, other: Statement): Phrase[] {
  const [side, against] = [analysedOf(statement), analysedOf(other)];
  const frame = frameOf(statement);
  const found: Phrase[] = [
    ...side.negations.map((negation): Phrase => ({ kind: 'negation', span: whole(denied(side, negation)) })),
    ...(deniedBy(side, against) ?? []).map((span): Phrase => ({ kind: 'other', span })),
    ...figuresOf(side, against),
    ...side.dates.filter(({ text }) => !against.text.includes(text)).map((span): Phrase => ({ kind: 'date', span })),
    ...ownRuns(statement, against).map((words) => ofOwn(side, whole(words))),
    ...side.names
      .filter((name) => !against.names.some((one) => sameName(name, one)))
      .map((span): Phrase => ({ kind: 'entity', span })),
  ];
  const usable = found.filter(
    ({ span }, at) =>
      length(span) > 0 &&
      length(span) < side.text.length / 2 &&
      !frame.some((said) => overlap(said, span)) &&
      found.findIndex((one) => one.span.start === span.start && one.span.end === span.end) === at,
  );
  return usable.slice(0, MOST_PHRASES).map(({ kind, span: { start, end } }) => ({ kind, span: { start, end } }));
}

/** Words of one side alone: a negation where they hold its "not". */
const ofOwn = (side: Analysed, span: Span): Phrase => ({
  kind: side.negations.some(({ cue }) => overlap(cue, span)) ? 'negation' : 'other',
  span,
});

const figuresOf = (side: Analysed, against: Analysed): Phrase[] =>
  side.quantities
    .filter(({ value, unit }) => !against.quantities.some((one) => one.value === value && one.unit === unit))
    .map((span) => ({ kind: 'number', span }));

const whole = (words: readonly Span[]): Span => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });

/** The text with a phrase taken out and no double space left. */
const without = (text: string, { start, end }: Span): string =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.replace(/ (?=[,.;:!?])/g, '').trim();
