import type { AnnotationEdit } from '../messages/protocol.ts';

/** How long typing may rest before it is kept, in milliseconds: any window may vanish at any keystroke. */
const REST_MS = 200;

/**
 * Gathers edits as they are typed and saves each annotation's together. Edits of one annotation are saved one after the
 * other, so that an earlier one never overwrites a later one.
 */
export class Drafts {
  readonly #save: (edit: AnnotationEdit) => Promise<unknown>;
  readonly #onFailed: (error: unknown) => void;
  readonly #pending = new Map<string, AnnotationEdit>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(save: (edit: AnnotationEdit) => Promise<unknown>, onFailed: (error: unknown) => void) {
    this.#save = save;
    this.#onFailed = onFailed;
  }

  edit(edit: AnnotationEdit): void {
    this.#pending.set(edit.id, { ...this.#pending.get(edit.id), ...edit });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST_MS);
  }

  /** Forget what is not saved yet of an annotation that is being removed. */
  drop(id: string): void {
    this.#pending.delete(id);
  }

  /** Saves at once what is still waiting: when the window is about to go. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    for (const [id, edit] of this.#pending) {
      this.#pending.delete(id);
      // Sent in the same tick where nothing is on its way: a closing window has no other.
      this.#saving = this.#idle ? this.#send(edit) : this.#saving.then(() => this.#send(edit));
    }
    return this.#saving;
  }

  #running = 0;

  get #idle(): boolean {
    return this.#running === 0;
  }

  async #send(edit: AnnotationEdit): Promise<void> {
    this.#running += 1;
    try {
      await this.#save(edit);
    } catch (error) {
      // What was typed since is newer; the rest is tried again with the next keystroke.
      this.#pending.set(edit.id, { ...edit, ...this.#pending.get(edit.id) });
      this.#onFailed(error);
    } finally {
      this.#running -= 1;
    }
  }
}
