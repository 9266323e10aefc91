import type { Analysed, Detector, Finding } from './detector.ts';

const DETECTORS: readonly Detector[] = [];

/** Every detector's finding about two statements, strongest first. */
export function findingsOf(a: Analysed, b: Analysed): Finding[] {
  return DETECTORS.map((detect) => detect(a, b))
    .filter((finding) => finding !== null)
    .sort((x, y) => y.strength - x.strength);
}

/** Why two statements can not contradict each other ('question', 'bound-holds', 'later-toll' …); empty where nothing speaks against it. */
export function vetoesOf(_a: Analysed, _b: Analysed): string[] {
  return [];
}
