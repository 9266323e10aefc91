import type { Name } from '../../language/names.ts';
import type { Span } from '../../language/span.ts';
import { rootOf } from '../lexicon/forms.ts';
import { contextOf, namesClash, namesDiffer, namesOfKind } from './context.ts';
import { findingOf, type Analysed, type Detector, type Finding } from './detector.ts';
import { disjointDays } from './dates.ts';
import { partiesMeet } from './party.ts';
import { sameConsequence } from './plan-knowledge.ts';
import { stancesOf, type Stance } from './plans.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Below this a finding is no more than noise. */
const LEAST = 0.5;
/** From here on the detector may flag without the judge: measured on development pairs and on real articles. */
const SURE = 0.87;

/** A plan denied on one side, and on the other agreed, announced, or committed to by an act it follows from. */
export const modality: Detector = (a, b) => {
  let best: Finding | null = null;
  for (const ofA of stancesOf(a)) {
    for (const ofB of stancesOf(b)) {
      if (ofA.denied === ofB.denied) continue;
      const [denial, plan] = ofA.denied ? [ofA, ofB] : [ofB, ofA];
      const strength = strengthOf(a, b, denial, plan);
      if (strength < LEAST || (best !== null && best.strength >= strength)) continue;
      const kind = isOneDeed(tokensIn(a, ofA.words), tokensIn(b, ofB.words)) ? 'negation' : 'modality';
      best = findingOf(kind, strength, [a, ofA.words], [b, ofB.words], strength >= SURE);
    }
  }
  return best;
};

/** Deeds by which a plan is settled. */
const SETTLES = 'accept agree approve arrange book conclude order reach receive sign strike'.split(' ');
let settles: ReadonlySet<string> | undefined;

/** "Accepted", "not accepted": one deed, done and not done, and no word of a plan. */
function isOneDeed(a: readonly Token[], b: readonly Token[]): boolean {
  settles ??= new Set(SETTLES.map(rootOf));
  return a.some(({ root }) => settles?.has(root) && b.some((other) => other.root === root));
}

const tokensIn = (statement: Analysed, { start, end }: Span): Token[] =>
  tokensOf(statement).filter((token) => start <= token.start && token.end <= end);

function strengthOf(a: Analysed, b: Analysed, denial: Stance, plan: Stance): number {
  const link = linkOf(denial, plan);
  const parties = partiesMeet(denial.party, plan.party);
  if (link === 0 || parties < 0 || namesClash(placesOf(denial), placesOf(plan))) return 0;
  const context = contextOf(a, b);
  const heads = new Set([...denial.heads, ...plan.heads]);
  const rest = [...context.shared].filter((root) => !heads.has(root)).length;
  const names = context.sharedNames.length;
  if (names === 0 && rest < 2) return 0;
  const firm = (denial.firm + plan.firm) / 2;
  const evidence = 0.05 * Math.min(names, 3) + 0.04 * Math.min(rest, 4);
  const strength = 0.3 + 0.3 * link * firm + 0.15 * parties + evidence;
  const doubts = [
    objectsDiffer(denial, plan),
    detailsDiffer(denial, plan),
    namesDiffer(denial, plan),
    disjointDays(a, b),
  ].filter(Boolean).length;
  const most = denial.firm < 1 || plan.firm < 0.7 ? SURE - 0.01 : 0.97;
  return Math.min(most, strength) - 0.12 * doubts;
}

const placesOf = (stance: Stance): Name[] => namesOfKind(stance.names, 'place');

/** 0–1: how surely what is denied is what the other side plans. */
function linkOf(denial: Stance, plan: Stance): number {
  const [denied = '', more = ''] = denial.heads;
  const [planned = ''] = plan.heads;
  if (plan.implied.size > 0) return plan.implied.has(denied) ? 1 : denied === planned ? 0.8 : 0;
  if (denial.implied.size > 0) return denial.implied.has(planned) ? 0.8 : 0;
  if (denied === planned) return 1;
  if (plan.heads.includes(denied) || more === planned) return 0.8;
  return plan.heads.some((head) => sameConsequence(denied, head)) ? 0.75 : 0;
}

/** One deed done to two things: "attend the summit" and "attend the wedding". */
function objectsDiffer(denial: Stance, plan: Stance): boolean {
  const [object, other] = [denial.heads[1], plan.heads[1]];
  return (
    object !== undefined && other !== undefined && denial.heads[0] === plan.heads[0] && !sameConsequence(object, other)
  );
}

/** Each side says something of the plan that the other doesn't: "as an adult", "as a child"; a figure on either side is enough beside another. */
function detailsDiffer(denial: Stance, plan: Stance): boolean {
  const heads = [denial.heads[0], plan.heads[0]];
  const only = (own: Stance, other: Stance): boolean =>
    own.details.some(
      ({ root, start }) =>
        !heads.includes(root) &&
        !other.details.some((one) => one.root === root) &&
        !(own.words.start <= start && start < own.words.end),
    );
  return only(denial, plan) && only(plan, denial);
}
