import { browser } from 'wxt/browser';
import { readWeights, type ClaimWeights } from '../../components/claims/weights.ts';

let weights: Promise<ClaimWeights> | undefined;

/** The check-worthiness weights, fetched from the package at first need after each wake. */
export function claimWeights(): Promise<ClaimWeights> {
  weights ??= fetch(browser.runtime.getURL('/data/claims/weights.json' as never))
    .then((response) => response.json())
    .then(readWeights);
  // A failed fetch must not be remembered for as long as the script lives.
  weights.catch(() => {
    weights = undefined;
  });
  return weights;
}
