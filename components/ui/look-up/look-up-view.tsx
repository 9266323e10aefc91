import { useState } from 'preact/hooks';
import type { Side } from '../../contradictions/contradiction.ts';
import type { ErrorCode, JudgingProgress, LookedUp } from '../../messages/protocol.ts';
import { Failed } from '../failed.tsx';
import { LookUpItem } from './look-up-item.tsx';
import { lookUpSentence } from './look-up-sentence.ts';
import { JudgingBar } from '../judging-bar.tsx';
import { Brand } from '../page-frame.tsx';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';

export type LookUpState =
  /** Nothing has been looked for yet. */
  | { readonly at: 'asked' }
  /** What was selected is no longer known: the browser was closed since. */
  | { readonly at: 'gone' }
  | { readonly at: 'looking' }
  | { readonly at: 'found'; readonly found: LookedUp }
  | { readonly at: 'failed'; readonly error: ErrorCode };

/** What is shown; `changed`: the words are others than those that were answered. */
type Shown = LookUpState | { readonly at: 'changed' };

interface LookUpViewProps {
  state: LookUpState;
  text: string;
  /** The page on which the words stand; null where they were typed. */
  url: string | null;
  /** More letters than these can't be looked up at once. */
  longest: number;
  /** Null while the judge has not begun. */
  progress: JudgingProgress | null;
  onLookUp(text: string): void;
  onOpen(side: Side): void;
}

/** The reader's words on one side; on the other what is kept and can't hold together with them. */
export function LookUpView(props: LookUpViewProps) {
  const { text, progress } = props;
  const [typed, type] = useState(text);
  // An answer to other words than those beside it is none.
  const answered = props.state.at === 'found' || props.state.at === 'failed';
  const state: Shown = answered && typed.trim() !== text.trim() ? { at: 'changed' } : props.state;
  return (
    <div class="look-up-page">
      <header class="top">
        <Brand />
        <a class="link" href="/library.html">
          {t('footerLibrary')}
        </a>
      </header>
      <main>
        <Asked {...props} typed={typed} onType={type} />
        <section class="answer" aria-labelledby="answer-heading" data-at={state.at}>
          <h2 id="answer-heading">{t('lookUpKept')}</h2>
          <p role="status" class={state.at === 'found' ? 'told' : 'soft'}>
            {sentenceFor(state)}
          </p>
          {state.at === 'looking' && <JudgingBar progress={progress} />}
          {state.at === 'failed' && <Failed error={state.error} />}
          {state.at === 'found' && (
            <Found found={state.found} onOpen={props.onOpen} onAgain={() => props.onLookUp(props.text)} />
          )}
        </section>
      </main>
    </div>
  );
}

function sentenceFor(state: Shown): string {
  switch (state.at) {
    case 'asked':
      return t('lookUpAsked');
    case 'changed':
      return t('lookUpChanged');
    case 'gone':
      return t('lookUpGone');
    case 'looking':
      return t('lookUpLooking');
    case 'found':
      return lookUpSentence(state.found);
    case 'failed':
      return '';
  }
}

interface AskedProps extends LookUpViewProps {
  typed: string;
  onType(text: string): void;
}

function Asked({ state, text, url, longest, typed, onType, onLookUp }: AskedProps) {
  const empty = typed.trim() === '';
  return (
    <form
      class="asked"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && state.at !== 'looking') onLookUp(typed);
      }}
    >
      <h1>{t('lookUpHeading')}</h1>
      <label for="words">{t('lookUpLabel')}</label>
      <textarea
        id="words"
        rows={6}
        maxLength={longest}
        value={typed}
        aria-describedby="words-kept"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {url !== null && typed === text && (
        <p class="small soft">
          {t('lookUpFrom')}{' '}
          <a class="address" href={url} target="_blank" rel="noopener noreferrer">
            {url}
          </a>
        </p>
      )}
      <p id="words-kept" class="small soft">
        {t('lookUpNotKept')}
      </p>
      <button type="submit" class="pill strong" disabled={empty}>
        {t('lookUpAction')}
      </button>
    </form>
  );
}

interface FoundProps {
  found: LookedUp;
  onOpen(side: Side): void;
  onAgain(): void;
}

function Found({ found, onOpen, onAgain }: FoundProps) {
  const several = found.statements.length > 1;
  return (
    <>
      {found.left > 0 && <p class="small soft">{t('lookUpLeft', countText(found.statements.length))}</p>}
      {found.judged === 'unavailable' && found.rivals > 0 && (
        <div class="notice" data-notice="unavailable">
          <p>{t('judgeUnavailable')}</p>
          <button type="button" class="pill" onClick={onAgain}>
            {t('stateTryAgain')}
          </button>
        </div>
      )}
      {found.contradictions.map((one) => (
        <LookUpItem key={one.id} found={one} several={several} onOpen={onOpen} />
      ))}
      {found.updates.length > 0 && (
        <section class="updates" aria-labelledby="updates-heading">
          <h2 id="updates-heading">{t('updatesHeading')}</h2>
          <p class="soft">{t('updatesExplained')}</p>
          {found.updates.map((one) => (
            <LookUpItem key={one.id} found={one} several={several} onOpen={onOpen} />
          ))}
        </section>
      )}
    </>
  );
}
