import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from './articles.ts';
import type { ShownContradiction } from './findings.ts';

/** A pair that is to be flagged. Each side is known by any of a few passages: one conflict may be worded more than once. */
interface ExpectedPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly relation: string;
}

interface ExpectedSample {
  readonly contradictions: readonly ExpectedPair[];
  /** Pairs with an article that was read before; `a` stands in that one. */
  readonly across?: readonly (ExpectedPair & { readonly first: string })[];
}

export const readExpected = (): Record<string, ExpectedSample> =>
  JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8')) as Record<string, ExpectedSample>;

export interface Difference {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** What should have been flagged and was not, and the other way round. */
export function compare(expected: readonly ExpectedPair[], shown: readonly ShownContradiction[]): Difference {
  return {
    missing: expected
      .filter((pair) => !shown.some((found) => isPair(pair, found)))
      .map((pair) => `${pair.a[0]} ⟷ ${pair.b[0]} (${pair.relation})`),
    surplus: shown
      .filter((found) => !expected.some((pair) => isPair(pair, found)))
      .map((found) => `${found.a.quote} ⟷ ${found.b.quote} (${found.relation}, ${found.kind})`),
  };
}

function isPair(pair: ExpectedPair, found: ShownContradiction): boolean {
  const holds = (passages: readonly string[], quote: string) => passages.some((passage) => quote.includes(passage));
  return found.relation === pair.relation && holds(pair.a, found.a.quote) && holds(pair.b, found.b.quote);
}
