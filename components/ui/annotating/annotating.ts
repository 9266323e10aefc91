import { signal, type ReadonlySignal } from '@preact/signals';
import type { Annotation } from '../../annotations/annotation.ts';
import type { AnnotationEdit, ErrorCode } from '../../messages/protocol.ts';
import type { AnnotationChange } from './annotation-editor.tsx';
import { DraftKeeper } from './draft-keeper.ts';
import { Drafts } from './drafts.ts';
import { dropForgottenCorrections, type KeptKeys } from './forgotten-drafts.ts';
import { Workbench, type WorkbenchPorts } from './annotate-workbench.ts';
import { annotationAbout, subjectKey, type AnnotationSubject } from '../subjects.ts';

/** What a view needs to keep and remove annotations; the entrypoint asks the background. */
export interface AnnotatingPorts {
  annotate(edit: AnnotationEdit): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  codeOf(error: unknown): ErrorCode;
  /** Left out where nothing is corrected. */
  keptKeys?: KeptKeys;
  /** Left out where a view shows annotations and no more. */
  workbench?: WorkbenchPorts;
}

/** The reader's edits on their way to the library. */
export class Annotating {
  readonly #ports: AnnotatingPorts;
  readonly #drafts: Drafts;
  readonly #failed = signal<ErrorCode | null>(null);
  /** Ids of annotations that were begun here and may not have come back from the library yet. */
  readonly #begun = new Map<string, string>();
  /** Links, completions and the way back; null where a view has none. */
  readonly workbench: Workbench | null;

  constructor(ports: AnnotatingPorts, keeper = new DraftKeeper()) {
    this.#ports = ports;
    this.#drafts = new Drafts(
      async (edit) => {
        try {
          await ports.annotate(edit);
        } catch (error) {
          // What was forgotten leaves no word behind.
          if (ports.codeOf(error) === 'forgotten') this.#drafts.drop(edit.id);
          throw error;
        }
        this.#failed.value = null;
      },
      (error) => (this.#failed.value = ports.codeOf(error)),
      keeper,
    );
    this.workbench = ports.workbench ? new Workbench(ports.workbench, (act) => this.#attempt(act)) : null;
  }

  /** For as long as the view lives: sends what earlier windows left, and all that is waiting when this one goes. */
  start(): void {
    addEventListener('pagehide', () => void this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
    void this.#drafts.resume((error) => this.#ports.codeOf(error) === 'bad-message');
    const { keptKeys } = this.#ports;
    // A library that can't be read is told of where its articles are.
    if (keptKeys) void dropForgottenCorrections(keptKeys).catch(() => null);
  }

  /** Why the last edit could not be kept; null when all is well. */
  get failed(): ReadonlySignal<ErrorCode | null> {
    return this.#failed;
  }

  /** Changes the annotation about a subject, or begins it. */
  change(subject: AnnotationSubject, annotations: readonly Annotation[], change: AnnotationChange): void {
    const key = subjectKey(subject);
    const id = annotationAbout(annotations, subject)?.id ?? this.#begun.get(key) ?? crypto.randomUUID();
    this.#begun.set(key, id);
    this.changeOf(id, subject, change);
  }

  /** Changes the annotation with an id. */
  changeOf(id: string, { about, targets }: AnnotationSubject, change: AnnotationChange): void {
    const { verdict, ownWord, note, tags, evidence, typedEvidence } = change;
    this.#drafts.edit({
      id,
      about,
      targets: [...targets],
      ...(verdict !== undefined && { verdict }),
      ...(ownWord !== undefined && { ownWord }),
      ...(note !== undefined && { note }),
      ...(tags !== undefined && { tags: [...tags] }),
      ...(evidence !== undefined && { evidence: [...evidence] }),
      ...(typedEvidence !== undefined && { typedEvidence: [...typedEvidence] }),
    });
  }

  /** What is still being typed goes with it, and comes back with it if that is taken back. */
  async remove({ id }: Annotation): Promise<void> {
    const removed = await this.#attempt(() => {
      this.#drafts.drop(id);
      for (const [key, begun] of this.#begun) if (begun === id) this.#begun.delete(key);
      return this.#ports.remove(id);
    });
    if (removed) this.workbench?.tell('removed');
  }

  /** Does something once all that was typed is on its way, and tells whether it could be done. */
  async #attempt(act: () => Promise<unknown>): Promise<boolean> {
    // What is typed and can't be kept says so again.
    this.#failed.value = null;
    try {
      await this.flush();
      await act();
      return true;
    } catch (error) {
      this.#failed.value = this.#ports.codeOf(error);
      return false;
    }
  }

  flush(): Promise<unknown> {
    return this.#drafts.flush();
  }
}
