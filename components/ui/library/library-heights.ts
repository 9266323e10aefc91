/**
 * How high a list's rows are, most of them guessed: where each begins, and which one is at a height, in a number of steps
 * that grows with the logarithm of their count (a Fenwick tree of what differs from the guess).
 */
export class RowHeights {
  readonly count: number;
  readonly #guess: number;
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  constructor(count: number, guess: number) {
    this.count = count;
    this.#guess = guess;
    this.#heights = new Float64Array(count).fill(guess);
    this.#sums = new Float64Array(count + 1);
  }

  get total(): number {
    return this.startOf(this.count);
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? this.#guess;
  }

  /** Where a row begins. */
  startOf(row: number): number {
    let sum = row * this.#guess;
    for (let at = row; at > 0; at -= at & -at) sum += this.#sums[at]!;
    return sum;
  }

  /** The row that stands at a height. */
  rowAt(height: number): number {
    let [low, high] = [0, Math.max(this.count - 1, 0)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A row was measured; answers by how much it differs from what was thought. */
  set(row: number, height: number): number {
    const change = height - this.#heights[row]!;
    if (change === 0) return 0;
    this.#heights[row] = height;
    for (let at = row + 1; at <= this.count; at += at & -at) this.#sums[at]! += change;
    return change;
  }
}
