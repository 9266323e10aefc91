import { signal } from '@preact/signals';
import { render } from 'preact';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchProgress } from '../../components/messages/judging-progress.ts';
import { LONGEST_LOOK_UP, readWish, type LookUpWish } from '../../components/messages/look-ups.ts';
import type { JudgingProgress } from '../../components/messages/protocol.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { LookUpView, type LookUpState } from '../../components/ui/look-up/look-up-view.tsx';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';

const state = signal<LookUpState>({ at: 'asked' });
const wish = signal<LookUpWish>({ text: '', url: null });
const progress = signal<JudgingProgress | null>(null);
/** The look-up under way, or the last one: an answer to an earlier one comes too late. */
const current = signal<string | null>(null);

async function lookUp({ text, url }: LookUpWish): Promise<void> {
  const id = crypto.randomUUID();
  current.value = id;
  wish.value = { text, url };
  state.value = { at: 'looking' };
  let next: LookUpState;
  try {
    next = { at: 'found', found: await askBackground('lookUp', { id, text, url }) };
  } catch (error) {
    next = { at: 'failed', error: errorCodeOf(error) };
  }
  if (current.value === id) state.value = next;
}

function Page() {
  return (
    <LookUpView
      state={state.value}
      text={wish.value.text}
      url={wish.value.url}
      longest={LONGEST_LOOK_UP}
      progress={progress.value?.articleKey === current.value ? progress.value : null}
      // Words that the reader has changed are no longer those of the page.
      onLookUp={(text) => void lookUp({ text, url: text === wish.value.text ? wish.value.url : null })}
      onOpen={(side) => void window.open(passageAddress(side.article.url, side.quote), '_blank', 'noopener')}
    />
  );
}

async function start(root: HTMLElement): Promise<void> {
  watchProgress((now) => (progress.value = now));
  const id = location.hash.slice(1);
  const asked = id === '' ? null : await readWish(id);
  if (id !== '' && !asked) state.value = { at: 'gone' };
  if (asked) wish.value = asked;
  render(<Page />, root);
  if (asked) await lookUp(asked);
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('lookUpTitle');
const root = document.getElementById('root');
if (root) void start(root);
