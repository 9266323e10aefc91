/** Average precision; rows with one score share the precision at the end of their tie. */
export function averagePrecision(gold: readonly boolean[], score: readonly number[]): number {
  const order = gold.map((is, i) => ({ is, score: score[i] ?? 0 })).sort((x, y) => y.score - x.score);
  let hits = 0;
  let sum = 0;
  for (let i = 0; i < order.length;) {
    let end = i;
    let here = 0;
    while (end < order.length && order[end]?.score === order[i]?.score) here += order[end++]?.is ? 1 : 0;
    hits += here;
    sum += (here * hits) / end;
    i = end;
  }
  return hits > 0 ? sum / hits : Number.NaN;
}

/** The largest share of the positives found by a cut that keeps a precision of at least `floor`. */
export function recallAtPrecision(gold: readonly boolean[], score: readonly number[], floor: number): number {
  const order = gold.map((is, i) => ({ is, score: score[i] ?? 0 })).sort((x, y) => y.score - x.score);
  const positives = gold.filter(Boolean).length;
  let hits = 0;
  let best = 0;
  order.forEach(({ is, score: own }, i) => {
    hits += is ? 1 : 0;
    const tied = order[i + 1]?.score === own;
    if (!tied && positives > 0 && hits / (i + 1) >= floor) best = Math.max(best, hits / positives);
  });
  return best;
}
