import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { Reckoned } from '../../store/backup/fates.ts';
import type { BackupFault, Counts } from '../../store/backup/format.ts';

/** A file that was made. */
export interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly counts: Counts;
  readonly damaged: number;
}

/** What restoring a file would do. */
export interface Planned extends Reckoned {
  /** When it was made; ISO 8601. */
  readonly made: string;
  /** Of the extension's pages, where it was made. */
  readonly origin: string;
  /** Settings would change. */
  readonly settings: boolean;
  readonly missing: number;
}

/** Why it ended before its end: the reader stopped it, or it could not go on. */
export type CutShort = 'stopped' | ErrorCode | BackupFault;

/** Where backing up and restoring are. `share`: from 0 to 1. */
export type BackupState =
  | { at: 'rest' }
  | { at: 'writing'; share: number }
  | { at: 'written'; written: Written }
  | { at: 'looking'; file: string; share: number }
  | { at: 'planned'; file: string; planned: Planned }
  | { at: 'restoring'; share: number }
  /** All is back, and is being made ready to be compared with what is read next. */
  | { at: 'finding'; share: number; done: Reckoned }
  | { at: 'restored'; done: Reckoned; cut: CutShort | null }
  | { at: 'failed'; why: BackupFault | ErrorCode };

interface Going {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Where the library and its files are; the entrypoint wires them. */
export interface BackupSources {
  /** Makes the file and hands it to the browser. */
  backUp(going: Going): Promise<Written>;
  plan(file: File, going: Going): Promise<Planned | BackupFault>;
  /** Puts it back bit by bit: gives what was done of each. */
  restore(file: File, origin: string, going: Going): AsyncIterable<Reckoned>;
  /** Makes some more of what is back ready to be compared; gives how many articles are left. */
  prepare(): Promise<number>;
  readonly nothing: Reckoned;
  add(one: Reckoned, other: Reckoned): Reckoned;
  whyOf(error: unknown): BackupFault | ErrorCode;
}

/** Backing up and restoring, one thing at a time. */
export class BackupModel {
  readonly #sources: BackupSources;
  readonly #state = signal<BackupState>({ at: 'rest' });
  #file: File | null = null;
  #doing: AbortController | null = null;

  readonly state: ReadonlySignal<BackupState> = computed(() => this.#state.value);

  constructor(sources: BackupSources) {
    this.#sources = sources;
  }

  backUp(): Promise<void> {
    return this.#do(async (signal) => {
      const onProgress = (share: number): void => this.#go({ at: 'writing', share });
      onProgress(0);
      this.#go({ at: 'written', written: await this.#sources.backUp({ onProgress, signal }) });
    });
  }

  /** Looks a file through. Nothing is written. */
  look(file: File): Promise<void> {
    this.#file = file;
    return this.#do(async (signal) => {
      const onProgress = (share: number): void => this.#go({ at: 'looking', file: file.name, share });
      onProgress(0);
      const planned = await this.#sources.plan(file, { onProgress, signal });
      this.#go(
        typeof planned === 'string' ? { at: 'failed', why: planned } : { at: 'planned', file: file.name, planned },
      );
    });
  }

  /** Restores what was looked through. What is put back before it is cut short stays, and is passed over the next time. */
  async restore(): Promise<void> {
    const [state, file] = [this.#state.value, this.#file];
    if (state.at !== 'planned' || !file) return;
    let done = this.#sources.nothing;
    const cut = (why: CutShort | null): void => this.#go({ at: 'restored', done, cut: why });
    await this.#do(async (signal) => {
      const onProgress = (share: number): void => this.#go({ at: 'restoring', share });
      onProgress(0);
      for await (const some of this.#sources.restore(file, state.planned.origin, { onProgress, signal }))
        done = this.#sources.add(done, some);
      // Where this fails, it is done bit by bit as pages are read.
      await this.#prepare(done, signal).catch(() => null);
      cut(null);
    }, cut);
  }

  async #prepare(done: Reckoned, signal: AbortSignal): Promise<void> {
    let [left, most] = [Infinity, 0];
    while (left > 0 && !signal.aborted) {
      const now = await this.#sources.prepare();
      // One that never gets ready must not hold up for ever.
      if (now >= left) return;
      left = now;
      most = Math.max(most, left);
      this.#go({ at: 'finding', share: most === 0 ? 1 : 1 - left / most, done });
    }
  }

  stop(): void {
    this.#doing?.abort();
  }

  /** Puts away what was told, or asked. */
  rest(): void {
    this.#file = null;
    this.#go({ at: 'rest' });
  }

  #go(state: BackupState): void {
    this.#state.value = state;
  }

  async #do(
    act: (signal: AbortSignal) => Promise<void>,
    onCut: (why: CutShort) => void = (why) => this.#go(why === 'stopped' ? { at: 'rest' } : { at: 'failed', why }),
  ): Promise<void> {
    if (this.#doing) return;
    const doing = new AbortController();
    this.#doing = doing;
    try {
      await act(doing.signal);
    } catch (error) {
      onCut(doing.signal.aborted ? 'stopped' : this.#sources.whyOf(error));
    } finally {
      this.#doing = null;
    }
  }
}
