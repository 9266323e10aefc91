import type { MendedFields } from '../../corrections/mended-by.ts';
import { ownStorage } from '../own-storage.ts';

const PREFIX = 'correction:';
/** A draft that nobody came back to is let go. */
const KEEP_MS = 7 * 86_400_000;

interface Kept {
  readonly at: number;
  /** Those into which something was typed. */
  readonly fields: Partial<MendedFields>;
}

/** What is typed into a claim's correction, kept in the tick of each keystroke until it is saved or given up. */
export class CorrectionDraft {
  readonly #storage: Storage | null;
  readonly #place: string;

  constructor(articleKey: string, quote: string, storage: Storage | null = ownStorage()) {
    this.#storage = storage;
    this.#place = `${PREFIX}${JSON.stringify([articleKey, quote])}`;
  }

  /** What an earlier window left; null: nothing. */
  left(): Partial<MendedFields> | null {
    return keptIn(this.#storage?.getItem(this.#place) ?? null)?.fields ?? null;
  }

  keep(fields: Partial<MendedFields>): void {
    try {
      this.#storage?.setItem(this.#place, JSON.stringify({ at: Date.now(), fields } satisfies Kept));
    } catch {
      // Full: the form is still open, and can be saved.
    }
  }

  drop(): void {
    this.#storage?.removeItem(this.#place);
  }
}

/** The article that the draft at a place in the storage is about; null: none of these drafts lies there. */
export function articleOfCorrection(place: string): string | null {
  return place.startsWith(PREFIX) ? ((JSON.parse(place.slice(PREFIX.length)) as string[])[0] ?? null) : null;
}

/** Lets go of what is too old, or damaged. */
export function dropOldDrafts(storage: Storage | null = ownStorage(), now = Date.now()): void {
  for (const place of Object.keys(storage ?? {})) {
    if (!place.startsWith(PREFIX)) continue;
    const kept = keptIn(storage?.getItem(place) ?? null);
    if (!kept || now - kept.at > KEEP_MS) storage?.removeItem(place);
  }
}

const FIELDS = ['source', 'role', 'when', 'date', 'wording'] as const;

function keptIn(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    const whole = kept && FIELDS.every((field) => ['string', 'undefined'].includes(typeof kept.fields[field]));
    return whole && typeof kept.at === 'number' ? kept : null;
  } catch {
    return null;
  }
}
