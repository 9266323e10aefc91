/** A probability's log odds, kept finite. */
export function logit(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
