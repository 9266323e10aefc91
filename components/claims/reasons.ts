import { FEATURE_NAMES } from './check-features.ts';
import type { CheckScore } from './check-score.ts';
import type { CheckReason, ClaimKind } from './claim.ts';

type FeatureName = (typeof FEATURE_NAMES)[number];

/** Which features stand behind which reason. */
const BEHIND: Partial<Record<CheckReason, readonly FeatureName[]>> = {
  figure: ['figure', 'figures', 'percent', 'money'],
  date: ['year', 'time', 'month'],
  'past-event': ['past', 'edWords', 'change'],
  comparison: ['superlative', 'comparison'],
  question: ['questionMark'],
  hedged: ['modal', 'hedge'],
  opinion: ['opinion', 'firstSingular'],
};
/** These count against a sentence. */
const LOWERING: ReadonlySet<CheckReason> = new Set<CheckReason>(['question', 'hedged', 'opinion']);
/** A reason is named when its features moved the score by at least this much, in logits. */
const TELLING = 0.15;
const MOST = 4;

/** The reasons that carried a score, the weightiest first. */
export function reasonsOf(score: CheckScore, kind: ClaimKind, hasNamedSource: boolean): CheckReason[] {
  const moved = (names: readonly FeatureName[]): number =>
    names.reduce((sum, name) => sum + (score.parts[FEATURE_NAMES.indexOf(name)] ?? 0), 0);
  const weighed = (Object.entries(BEHIND) as [CheckReason, readonly FeatureName[]][])
    .map(([reason, names]) => ({ reason, weight: moved(names) * (LOWERING.has(reason) ? -1 : 1) }))
    .filter(({ weight }) => weight >= TELLING)
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason);
  const first: CheckReason[] = kind === 'denial' || kind === 'forecast' || kind === 'opinion' ? [kind] : [];
  const all = [...first, ...(hasNamedSource ? (['named-source'] as const) : []), ...weighed];
  return [...new Set(all)].slice(0, MOST);
}
