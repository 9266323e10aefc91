import { datelineLength } from '../claims/datelines.ts';
import type { Candidate, ContradictionKind, TextPair } from './contradiction.ts';
import { COUNTED, type Finding } from './detectors/detector.ts';
import { evidenceOf } from './evidence.ts';

/** Figures, days and names differ in every report. */
const SAYS_LITTLE: ReadonlySet<ContradictionKind> = new Set(['number', 'date', 'entity']);

const tells = ({ kind, strength }: Finding): boolean => strength >= COUNTED && !SAYS_LITTLE.has(kind);

/**
 * A pair as the judge reads it. With "SEOUL — " before it the first sentence of a report contradicts nothing in its eyes (of
 * 30 plain conflicts 25 fall below a half): so it is taken off where a detector finds that the two conflict in more than
 * a figure, a day or a name. Elsewhere it stays: a first sentence sums up a whole report, and without it the judge suspects it beside much of the rest.
 */
export function textPairOf(candidate: Candidate): TextPair {
  const { a, b } = candidate;
  const [quoteA, quoteB] = [a.claim.quote, b.claim.quote];
  const [leadA, leadB] = [datelineLength(quoteA), datelineLength(quoteB)];
  if (leadA + leadB === 0 || !evidenceOf(candidate).findings.some(tells)) return { a: quoteA, b: quoteB };
  return { a: quoteA.slice(leadA), b: quoteB.slice(leadB) };
}
