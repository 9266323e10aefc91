import type { Evidence, TypedEvidence } from '../../annotations/annotation.ts';

/** The web address that the reader means, scheme added where it was left out; null while it is none yet. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
}

export const NEW_ROW: TypedEvidence = { url: '', title: '', archived: '', quote: '', address: null, copy: null };

const rowOf = ({ url, title, archived = '', quote = '' }: Evidence): TypedEvidence => ({
  url,
  title,
  archived,
  quote,
  address: url,
  copy: archived === '' ? null : archived,
});

/** The rows to show: as they were typed, where one of them was left unfinished. */
export const rowsOf = (
  evidence: readonly Evidence[],
  typed: readonly TypedEvidence[] = [],
): readonly TypedEvidence[] => (typed.length > 0 ? typed : evidence.map(rowOf));

/** A row after something was typed into it: an address stays until another takes its place, a copy's until it is emptied. */
export function withTyped(row: TypedEvidence, part: Partial<TypedEvidence>): TypedEvidence {
  const next = { ...row, ...part };
  const copy = next.archived.trim() === '' ? null : (webAddress(next.archived) ?? row.copy);
  return { ...next, address: webAddress(next.url) ?? row.address, copy };
}

/** The rows with one of them moved up (-1) or down. */
export const withMoved = (rows: readonly TypedEvidence[], at: number, by: number): readonly TypedEvidence[] =>
  rows.toSpliced(at, 1).toSpliced(at + by, 0, rows[at]!);

/** Which of a row's addresses is none, so that a sentence must say so. */
export const isWrongAddress = ({ url, address }: TypedEvidence): boolean =>
  webAddress(url) === null && (url.trim() !== '' || address !== null);
export const isWrongCopy = ({ archived }: TypedEvidence): boolean =>
  archived.trim() !== '' && webAddress(archived) === null;

const isEmpty = ({ url, title, archived, quote }: TypedEvidence): boolean =>
  [url, title, archived, quote].every((text) => text.trim() === '');

const isUnfinished = (row: TypedEvidence): boolean =>
  !isEmpty(row) && (webAddress(row.url) === null || isWrongCopy(row));

export interface KeptRows {
  readonly evidence: readonly Evidence[];
  readonly typedEvidence: readonly TypedEvidence[];
}

/** What is kept of rows: those with an address as evidence, and all of them as typed while one is unfinished. */
export const keptOf = (rows: readonly TypedEvidence[]): KeptRows => ({
  evidence: rows.flatMap(({ address, title, copy, quote }) =>
    address === null
      ? []
      : [{ url: address, title, ...(copy !== null && { archived: copy }), ...(quote.trim() !== '' && { quote }) }],
  ),
  typedEvidence: rows.some(isUnfinished) ? rows.filter((row) => !isEmpty(row) || row.address !== null) : [],
});
