import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import type { LinkKind, Link } from '../../annotations/link.ts';
import type { LinkPlace, Passage } from '../../annotations/passages.ts';
import { nextRedo, nextUndo, NO_STEPS, type Steps, type UndoStep } from '../../annotations/steps.ts';
import type { WordsUsed } from '../../store/words-used.ts';

type Stop = () => void;

/** What goes beyond one annotation; the entrypoint asks background and library. */
export interface WorkbenchPorts {
  link(request: { id: string; kind: LinkKind; from: string; to: LinkPlace }): Promise<unknown>;
  unlink(id: string): Promise<unknown>;
  undo(articleKey: string | null): Promise<unknown>;
  redo(articleKey: string | null): Promise<unknown>;
  watchSteps(onSteps: (steps: Steps) => void): Stop;
  /** The links that touch an article, or (null) all. */
  watchLinks(articleKey: string | null, onLinks: (links: readonly Link[]) => void): Stop;
  wordsUsed(): Promise<WordsUsed>;
  /** Passages to link to: those in which the words of a query occur, or (empty) the reader's latest. */
  passages(query: string, except: string): Promise<readonly Passage[]>;
}

/** How edits go: what is typed is sent first, and a failure is told where failures are. */
type Attempt = (act: () => Promise<unknown>) => Promise<boolean>;

/** What was done last, for those who can't see it: each has a sentence. */
export type Done = 'removed' | 'undone' | 'redone' | 'linked' | 'unlinked';

/** What the reader works with beside the annotation itself: links, completions, and the way back. */
export class Workbench {
  readonly #ports: WorkbenchPorts;
  readonly #attempt: Attempt;
  readonly #steps = signal<Steps>(NO_STEPS);
  readonly #links = signal<readonly Link[]>([]);
  readonly #words = signal<WordsUsed | null>(null);
  readonly #done = signal<{ readonly what: Done; readonly count: number } | null>(null);
  /** Undefined: no article is known yet. */
  readonly #articleKey = signal<string | null | undefined>(undefined);
  #stop: Stop = () => {};
  #readingWords = false;

  readonly undoable: ReadonlySignal<UndoStep | null> = computed(() => this.#next(nextUndo));
  readonly redoable: ReadonlySignal<UndoStep | null> = computed(() => this.#next(nextRedo));

  constructor(ports: WorkbenchPorts, attempt: Attempt) {
    this.#ports = ports;
    this.#attempt = attempt;
  }

  get links(): ReadonlySignal<readonly Link[]> {
    return this.#links;
  }

  get words(): ReadonlySignal<WordsUsed | null> {
    return this.#words;
  }

  /** What was done last here, with how many things were: the same twice is told twice. */
  get done(): ReadonlySignal<{ readonly what: Done; readonly count: number } | null> {
    return this.#done;
  }

  get turn(): number {
    return this.#steps.value.turn;
  }

  /** Turns to an article, or (null) to the whole library. The answer lets go of it. */
  follow(articleKey: string | null): Stop {
    this.#stop();
    this.#articleKey.value = articleKey;
    this.#done.value = null;
    const stops = [
      this.#ports.watchSteps((steps) => (this.#steps.value = steps)),
      this.#ports.watchLinks(articleKey, (links) => (this.#links.value = links)),
    ];
    const stop = (): void => stops.forEach((each) => each());
    this.#stop = stop;
    return stop;
  }

  /** Reads what was used before, once: only who writes has a use for it. */
  readWords(): void {
    if (this.#readingWords) return;
    this.#readingWords = true;
    this.#ports.wordsUsed().then(
      (words) => (this.#words.value = words),
      // Without it nothing is completed; the next field tries again.
      () => (this.#readingWords = false),
    );
  }

  undo(): Promise<void> {
    return this.#act('undone', this.undoable.peek() !== null, (key) => this.#ports.undo(key));
  }

  redo(): Promise<void> {
    return this.#act('redone', this.redoable.peek() !== null, (key) => this.#ports.redo(key));
  }

  link(kind: LinkKind, from: string, to: LinkPlace): Promise<void> {
    return this.#act('linked', true, () => this.#ports.link({ id: crypto.randomUUID(), kind, from, to }));
  }

  unlink({ id }: Link): Promise<void> {
    return this.#act('unlinked', true, () => this.#ports.unlink(id));
  }

  passages(query: string, except: string): Promise<readonly Passage[]> {
    return this.#ports.passages(query, except);
  }

  /** Something was done that can be taken back. */
  tell(what: Done): void {
    this.#done.value = { what, count: (this.#done.peek()?.count ?? 0) + 1 };
  }

  async #act(what: Done, possible: boolean, act: (key: string | null) => Promise<unknown>): Promise<void> {
    const key = this.#articleKey.peek();
    if (!possible || key === undefined) return;
    if (await this.#attempt(() => act(key))) this.tell(what);
  }

  #next(next: (steps: Steps, key: string | null) => UndoStep | null): UndoStep | null {
    const key = this.#articleKey.value;
    return key === undefined ? null : next(this.#steps.value, key);
  }
}

/** For the editor, wherever it stands; null where a view has no workbench. */
export const WorkbenchContext = createContext<Workbench | null>(null);
