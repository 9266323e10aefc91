import {
  analyse,
  type Analysed,
  type Detector,
  type Finding,
} from '../../../components/contradictions/detectors/detector.ts';

export type Pair = readonly [string, string];

export const said = (text: string): Analysed => analyse(text, '2026-03-04');

export const between = (detect: Detector, [a, b]: Pair): Finding | null => detect(said(a), said(b));

/** The words of both sides that a finding points at. */
export function wordsOf(finding: Finding | null, [a, b]: Pair): readonly [string, string] | null {
  if (finding === null) return null;
  const cut = (text: string, spans: Finding['aWords']): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [cut(a, finding.aWords), cut(b, finding.bWords)];
}
