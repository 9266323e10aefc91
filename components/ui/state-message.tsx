import type { ErrorCode, TabState } from '../messages/protocol.ts';
import { t, type MessageKey } from './text.ts';

const ERROR_SENTENCES: Record<ErrorCode, MessageKey> = {
  'storage-full': 'errorStorageFull',
  'storage-failed': 'errorStorageFailed',
  'bad-message': 'errorBadMessage',
  gone: 'errorGone',
  unknown: 'errorUnknown',
};

export const errorSentence = (error: ErrorCode): string => t(ERROR_SENTENCES[error]);

/** What the reader can do about a state. */
export interface StateActions {
  onRead(): void;
  onSwitchOn(): void;
  onReload(): void;
}

interface Shown {
  sentence: string;
  action?: { name: string; run(): void };
}

/** "French" for "fr", in English: the texts are. */
function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

function shownFor(state: Exclude<TabState, { state: 'checked' }>, actions: StateActions): Shown {
  switch (state.state) {
    case 'reading':
      return { sentence: t('stateReading') };
    case 'not-article':
      return {
        sentence: t('stateNotArticle'),
        action: { name: t('stateNotArticleAction'), run: actions.onRead },
      };
    case 'no-text':
      return { sentence: t('stateNoText') };
    case 'not-english':
      return {
        sentence:
          state.language === 'und' ? t('stateNotEnglishUnknown') : t('stateNotEnglish', languageName(state.language)),
      };
    case 'no-access':
      return { sentence: t('stateNoAccess'), action: { name: t('stateNoAccessAction'), run: actions.onRead } };
    case 'site-off':
      return {
        sentence: t('stateSiteOff', state.site),
        action: { name: t('stateSiteOffAction'), run: actions.onSwitchOn },
      };
    case 'browser-page':
      return { sentence: t('stateBrowserPage') };
    case 'updated':
      return { sentence: t('stateUpdated'), action: { name: t('stateUpdatedAction'), run: actions.onReload } };
    case 'failed':
      return { sentence: errorSentence(state.error), action: { name: t('stateTryAgain'), run: actions.onRead } };
  }
}

interface StateMessageProps extends StateActions {
  state: TabState;
}

/** One sentence for the state that a page is in, and a button where something can be done about it. */
export function StateMessage({ state, ...actions }: StateMessageProps) {
  if (state.state === 'checked') return null;
  const { sentence, action } = shownFor(state, actions);
  return (
    <div class="state" role="status">
      {state.state === 'reading' && <span class="pencil" aria-hidden="true" />}
      <p>{sentence}</p>
      {action && (
        <button type="button" class="pill strong" onClick={action.run}>
          {action.name}
        </button>
      )}
    </div>
  );
}
