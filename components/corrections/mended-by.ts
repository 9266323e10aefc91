import type { Attribution } from '../claims/claim.ts';
import type { Mended } from './correction.ts';

/** What the reader can mend in a claim, as it stands in a form; empty: nothing. */
export interface MendedFields {
  readonly source: string;
  readonly role: string;
  readonly when: string;
  /** An ISO date. */
  readonly date: string;
  readonly wording: string;
}

/** A form's fields as they begin: what the machine reads, and what was mended of it before. */
export function fieldsOf(read: Attribution | null, mended: Mended = {}): MendedFields {
  const { source = read?.source, role = read?.role, when = read?.when, date = read?.date, wording } = mended;
  return { source: source ?? '', role: role ?? '', when: when ?? '', date: date ?? '', wording: wording ?? '' };
}

/** What is mended once a form's fields stand in the place of the machine's reading: only what differs from it. */
export function mendedBy(read: Attribution | null, fields: MendedFields): Mended {
  const source = told(fields.source);
  const [role, when, date, wording] = [told(fields.role), told(fields.when), told(fields.date), told(fields.wording)];
  const own = wording === null ? {} : { wording };
  // What the article says itself, nobody else said at some time.
  if (source === null) return read === null ? own : { source: null, ...own };
  const respoken = source !== read?.source;
  return {
    ...(respoken && { source }),
    ...((respoken || role !== (read?.role ?? null)) && { role }),
    ...(when !== (read?.when ?? null) && { when }),
    ...(date !== (read?.date ?? null) && { date }),
    ...own,
  };
}

/** One line of text; null where nothing is said. */
function told(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
