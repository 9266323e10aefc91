import { analyse, type Analysed } from './detectors/detector.ts';
import type { Claim } from '../claims/claim.ts';
import type { Statement } from './contradiction.ts';

/** An analysis costs about half a millisecond and is asked for by the gate, the decision and the reason: once a claim is enough. */
const known = new WeakMap<Claim, Analysed>();

export function analysedOf({ claim, article }: Statement): Analysed {
  const earlier = known.get(claim);
  if (earlier) return earlier;
  const fresh = analyse(claim.quote, article.published);
  known.set(claim, fresh);
  return fresh;
}
