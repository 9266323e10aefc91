import { antonym } from './antonym.ts';
import { date } from './date.ts';
import { denial } from './denial.ts';
import type { Analysed, Detector, Finding } from './detector.ts';
import { entity } from './entity.ts';
import { modality } from './modality.ts';
import { negation } from './negation.ts';
import { number } from './number.ts';
import { quantifier } from './quantifier.ts';
import { refutation } from './refutation.ts';
import { status } from './status.ts';

const DETECTORS: readonly Detector[] = [
  modality,
  denial,
  refutation,
  negation,
  antonym,
  number,
  date,
  status,
  quantifier,
  entity,
];

/** Every detector's finding about two statements, strongest first. */
export function findingsOf(a: Analysed, b: Analysed): Finding[] {
  return DETECTORS.map((detect) => detect(a, b))
    .filter((finding) => finding !== null)
    .sort((x, y) => y.strength - x.strength);
}
