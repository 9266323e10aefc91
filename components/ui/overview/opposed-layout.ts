import { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import { lanesFor } from '../../overview/lanes.ts';
import type { Opposed, Opposition } from '../../overview/opposed.ts';

/** Px: as high and as wide as a finger needs at least. */
export const ROW = 32;
export const LANE = 24;

/** One opposition as it is drawn: a line from row to row, or a ring at its own. */
export interface DrawnLine {
  readonly opposition: Opposition;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Of a ring: null. */
  readonly path: string | null;
  readonly width: number;
}

export interface OpposedLayout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLine[];
  /** The hair line that leads from each name to its last line. */
  readonly rows: readonly { readonly y: number; readonly from: number; readonly to: number }[];
}

/**
 * Every voice a row, every opposition a line of its own in a lane: no two lines run into each other, however many there
 * are. `mirrored`: written from right to left.
 */
export function layOut({ voices, oppositions }: Opposed, mirrored: boolean): OpposedLayout {
  const lanes = lanesFor(oppositions);
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  const [width, height] = [count * LANE, voices.length * ROW];
  const rows = scaleBand(voices.keys(), [0, height]);
  const columns = scaleLinear([0, Math.max(count, 1)], mirrored ? [width, 0] : [0, width]);
  const strokes = scaleSqrt([1, Math.max(2, ...oppositions.map(({ pairs }) => pairs.length))], [1.5, 6]);
  const yOf = (row: number): number => (rows(row) ?? 0) + rows.bandwidth() / 2;
  const straight = line();
  const lines = oppositions.map((opposition, at): DrawnLine => {
    const { from, to, pairs } = opposition;
    const [x, top, bottom] = [columns(lanes[at]! + 0.5), yOf(from), yOf(to)];
    const path = from === to ? null : straight([[x, top], [x, bottom]]); // prettier-ignore
    return { opposition, x, top, bottom, path, width: strokes(pairs.length) };
  });
  return {
    width,
    height,
    lines,
    rows: [...voices.keys()].map((row) => {
      const reached = lanes.filter((_, at) => oppositions[at]!.from === row || oppositions[at]!.to === row);
      return { y: yOf(row), from: columns(0), to: columns(Math.max(0, ...reached.map((lane) => lane + 0.5))) };
    }),
  };
}
