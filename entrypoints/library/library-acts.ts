import { effect, signal } from '@preact/signals';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Contradiction } from '../../components/contradictions/contradiction.ts';
import type { Dismissed } from '../../components/contradictions/shown.ts';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import type { TagEdit } from '../../components/messages/protocol.ts';
import type { Room } from '../../components/search/rooms.ts';
import type { Library } from '../../components/store/database.ts';
import type { Annotating } from '../../components/ui/annotating/annotating.ts';
import { exportCounts } from '../../components/ui/library/export-counts.ts';
import type { ExportFormat } from '../../components/ui/library/library-address.ts';
import type { LibraryDone } from '../../components/ui/library/library-done.tsx';
import { dismissedSentence } from '../../components/ui/contradictions/contradiction-dismissed.tsx';
import { tCount } from '../../components/ui/counted.ts';
import { listText } from '../../components/ui/lists.ts';
import { countText } from '../../components/ui/numbers.ts';
import { t } from '../../components/ui/text.ts';
import { askToForget } from '../annotating/ask-to-forget.ts';
import { annotationsOfChosen, keysOfChosen } from './chosen-things.ts';
import type { LibraryModel } from './library-model.ts';
import { saveExport } from './save-export.ts';
import { chosenToExport } from './to-export.ts';

/** How many are tagged or exported at once at most: a choice of everything by a slip of the hand is not carried out. */
const MOST_AT_ONCE = 5_000;
/** Edits of one message. */
const BATCH = 200;
/** How long a deletion can be taken back. */
const SETTLE_MS = 20_000;

/** What is done with many things at once, and how it is taken back. */
export class LibraryActs {
  readonly #library: Library;
  readonly #model: LibraryModel;
  readonly #annotating: Annotating;
  readonly done = signal<LibraryDone | null>(null);
  readonly busy = signal(false);

  constructor(library: Library, model: LibraryModel, annotating: Annotating) {
    this.#library = library;
    this.#model = model;
    this.#annotating = annotating;
  }

