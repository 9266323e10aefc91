/** Acts at the first call, and then at most once in so many milliseconds; calls in between are left out. */
export function seldom<T>(ms: number, now: () => number, act: (value: T) => void): (value: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    const at = now();
    if (at - last < ms) return;
    last = at;
    act(value);
  };
}
