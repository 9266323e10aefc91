import type { AnnotationEdit } from '../../messages/protocol.ts';
import { ownStorage } from '../own-storage.ts';

const PREFIX = 'draft:';
const TYPED = ['ownWord', 'note', 'tags', 'evidence', 'typedEvidence'] as const;

/** What a window left behind: an edit that it never learned the fate of. */
interface LeftDraft {
  readonly edit: AnnotationEdit;
  /** Call when the edit has arrived; what its window has typed since stays. */
  settle(): void;
}

/**
 * Keeps what is typed until the background has acknowledged it, each keystroke in its own tick: a window may vanish at any
 * moment, and by whichever way it goes, the next view finds its last letters here. For extension pages only.
 */
export class DraftKeeper {
  readonly #storage: Storage | null;
  /** Windows keep their drafts apart, so that none forgets another's. */
  readonly #window = crypto.randomUUID();

  constructor(storage: Storage | null = ownStorage()) {
    this.#storage = storage;
  }

  /** Keeps an edit's typed fields. A verdict is sent in the tick of its click, and may be given anew on a page meanwhile. */
  keep(edit: AnnotationEdit): void {
    const typed = { ...edit };
    delete typed.verdict;
    for (const place of this.#placesOf(typed.id)) if (place !== this.#place(typed.id)) this.#supersede(place, typed);
    this.#write(this.#place(typed.id), typed);
  }

  /** This window's edit has arrived. */
  forget(id: string): void {
    this.#storage?.removeItem(this.#place(id));
  }

  /** The annotation is being removed: no window's draft may bring it back. */
  drop(id: string): void {
    for (const place of this.#placesOf(id)) this.#storage?.removeItem(place);
  }

  /** What other windows left. One that is still open sends the same itself, which does no harm. */
  left(): LeftDraft[] {
    return this.#places()
      .filter((place) => !place.startsWith(PREFIX + this.#window))
      .flatMap((place) => {
        const text = this.#storage?.getItem(place);
        if (!text) return [];
        const settle = (): void => {
          if (this.#storage?.getItem(place) === text) this.#storage.removeItem(place);
        };
        const edit = editIn(text);
        if (!edit) settle();
        return edit ? [{ edit, settle }] : [];
      });
  }

  /** Takes out of an older draft what has been typed anew since. */
  #supersede(place: string, newer: AnnotationEdit): void {
    const older = editIn(this.#storage?.getItem(place) ?? null);
    if (!older) return;
    for (const field of TYPED) if (field in newer) delete older[field];
    this.#write(place, older);
  }

  #write(place: string, edit: AnnotationEdit): void {
    try {
      if (TYPED.some((field) => field in edit)) this.#storage?.setItem(place, JSON.stringify(edit));
      else this.#storage?.removeItem(place);
    } catch {
      // Full: the edit is on its way to the library all the same.
    }
  }

  #place(id: string): string {
    return `${PREFIX}${this.#window}:${id}`;
  }

  #placesOf(id: string): string[] {
    return this.#places().filter((place) => place.endsWith(`:${id}`));
  }

  #places(): string[] {
    return Object.keys(this.#storage ?? {}).filter((place) => place.startsWith(PREFIX));
  }
}

/** The articles that the draft at a place in the storage is about; null: none of these drafts lies there. */
export const articlesOfDraft = (place: string, text: string | null): string[] | null =>
  place.startsWith(PREFIX) ? (editIn(text)?.targets.map(({ article }) => article.key) ?? []) : null;

/** Null: damaged. */
function editIn(text: string | null): AnnotationEdit | null {
  try {
    const edit = JSON.parse(text ?? 'null') as AnnotationEdit | null;
    return edit && edit.targets.every(({ article }) => typeof article.key === 'string') ? edit : null;
  } catch {
    return null;
  }
}
