import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text.ts';

/** What was done last, and how it is taken back. */
export interface LibraryDone {
  readonly sentence: string;
  /** Null: there is nothing to take back. */
  readonly undo: (() => void) | null;
  /** It is not final yet: until then it can be taken back. */
  readonly settle: () => void;
}

interface DoneBarProps {
  done: LibraryDone | null;
  onClose(): void;
}

/** Says what was done and offers to take it back; what it says is announced once. */
export function DoneBar({ done, onClose }: DoneBarProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus may have gone with what was chosen.
    if (done?.undo && (document.activeElement === document.body || document.activeElement === null))
      undo.current?.focus();
  }, [done]);
  return (
    <div class="done-bar" data-shown={done !== null}>
      <p role="status">{done?.sentence ?? ''}</p>
      {done?.undo && (
        <button type="button" class="pill" ref={undo} onClick={done.undo} data-undo>
          {t('doneUndo')}
        </button>
      )}
      {done && (
        <button type="button" class="link" onClick={onClose}>
          {t('doneClose')}
        </button>
      )}
    </div>
  );
}
