/** What the reader has chosen in a list: by name, so that it stays chosen when the list changes. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Where the last choice was made: a choice with Shift reaches from there. */
  readonly anchor: string | null;
}

export const NONE_CHOSEN: Chosen = { ids: new Set(), anchor: null };

/** The rows of a list in order, by their names. */
export interface Rows {
  readonly count: number;
  idOf(row: number): string;
}

export function withToggled({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All from the anchor to a row, whichever comes first; they are chosen, or given up where the anchor is not chosen. */
export function withRange(chosen: Chosen, rows: Rows, row: number): Chosen {
  const from = rowOf(rows, chosen.anchor) ?? row;
  const next = new Set(chosen.ids);
  const take = chosen.anchor === null || chosen.ids.has(chosen.anchor);
  for (let at = Math.min(from, row); at <= Math.max(from, row); at++) {
    if (take) next.add(rows.idOf(at));
    else next.delete(rows.idOf(at));
  }
  return { ids: next, anchor: chosen.anchor ?? rows.idOf(row) };
}

export function withAll({ anchor }: Chosen, rows: Rows): Chosen {
  const ids = new Set<string>();
  for (let row = 0; row < rows.count; row++) ids.add(rows.idOf(row));
  return { ids, anchor };
}

export function rowOf(rows: Rows, id: string | null): number | null {
  if (id === null) return null;
  for (let row = 0; row < rows.count; row++) if (rows.idOf(row) === id) return row;
  return null;
}
