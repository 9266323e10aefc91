import type { ErrorCode } from '../messages/protocol.ts';
import { errorSentence } from './this-page/state-message.tsx';
import { t } from './text.ts';

interface FailedProps {
  /** Null: all is well, and nothing is shown. */
  error: ErrorCode | null;
  /** It was an edit of the reader's that failed. */
  unsaved?: boolean;
}

/** What went wrong, told at once. */
export function Failed({ error, unsaved = false }: FailedProps) {
  if (error === null) return null;
  return (
    <p class="failed" role="alert">
      {unsaved && `${t('saveFailed')} `}
      {errorSentence(error)}
    </p>
  );
}
