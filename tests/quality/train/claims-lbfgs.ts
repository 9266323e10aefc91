type Objective = (at: Float64Array, gradient: Float64Array) => number;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** The step that the last few steps and gradient changes suggest (two-loop recursion). */
function direction(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array {
  const q = gradient.map((g) => -g);
  const alphas: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const alpha = dot(steps[k]!, q) / dot(steps[k]!, changes[k]!);
    alphas[k] = alpha;
    for (let i = 0; i < q.length; i++) q[i]! -= alpha * changes[k]![i]!;
  }
  const last = steps.length - 1;
  if (last >= 0) {
    const shrink = dot(steps[last]!, changes[last]!) / dot(changes[last]!, changes[last]!);
    for (let i = 0; i < q.length; i++) q[i]! *= shrink;
  }
  for (let k = 0; k < steps.length; k++) {
    const beta = dot(changes[k]!, q) / dot(steps[k]!, changes[k]!);
    for (let i = 0; i < q.length; i++) q[i]! += (alphas[k]! - beta) * steps[k]![i]!;
  }
  return q;
}

/** L-BFGS with a halving line search; for convex, smooth objectives. */
export function minimise(objective: Objective, start: Float64Array, rounds: number, memory = 10): Float64Array {
  let at = start;
  let gradient = new Float64Array(at.length);
  let value = objective(at, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = direction(gradient, steps, changes);
    const slope = dot(gradient, way);
    let size = round ? 1 : 1 / Math.sqrt(dot(gradient, gradient));
    const nextGradient = new Float64Array(at.length);
    let next = at;
    let nextValue = Infinity;
    for (let tries = 0; tries < 20; tries++, size /= 2) {
      next = at.map((x, i) => x + size * way[i]!);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * size * slope) break;
    }
    const step = next.map((x, i) => x - at[i]!);
    const change = nextGradient.map((g, i) => g - gradient[i]!);
    if (dot(step, change) > 1e-12) {
      steps.push(step);
      changes.push(change);
      if (steps.length > memory) {
        steps.shift();
        changes.shift();
      }
    }
    const gain = value - nextValue;
    at = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return at;
}
