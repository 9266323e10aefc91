import { analysedOf } from './analysed.ts';
import { differenceOf, widened, type Difference } from './differing.ts';
import type { ContradictionKind, Reason, ReasonKey, Statement } from './contradiction.ts';
import type { Analysed, Finding } from './detectors/detector.ts';
import { rebuttalIn } from './detectors/rebuttal.ts';
import type { Attribution } from '../claims/claim.ts';
import { anyDenial } from './lexicon/denials.ts';
import { sameSource } from './source.ts';
import type { Span } from '../language/span.ts';

interface Explained extends Difference {
  readonly reason: Reason;
}

/** Why two statements are set side by side, with the words of each that carry it: the finding's, else what differs. */
export const reasonOf = (a: Statement, b: Statement, finding: Finding | null): Explained =>
  explained(a, b, finding ?? differenceOf(a, b));

/** The reason for a difference that is known. */
export function explained(a: Statement, b: Statement, difference: Difference): Explained {
  const kind = difference.kind;
  const bare = difference.aWords.length === 0 || difference.bWords.length === 0;
  const { aWords, bWords } = bare ? differenceOf(a, b) : difference;
  const sides = [
    { text: analysedOf(a), words: shownWords(analysedOf(a), kind, aWords) },
    { text: analysedOf(b), words: shownWords(analysedOf(b), kind, bWords) },
  ] as const;
  const shown = sides.map(({ text, words }) => phrase(text.text, words));
  const voices = voicesOf(a, b);
  const [againstA, againstB] = sides.map(({ text, words }) => speaksAgainst(text, words));
  const turned = ONE_AGAINST.has(kind) && againstA && !againstB;
  return {
    kind,
    reason: {
      key: REASON_OF[kind],
      values: turned ? shown.reverse() : shown,
      voices: turned ? [voices[1], voices[0]] : voices,
    },
    aWords: sides[0].words,
    bWords: sides[1].words,
  };
}

/** What is denied or called false is told in more than one word. */
const shownWords = (side: Analysed, kind: ContradictionKind, words: readonly Span[]): readonly Span[] =>
  (kind === 'denial' || kind === 'refutation') && !speaksAgainst(side, words)
    ? words.map((span) => widened(side, span))
    : words;

/** Who says each: named where the article says so and the two are not the same; empty where it is the article itself, or where no name would tell them apart. */
function voicesOf(a: Statement, b: Statement): readonly [string, string] {
  const [from, to] = [a.claim.attribution, b.claim.attribution];
  if (isVague(from) || isVague(to) || (from && to && (sameSource(from, to) || from.source === to.source)))
    return ['', ''];
  const elsewhere = a.article.key !== b.article.key && a.article.site !== b.article.site;
  const paper = ({ article }: Statement): string => (elsewhere ? article.site : '');
  return [from?.source ?? paper(a), to?.source ?? paper(b)];
}

/** A pronoun's source is named only where it is somebody's name: "it said" of KCNA, not "they said" of some people. */
const isVague = (from: Attribution | null): boolean => from !== null && from.probable && from.sourceKeys.length === 0;

const REASON_OF: Readonly<Record<ContradictionKind, ReasonKey>> = {
  negation: 'reasonNegation',
  antonym: 'reasonAntonym',
  number: 'reasonNumber',
  date: 'reasonDate',
  entity: 'reasonEntity',
  status: 'reasonStatus',
  quantifier: 'reasonQuantifier',
  modality: 'reasonModality',
  denial: 'reasonDenial',
  refutation: 'reasonRefutation',
  other: 'reasonOther',
};

/** Kinds whose sentence names first what is held to be so, then what is said against it, whichever stands first in the text. */
const ONE_AGAINST: ReadonlySet<ContradictionKind> = new Set(['negation', 'modality', 'denial', 'refutation']);

function speaksAgainst(side: Analysed, words: readonly Span[]): boolean {
  const called = rebuttalIn(side)?.span;
  const inWords = words.some(
    ({ start, end }) =>
      AGAINST.test(side.text.slice(start, end)) || (called && start <= called.start && called.end <= end),
  );
  return inWords || (words.length === 0 && AGAINST.test(side.text));
}

const AGAINST = new RegExp(
  String.raw`(?:\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|${anyDenial('deny', 'reject', 'refute', 'false')}|refus\w*|rul(?:es?|ed|ing) out|hoax|fake|forgery|fabricat\w*|debunk\w*|myth)\b|n['’]t\b)`,
  'i',
);

/** The text from the first to the last of some words of a quote. */
function phrase(text: string, words: readonly Span[]): string {
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  return words.length > 0 ? text.slice(start, end) : shortened(text);
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
