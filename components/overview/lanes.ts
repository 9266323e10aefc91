/** Something that is drawn along a row of places, from one to another; both may be the same. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Lays stretches beside each other so that no two in one lane touch: lines never cross or run into one another. Gives each
 * its lane, from 0; the short ones lie nearest, so that what stands close together is joined close by.
 */
export function lanesFor(stretches: readonly Stretch[]): number[] {
  const ends = stretches.map(({ from, to }) => (from < to ? ([from, to] as const) : ([to, from] as const)));
  const shortFirst = ends
    .map(([from, to], at) => ({ from, to, at }))
    .sort((x, y) => x.to - x.from - (y.to - y.from) || x.from - y.from);
  const lanes: Stretch[][] = [];
  const laneOf: number[] = Array.from({ length: stretches.length }, () => 0);
  for (const { from, to, at } of shortFirst) {
    const free = lanes.findIndex((lane) => lane.every((other) => other.to < from || other.from > to));
    const lane = free === -1 ? lanes.push([]) - 1 : free;
    lanes[lane]!.push({ from, to });
    laneOf[at] = lane;
  }
  return laneOf;
}
