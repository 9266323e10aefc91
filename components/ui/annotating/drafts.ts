import type { AnnotationEdit } from '../../messages/protocol.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** How long typing may rest before it is sent, in milliseconds: any window may vanish at any keystroke. */
const REST_MS = 200;

/** All that is typed of one annotation and not acknowledged yet. */
interface Draft {
  readonly edit: AnnotationEdit;
  sent: boolean;
}

/**
 * Gathers edits as they are typed and sends each annotation's together. What is sent holds everything that is not
 * acknowledged yet, so that nobody need wait for an answer before sending the next: the last one to arrive says it all.
 */
export class Drafts {
  readonly #save: (edit: AnnotationEdit) => Promise<unknown>;
  readonly #onFailed: (error: unknown) => void;
  readonly #keeper: DraftKeeper;
  readonly #drafts = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(
    save: (edit: AnnotationEdit) => Promise<unknown>,
    onFailed: (error: unknown) => void,
    keeper: DraftKeeper,
  ) {
    this.#save = save;
    this.#onFailed = onFailed;
    this.#keeper = keeper;
  }

  edit(edit: AnnotationEdit): void {
    const whole = { ...this.#drafts.get(edit.id)?.edit, ...edit };
    this.#drafts.set(edit.id, { edit: whole, sent: false });
    this.#keeper.keep(whole);
    clearTimeout(this.#timer);
    if (edit.verdict === undefined) this.#timer = setTimeout(() => void this.flush(), REST_MS);
    else void this.flush();
  }

  /** Forget what is not saved yet of an annotation that is being removed. */
  drop(id: string): void {
    this.#drafts.delete(id);
    this.#keeper.drop(id);
  }

  /** Sends all that is waiting before this tick is over: a closing window has no other. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    for (const draft of this.#drafts.values()) {
      if (draft.sent) continue;
      draft.sent = true;
      this.#sending = Promise.all([this.#sending, this.#send(draft)]);
    }
    return this.#sending;
  }

  /** Sends what earlier windows left unsaid. What can't be kept at all is given up, or it would be complained of for ever. */
  async resume(isHopeless: (error: unknown) => boolean): Promise<void> {
    for (const { edit, settle } of this.#keeper.left()) {
      try {
        await this.#save(edit);
        settle();
      } catch (error) {
        if (isHopeless(error)) settle();
        this.#onFailed(error);
      }
    }
  }

  async #send(draft: Draft): Promise<void> {
    const { id } = draft.edit;
    try {
      await this.#save(draft.edit);
      if (this.#drafts.get(id) !== draft) return;
      this.#drafts.delete(id);
      this.#keeper.forget(id);
    } catch (error) {
      // Sent again, together with it, at the next keystroke.
      draft.sent = false;
      this.#onFailed(error);
    }
  }
}
