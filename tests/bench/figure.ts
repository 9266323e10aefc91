/** One measured figure, with what it may be at most. */
export interface Measured {
  readonly what: string;
  /** Which browser, or Node. */
  readonly where: string;
  readonly value: number;
  readonly unit: string;
  /** Left out: nothing was promised. */
  readonly target?: number;
  /** How it was measured, where the name does not say. */
  readonly note?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Whether a figure is worse than it may be; a figure that could not be measured is. */
export const misses = ({ value, target }: Measured): boolean => target !== undefined && !(value <= target);

export function tableOf(figures: readonly Measured[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    figure.where,
    `${rounded(figure.value)} ${figure.unit}`,
    figure.target === undefined ? '' : `≤ ${+figure.target.toPrecision(2)}`,
    figure.target === undefined ? '' : misses(figure) ? 'MISSED' : 'ok',
    figure.note ?? '',
  ]);
  const all = [['figure', 'where', 'value', 'target', '', 'how'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const rounded = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1));
