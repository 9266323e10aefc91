import type { Judge, Statement, TextPair } from '../../components/contradictions/contradiction.ts';
import { contradictionsOf, type Decision } from '../../components/contradictions/decide.ts';
import { createProduct, type Product } from './product.ts';

/** What the product had before it, and what it made of it. */
export interface Sight {
  readonly decision: Decision;
  readonly statements: readonly Statement[];
  /** What the judge was asked: the pairs that the gate let through, and what followed from its answers. */
  readonly asked: readonly TextPair[];
}

interface WatchedProduct {
  readonly product: Product;
  /** What the last check saw; nothing before the first. */
  last(): Sight;
}

/** The product with a notebook beside it: it answers as ever, and what it saw can be read afterwards. */
export function watchedProduct(judge: () => Promise<Judge>): WatchedProduct {
  let asked: readonly TextPair[] = [];
  let sight: Sight = { decision: contradictionsOf([], []), statements: [], asked };
  const product = createProduct(async () => {
    const shipped = await judge();
    return (pairs) => {
      asked = [...asked, ...pairs];
      return shipped(pairs);
    };
  });
  const watch = async (statements: readonly Statement[], decide: () => Promise<Decision>): Promise<Decision> => {
    asked = [];
    const decision = await decide();
    sight = { decision, statements, asked };
    return decision;
  };
  return {
    product: {
      ...product,
      check: (claims, rivals) => watch([...rivals, ...claims], () => product.check(claims, rivals)),
      weigh: (candidates) =>
        watch(
          candidates.flatMap(({ a, b }) => [a, b]),
          () => product.weigh(candidates),
        ),
    },
    last: () => sight,
  };
}
