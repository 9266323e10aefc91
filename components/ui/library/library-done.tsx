import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text.ts';

/** What was done last, and how it is taken back. */
export interface LibraryDone {
  readonly sentence: string;
  /** Null: there is nothing to take back. */
  readonly undo: (() => void) | null;
  /** It is not final yet: until then it can be taken back. */
  readonly settle: () => void;
  /** What was pressed goes with what was done: the focus comes here at once. */
  readonly focused?: true;
}

interface DoneBarProps {
  done: LibraryDone | null;
  onClose(): void;
}

/** Says what was done and offers to take it back; what it says is announced once. */
export function DoneBar({ done, onClose }: DoneBarProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const undoing = useRef(false);
  useEffect(() => {
    // What had the focus may have gone with what was chosen.
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (done?.undo && (lost || done.focused)) undo.current?.focus();
    else if (lost && undoing.current) close.current?.focus();
    undoing.current = false;
  }, [done]);
  return (
    <div class="done-bar" data-shown={done !== null}>
      <p role="status">{done?.sentence ?? ''}</p>
      {done?.undo && (
        <button
          type="button"
          class="pill"
          ref={undo}
          onClick={() => {
            undoing.current = true;
            done.undo?.();
          }}
          data-undo
        >
          {t('doneUndo')}
        </button>
      )}
      {done && (
        <button type="button" class="link" ref={close} onClick={onClose}>
          {t('doneClose')}
        </button>
      )}
    </div>
  );
}
