/** A line of a labelled set. */
export type Row = Readonly<Record<string, unknown>>;

export function textIn(row: Row, field: string): string {
  const value = row[field];
  if (typeof value !== 'string') throw new Error(`row ${String(row['id'])} has no text "${field}"`);
  return value;
}
