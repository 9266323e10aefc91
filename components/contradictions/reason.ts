import { analysedOf } from './analysed.ts';
import { differenceOf } from './differing.ts';
import type { ContradictionKind, Reason, ReasonKey, Statement } from './contradiction.ts';
import type { Analysed, Finding } from './detectors/detector.ts';
import type { Span } from '../language/span.ts';

export interface Explained {
  readonly kind: ContradictionKind;
  readonly reason: Reason;
  readonly aWords: readonly Span[];
  readonly bWords: readonly Span[];
}

/** Why two statements are set side by side, with the words of each that carry it: the finding's, else what differs. */
export function reasonOf(a: Statement, b: Statement, finding: Finding | null): Explained {
  const [left, right] = [analysedOf(a), analysedOf(b)];
  const difference = finding ?? differenceOf(a, b);
  const kind = difference.kind;
  const words = [difference.aWords, difference.bWords].every((spans) => spans.length > 0)
    ? difference
    : differenceOf(a, b);
  const { aWords, bWords } = words;
  const values = [
    finding?.values[0] || phrase(left.text, aWords),
    finding?.values[1] || phrase(right.text, bWords),
  ] as const;
  const turned = ONE_AGAINST.has(kind) && speaksAgainst(left, aWords) && !speaksAgainst(right, bWords);
  return {
    kind,
    reason: { key: REASON_OF[kind], values: turned ? [values[1], values[0]] : [...values] },
    aWords,
    bWords,
  };
}

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
  const inWords = words.some((span) => AGAINST.test(side.text.slice(span.start, span.end)));
  return inWords || (words.length === 0 && AGAINST.test(side.text));
}

const AGAINST =
  /(?:\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|denial|reject\w*|dismiss\w*|refus\w*|rul(?:es?|ed|ing) out|false|untrue|hoax|fake|forgery|fabricat\w*|unfounded|baseless|debunk\w*|myth)\b|n['’]t\b)/i;

/** The text from the first to the last of some words of a quote. */
function phrase(text: string, words: readonly Span[]): string {
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  return words.length > 0 ? text.slice(start, end) : shortened(text);
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
