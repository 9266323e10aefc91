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

/** How often a positive scores above a negative; a tie counts half. */
export function areaUnderCurve(gold: readonly boolean[], score: readonly number[]): number {
  const order = gold.map((is, i) => ({ is, score: score[i] ?? 0 })).sort((x, y) => x.score - y.score);
  let negatives = 0;
  let wins = 0;
  for (let i = 0; i < order.length;) {
    let end = i;
    const here = { positives: 0, negatives: 0 };
    while (end < order.length && order[end]?.score === order[i]?.score)
      here[order[end++]?.is ? 'positives' : 'negatives'] += 1;
    wins += here.positives * (negatives + here.negatives / 2);
    negatives += here.negatives;
    i = end;
  }
  const positives = gold.length - negatives;
  return positives > 0 && negatives > 0 ? wins / (positives * negatives) : Number.NaN;
}

/** A part of a whole; no number where there is no whole. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);