  start(): void {
    // What was said to be deleted is deleted, even if the page goes before its time.
    addEventListener('pagehide', () => this.done.peek()?.settle());
    // What was said of one place is no news at the next; what can still be taken back stays.
    effect(() => {
      if (this.#model.place.value && this.done.peek()?.undo === null) this.done.value = null;
    });
  }

  close(): void {
    this.done.peek()?.settle();
    this.done.value = null;
  }

  tag(room: Room, ids: ReadonlySet<string>, tags: readonly string[]): Promise<void> {
    return this.#do(ids, async () => {
      const chosen = await this.#annotations(room, ids);
      const edits = chosen.map(({ annotation }) => edit(annotation, [...new Set([...annotation.tags, ...tags])]));
      const back = chosen.map(({ annotation }) => edit(annotation, annotation.tags));
      const begun = chosen.flatMap(({ annotation, kept }) => (kept ? [] : [annotation.id]));
      await send(edits, []);
      this.#say(tCount('doneTagged', ids.size, listText(tags)), () =>
        this.#do(ids, async () => {
          await send(back, begun);
          this.#say(t('doneUndone'), null);
        }),
      );
    });
  }

  export(room: Room, ids: ReadonlySet<string>, format: ExportFormat): Promise<void> {
    return this.#do(ids, async () => {
      await this.#annotating.flush();
      const decisionOn = this.#model.decisionOn.bind(this.#model);
      const chosen = { room, ids, keys: keysOfChosen(this.#model, room, ids), decisionOn };
      const found = await chosenToExport(this.#library, chosen);
      if (found.things.length === 0) return this.#say(t('exportNothing'), null);
      const name = saveExport(found, { of: room, count: ids.size }, format);
      this.#say(t('libraryExported', name, exportCounts(found.things, found.links)), null);
    });
  }

  /** Dismisses a pair, or all of its kind; the button that was pressed may go with it, so the reader goes on at the way back. */
  async dismiss(articleKey: string, contradiction: Contradiction, by: Dismissed['by'], site: string): Promise<void> {
    this.close();
    const model = this.#model;
    const before = model.decisions.peek().get(contradiction.id) ?? null;
    const where = by === 'site' ? site : null;
    if (by === 'pair') await model.decide(articleKey, contradiction, 'dismissed');
    else {
      // A pair that was confirmed would stay where its kind goes.
      if (before !== null) await model.decide(articleKey, contradiction, null);
      await model.dismissKind(contradiction, where);
    }
    if (model.failed.peek() !== null) return;
    const undo = async (): Promise<void> => {
      this.#say(t('broughtBack'), null);
      if (by !== 'pair') await model.dismissKind(contradiction, where, false);
      if (by === 'pair' || before !== null) await model.decide(articleKey, contradiction, before);
    };
    this.done.value = {
      sentence: dismissedSentence({ contradiction, by }, site),
      undo: () => void undo(),
      settle: () => {},
      focused: true,
    };
  }

  /** Takes things out of sight, and deletes them once it can no longer be taken back. */
  remove(room: 'articles' | 'annotations', ids: ReadonlySet<string>, annotated: boolean): void {
    this.close();
    const before = this.#model.hidden.peek();
    const stays = annotated || room === 'annotations' ? new Set<string>() : this.#model.ownKeys.peek();
    const gone = new Set([...ids].filter((id) => !stays.has(id)));
    this.#model.hidden.value = { ...before, [room]: gone };
    const name = room === 'articles' ? 'doneForgot' : 'doneDeleted';
    let open = true;
    const show = (): void => void (this.#model.hidden.value = before);
    const settle = (): void => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      void this.#delete(room, [...gone], annotated).then(show);
    };
    const undo = (): void => {
      open = false;
      clearTimeout(timer);
      show();
      this.#say(t('doneUndone'), null);
    };
    const timer = setTimeout(() => this.close(), SETTLE_MS);
    this.done.value = { sentence: tCount(name, gone.size), undo, settle };
  }

  async #delete(room: 'articles' | 'annotations', ids: string[], annotated: boolean): Promise<void> {
    try {
      // An edit that is still waiting would bring its annotation back.
      await this.#annotating.flush();
      if (room === 'articles') await askToForget(this.#library, { scope: 'articles', keys: ids }, annotated);
      else for (const id of ids) await askBackground('removeAnnotation', { id });
    } catch (error) {
      this.#model.failed.value = errorCodeOf(error);
    }
  }

  async #annotations(room: Room, ids: ReadonlySet<string>): Promise<{ annotation: Annotation; kept: boolean }[]> {
    await this.#annotating.flush();
    return annotationsOfChosen(this.#model, room, ids);
  }

  async #do(ids: ReadonlySet<string>, act: () => Promise<void>): Promise<void> {
    this.close();
    if (ids.size > MOST_AT_ONCE) {
      this.#say(t('chosenTooMany', countText(MOST_AT_ONCE)), null);
      return;
    }
    this.busy.value = true;
    try {
      await act();
      this.#model.failed.value = null;
    } catch (error) {
      this.#model.failed.value = errorCodeOf(error);
    }
    this.busy.value = false;
  }

  #say(sentence: string, undo: (() => void) | null): void {
    this.done.value = { sentence, undo, settle: () => {} };
  }
}

const edit = ({ id, about, targets }: Annotation, tags: readonly string[]): TagEdit => ({
  id,
  about,
  targets: [...targets],
  tags: [...tags],
});

async function send(edits: readonly TagEdit[], drop: readonly string[]): Promise<void> {
  for (let at = 0; at < edits.length; at += BATCH) {
    const tagged = edits.slice(at, at + BATCH);
    const ids = new Set(tagged.map(({ id }) => id));
    await askBackground('tagMany', { tagged, drop: drop.filter((id) => ids.has(id)) });
  }
}
