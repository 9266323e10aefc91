import { useState } from 'preact/hooks';
import { t } from './text.ts';

/** Whether a passage that was gone to is on the page; nothing where it opens elsewhere. */
export type Found = Promise<boolean> | void;

/** The way to a passage; where the page has it no more, that is said beside it. */
export function GoToPassage({ onGo }: { onGo(): Found }) {
  const [gone, setGone] = useState(false);
  const go = async (): Promise<void> => {
    setGone(false);
    setGone((await onGo()) === false);
  };
  return (
    <span>
      <button type="button" class="link" onClick={() => void go()}>
        {t('goToPassage')}
      </button>
      <span role="status" class="soft small">
        {gone && ` ${t('passageGone')}`}
      </span>
    </span>
  );
}
