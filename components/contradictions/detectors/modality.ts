import { textOf } from '../../language/span.ts';
import { contextOf, namesClash, namesOfKind } from './context.ts';
import type { Analysed, Detector, Finding } from './detector.ts';
import { sameConsequence, stancesOf, type Stance } from './plans.ts';

/** Below this a finding is no more than noise. */
const LEAST = 0.5;
/** From here on the detector may flag without the judge: measured on development pairs and on real articles. */
const SURE = 0.85;

/** A plan denied on one side, and on the other agreed, announced, or committed to by an act it follows from. */
export const modality: Detector = (a, b) => {
  let best: Finding | null = null;
  for (const ofA of stancesOf(a)) {
    for (const ofB of stancesOf(b)) {
      if (ofA.denied === ofB.denied) continue;
      const [denial, plan] = ofA.denied ? [ofA, ofB] : [ofB, ofA];
      const strength = strengthOf(a, b, denial, plan);
      if (strength < LEAST || (best !== null && best.strength >= strength)) continue;
      best = {
        kind: 'modality',
        strength,
        aWords: [ofA.words],
        bWords: [ofB.words],
        values: [textOf(a.text, ofA.words), textOf(b.text, ofB.words)],
        alone: strength >= SURE,
      };
    }
  }
  return best;
};

function strengthOf(a: Analysed, b: Analysed, denial: Stance, plan: Stance): number {
  const link = linkOf(denial, plan);
  if (link === 0 || clash(denial, plan)) return 0;
  const context = contextOf(a, b);
  const heads = new Set([...denial.heads, ...plan.heads]);
  const rest = [...context.shared].filter((root) => !heads.has(root)).length;
  const names = context.sharedNames.length;
  if (names === 0 && rest < 2) return 0;
  const firm = (denial.firm + plan.firm) / 2;
  return Math.min(0.97, 0.25 + 0.35 * link * firm + 0.12 * Math.min(names, 2) + 0.04 * Math.min(rest, 4));
}

/** 0–1: how surely what is denied is what the other side plans. */
function linkOf(denial: Stance, plan: Stance): number {
  const [denied = '', more = ''] = denial.heads;
  const [planned = ''] = plan.heads;
  if (plan.implied.size > 0) return plan.implied.has(denied) ? 1 : denied === planned ? 0.8 : 0;
  if (denial.implied.size > 0) return denial.implied.has(planned) ? 0.8 : 0;
  if (denied === planned) return 1;
  if (plan.heads.includes(denied) || more === planned) return 0.8;
  return sameConsequence(denied, planned) ? 0.75 : 0;
}

/** Different people, or different places, beside the two plans. */
function clash(denial: Stance, plan: Stance): boolean {
  return ['person', 'place'].some((kind) => namesClash(namesOfKind(denial.names, kind), namesOfKind(plan.names, kind)));
}
