import { render } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { errorCodeOf } from '../../components/messages/errors.ts';
import type { ErrorCode } from '../../components/messages/protocol.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { Failed } from '../../components/ui/failed.tsx';
import { PageView } from '../../components/ui/this-page/page-view.tsx';
import { followTheme } from '../../components/ui/theme.ts';
import { readKeys, type CommandKeys } from '../../components/ui/welcome/welcome-keys.ts';
import { StoryGuide } from '../../components/ui/welcome/welcome-story.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { askToForget } from '../annotating/ask-to-forget.ts';
import { actions, annotating, library, model } from '../tab-page/wiring.ts';

/*
 * The made-up story. Its words stand in the page, and the packaged content script reads them there, as it reads any page;
 * beside them is what popup and panel show of a tab. Nothing of what is found is written here.
 */

/** The story as the library knows it: an address of the extension's own is its own key. */
const KEY = location.href.replace(/[?#].*$/s, '');

function Guide({ keys }: { keys: CommandKeys }) {
  const [forgotten, setForgotten] = useState(false);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const forget = async (): Promise<void> => {
    try {
      // An edit that is still waiting would bring its annotation back.
      await annotating.flush();
      await askToForget(library, { scope: 'articles', keys: [KEY] }, true);
      setForgotten(true);
      setFailed(null);
    } catch (error) {
      setFailed(errorCodeOf(error));
    }
  };
  const kept = model.state.value?.state === 'checked';
  return (
    <>
      <StoryGuide
        keys={keys}
        articleKey={KEY}
        kept={kept}
        forgotten={forgotten && !kept}
        onForget={() => void forget()}
        onReadAgain={() => void model.read()}
      />
      <Failed error={failed} />
    </>
  );
}

async function start(guide: HTMLElement, panel: HTMLElement): Promise<void> {
  annotating.start();
  render(<Guide keys={await readKeys()} />, guide);
  render(<PageView model={model} annotating={annotating} actions={actions} />, panel);
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) model.openNone();
  else await model.open(tab.id, false);
}

followTheme(watchSettings);
const [guide, paper, panel] = ['guide', 'paper', 'panel'].map((id) => document.getElementById(id));
paper?.setAttribute('aria-label', t('storyLabel'));
if (guide && panel) {
  // The page itself is an English article, and is read as one.
  speakIn(guide, panel);
  void start(guide, panel);
}
