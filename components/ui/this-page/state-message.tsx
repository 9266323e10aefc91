import type { BarredPage, ErrorCode, TabState } from '../../messages/protocol.ts';
import { formatter } from '../locale.ts';
import { pausedSentence } from './paused-sentence.ts';
import { Always } from './site-offer.tsx';
import { t, type MessageKey } from '../text.ts';

const ERROR_SENTENCES: Record<ErrorCode, MessageKey> = {
  'storage-full': 'errorStorageFull',
  'storage-failed': 'errorStorageFailed',
  'bad-message': 'errorBadMessage',
  gone: 'errorGone',
  forgotten: 'errorGone',
  unknown: 'errorUnknown',
};

const BARRED_SENTENCES: Record<BarredPage, MessageKey> = {
  browser: 'stateBrowserPage',
  own: 'stateOwnPage',
  pdf: 'statePdf',
  reader: 'stateReaderView',
  file: 'stateFile',
  protected: 'stateProtected',
};

export const errorSentence = (error: ErrorCode): string => t(ERROR_SENTENCES[error]);

/** What the reader can do about a state. */
export interface StateActions {
  onRead(): void;
  onSwitchOn(): void;
  onReload(): void;
  /** Pages are paused: read them again. */
  onResume(): void;
  /** Leaves the reader view, where the browser lets an extension do that; left out where it does not. */
  onLeaveReader?: (() => void) | undefined;
  /** "Always on this site": called in the very tick of the click. */
  onAlways(url: string): void;
}

interface Shown {
  sentence: string;
  action?: { name: string; run(): void };
  /** Nothing can be done about the page itself: what was read before is still there. */
  elsewhere?: true;
}

/** "French" for "fr" and for "fr-CA", in the language of the texts. */
function languageName(language: string): string {
  try {
    const names = formatter('languages', (tag) => new Intl.DisplayNames(tag, { type: 'language' }));
    return names.of(new Intl.Locale(language).language) ?? language;
  } catch {
    return language;
  }
}

/** That only English is read, and what the language of the article is. */
export const notEnglishSentence = (language: string): string =>
  language === 'und' ? t('stateNotEnglishUnknown') : t('stateNotEnglish', languageName(language));

function shownFor(state: Exclude<TabState, { state: 'checked' }>, actions: StateActions): Shown {
  switch (state.state) {
    case 'reading':
      return { sentence: t('stateReading') };
    case 'not-article':
      return {
        sentence: t('stateNotArticle'),
        action: { name: t('stateNotArticleAction'), run: actions.onRead },
      };
    case 'forgotten':
      return { sentence: t('stateForgotten'), action: { name: t('stateMarksGoneAction'), run: actions.onRead } };
    case 'no-text':
      return { sentence: t('stateNoText'), action: { name: t('stateTryAgain'), run: actions.onRead } };
    case 'closed':
      return { sentence: t('stateClosed'), action: { name: t('stateTryAgain'), run: actions.onRead } };
    case 'not-english':
      return {
        sentence: notEnglishSentence(state.language),
        action: { name: t('stateNotArticleAction'), run: actions.onRead },
        elsewhere: true,
      };
    case 'no-access':
      return state.readable
        ? { sentence: t('stateNotAsked'), action: { name: t('stateNoAccessAction'), run: actions.onRead } }
        : { sentence: t('stateNoAccess') };
    case 'marks-gone':
      return state.readable
        ? { sentence: t('stateMarksGone'), action: { name: t('stateMarksGoneAction'), run: actions.onRead } }
        : { sentence: t('stateMarksGoneButton') };
    case 'site-off':
      return {
        sentence: t('stateSiteOff', state.site),
        action: { name: t('stateSiteOffAction'), run: actions.onSwitchOn },
      };
    case 'paused':
      return {
        sentence: pausedSentence(state.until),
        action: { name: t('stateResume'), run: actions.onResume },
      };
    case 'browser-page':
      return {
        sentence: t(BARRED_SENTENCES[state.kind]),
        ...(state.kind === 'reader' && actions.onLeaveReader
          ? { action: { name: t('stateLeaveReader'), run: actions.onLeaveReader } }
          : { elsewhere: true }),
      };
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
  const { sentence, action, elsewhere } = shownFor(state, actions);
  return (
    <div class="state" role="status">
      {state.state === 'reading' && <span class="pencil" aria-hidden="true" />}
      <h1>{sentence}</h1>
      {action && (
        <button type="button" class="pill strong" onClick={action.run}>
          {action.name}
        </button>
      )}
      {elsewhere && (
        <a class="pill" href="/library.html" target="_blank">
          {t('stateLibrary')}
        </a>
      )}
      {state.state === 'marks-gone' && <Always url={state.url} onAlways={actions.onAlways} />}
    </div>
  );
}
