import type { Contradiction } from './contradiction.ts';
import type { Finding } from './detectors/detector.ts';
import { THRESHOLD } from './threshold.ts';

export interface Score {
  /** 0–1. */
  readonly score: number;
  readonly by: Contradiction['by'];
}

/** How far a finding of full strength lifts the judge's probability, in logits. */
const LIFT = 0.8;
/** How far each veto lowers it, in logits. */
const VETO = 2.5;
/** A detector that may flag alone is not believed against a judge that is surer than this of the opposite. */
const JUDGE_SURE = 0.05;

/**
 * The judge's probability and what the detectors say, as one score. Without a judge only detectors that may flag alone
 * count. `vetoes` null: a rule of the product forbids the pair, whatever anyone says of it.
 */
export function scoreOf(
  probability: number | null,
  findings: readonly Finding[],
  vetoes: readonly string[] | null,
): Score {
  if (vetoes === null) return { score: 0, by: 'judge' };
  const alone = vetoes.length === 0 ? strongest(findings.filter((finding) => finding.alone)) : 0;
  const byDetector = alone > 0 ? Math.max(THRESHOLD, alone) : 0;
  if (probability === null || Number.isNaN(probability)) return { score: byDetector, by: 'detector' };
  const score = logistic(logit(probability) + LIFT * strongest(findings) - VETO * vetoes.length);
  if (byDetector > score && probability >= JUDGE_SURE) return { score: byDetector, by: 'detector' };
  return { score, by: 'judge' };
}

const strongest = (findings: readonly Finding[]): number =>
  findings.reduce((most, finding) => Math.max(most, finding.strength), 0);

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function logit(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}
