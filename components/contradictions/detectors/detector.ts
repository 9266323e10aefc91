import { datesOf, type DateMention } from '../../language/dates.ts';
import { namesOf, type Name } from '../../language/names.ts';
import { negationsOf } from '../../language/negation.ts';
import { quantitiesOf, type Quantity } from '../../language/quantities.ts';
import { textOf, type Span } from '../../language/span.ts';
import { contentStemsOf } from '../../language/stems.ts';
import { wordsOf, type Word } from '../../language/words.ts';
import type { ContradictionKind } from '../contradiction.ts';

/** A statement with everything that a detector asks about it, found once and read many times. */
export interface Analysed {
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly names: readonly Name[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly negations: readonly { readonly cue: Span; readonly scope: Span }[];
  /** ISO date of the article, against which "on Friday" is read; null where the page does not say. */
  readonly published: string | null;
}

export function analyse(text: string, published: string | null): Analysed {
  const words = wordsOf(text);
  return {
    text,
    words,
    stems: contentStemsOf(text),
    names: namesOf(text),
    quantities: quantitiesOf(text),
    dates: datesOf(text, published ?? undefined),
    negations: negationsOf(words),
    published,
  };
}

/** Findings weaker than this tell nothing by themselves: they only name the kind of what the judge flags. */
export const COUNTED = 0.5;

/** The strength of a finding that is to count, or only to name. */
export const counting = (strength: number, counts: boolean): number =>
  counts ? Math.min(0.97, strength) : Math.min(COUNTED - 0.01, strength);

/** What a detector says of two statements: the kind of conflict, and the words of each that carry it. */
export interface Finding {
  readonly kind: ContradictionKind;
  /** 0–1: how sure the detector is by itself. */
  readonly strength: number;
  readonly aWords: readonly Span[];
  readonly bWords: readonly Span[];
  /** The same in words: one phrase of `a`, one of `b`. */
  readonly values: readonly string[];
  /** May flag without the judge: only where measured precision is at least .9. */
  readonly alone: boolean;
}

export type Detector = (a: Analysed, b: Analysed) => Finding | null;

/** A finding with one phrase on each side. */
export const findingOf = (
  kind: ContradictionKind,
  strength: number,
  [a, aSpan]: readonly [Analysed, Span],
  [b, bSpan]: readonly [Analysed, Span],
  alone = false,
): Finding => ({
  kind,
  strength,
  aWords: [{ start: aSpan.start, end: aSpan.end }],
  bWords: [{ start: bSpan.start, end: bSpan.end }],
  values: [textOf(a.text, aSpan), textOf(b.text, bSpan)],
  alone,
});

/** Whether a "not" of the statement reaches over all of a span. A phrase's own "not" stands before its own scope, so it doesn't count. */
export const isNegated = ({ negations }: Analysed, { start, end }: Span): boolean =>
  negations.some(({ scope }) => scope.start <= start && end <= scope.end);
