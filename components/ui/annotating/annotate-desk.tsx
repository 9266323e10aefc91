import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { StepField, UndoStep } from '../../annotations/steps.ts';
import type { Annotating } from './annotating.ts';
import { WorkbenchContext, type Done, type Workbench } from './annotate-workbench.ts';
import { t, type MessageKey } from '../text.ts';

interface AnnotateDeskProps {
  annotating: Annotating;
  /** The article that the view is about; null: the whole library; undefined: not known yet. */
  articleKey: string | null | undefined;
  children: ComponentChildren;
}

/** What every view with annotations stands in: the editors find their workbench here, and Ctrl+Z takes back what was done. */
export function AnnotateDesk({ annotating, articleKey, children }: AnnotateDeskProps) {
  const bench = annotating.workbench;
  useEffect(() => (articleKey === undefined ? undefined : bench?.follow(articleKey)), [bench, articleKey]);
  useEffect(() => {
    if (!bench) return;
    const onKeyDown = (event: KeyboardEvent): void => takeBack(bench, event);
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [bench]);
  return <WorkbenchContext.Provider value={bench}>{children}</WorkbenchContext.Provider>;
}

/** Text fields take back what was typed into them by themselves. */
const TEXT_FIELD = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';

function takeBack(bench: Workbench, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  if (event.target instanceof Element && event.target.closest(TEXT_FIELD)) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  void (key === 'y' || event.shiftKey ? bench.redo() : bench.undo());
}

const DONE: Record<Done, MessageKey> = {
  removed: 'doneRemoved',
  undone: 'doneUndone',
  redone: 'doneRedone',
  linked: 'doneLinked',
  unlinked: 'doneUnlinked',
};

/** What a step did, in the bar's words. */
type StepName = StepField | 'removal' | 'linked' | 'unlinked';

const UNDO: Record<StepName, MessageKey> = {
  verdict: 'undoVerdict',
  ownWord: 'undoOwnWord',
  tags: 'undoTags',
  evidence: 'undoEvidence',
  removal: 'undoRemoval',
  linked: 'undoLink',
  unlinked: 'undoUnlink',
};

const REDO: Record<StepName, MessageKey> = {
  verdict: 'redoVerdict',
  ownWord: 'redoOwnWord',
  tags: 'redoTags',
  evidence: 'redoEvidence',
  removal: 'redoRemoval',
  linked: 'redoLink',
  unlinked: 'redoUnlink',
};

function stepName(step: UndoStep): StepName {
  if (step.kind === 'edit') return step.field;
  if (step.kind === 'removal') return 'removal';
  return step.made ? 'linked' : 'unlinked';
}

/** The buttons that take back and do again, each with what; nothing where there is nothing to take back. */
export function UndoBar() {
  const bench = useContext(WorkbenchContext);
  const undo = useRef<HTMLButtonElement>(null);
  const done = bench?.done.value ?? null;
  const [undoable, redoable] = [bench?.undoable.value ?? null, bench?.redoable.value ?? null];
  const led = useRef(0);
  useEffect(() => {
    // What had the focus went with the annotation.
    if (done?.what !== 'removed' || undoable?.kind !== 'removal' || led.current === done.count) return;
    led.current = done.count;
    undo.current?.focus();
  }, [done, undoable]);
  if (!bench) return null;
  return (
    <div class="undo-bar" data-empty={!undoable && !redoable}>
      {undoable && (
        <button
          type="button"
          class="link"
          ref={undo}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => void bench.undo()}
        >
          {t(UNDO[stepName(undoable)])}
        </button>
      )}
      {redoable && (
        <button type="button" class="link" aria-keyshortcuts="Control+Y Meta+Shift+Z" onClick={() => void bench.redo()}>
          {t(REDO[stepName(redoable)])}
        </button>
      )}
      <span class="soft small" role="status">
        {done && <span key={done.count}>{t(DONE[done.what])}</span>}
      </span>
    </div>
  );
}
