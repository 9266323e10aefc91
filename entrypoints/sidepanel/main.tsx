import { signal } from '@preact/signals';
import { render, type ComponentProps } from 'preact';
import { browser } from 'wxt/browser';
import { putAskedNote, watchAskedNote, type AskedNote } from '../../components/messages/asked-note.ts';
import { watchSaid } from '../../components/messages/said.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { NoteView } from '../../components/ui/annotating/note-view.tsx';
import { PageView } from '../../components/ui/this-page/page-view.tsx';
import { SaidLine } from '../../components/ui/said-line.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { followNote } from '../annotating/noting.ts';
import { actions, annotating, library, model } from '../tab-page/wiring.ts';

/** The note that was asked for on the page, in the place of what is known of the page until it is written. */
const note = signal<Pick<ComponentProps<typeof NoteView>, 'noted' | 'unread'> | null>(null);
let stopNote = (): void => {};

function closeNote(): void {
  void annotating.flush();
  stopNote();
  note.value = null;
}

async function takeNote(asked: AskedNote | null): Promise<void> {
  if (!asked || asked.tabId !== model.tabId) return;
  void putAskedNote(null);
  closeNote();
  const { annotation, articleKey, start, end } = asked;
  const address = { annotation, place: { articleKey, start, end, contradiction: null } };
  stopNote = await followNote(library, address, (noted, unread) => (note.value = { noted, unread }));
}

/** Turns to the tab that is in front in the panel's own window. Reading a page needs a click on the button, so none is asked for. */
async function followFront(windowId: number): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id !== undefined && tab.id !== model.tabId) {
    closeNote();
    await model.open(tab.id, false);
  }
}

function Panel() {
  const shown = note.value;
  if (shown) return <NoteView key={shown.noted?.id} {...shown} annotating={annotating} onClose={closeNote} />;
  return (
    <PageView model={model} annotating={annotating} actions={actions}>
      <SaidLine tabId={model.tabId} watchSaid={watchSaid} />
    </PageView>
  );
}

async function start(root: HTMLElement): Promise<void> {
  annotating.start();
  render(<Panel />, root);
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  browser.tabs.onActivated.addListener((shown) => {
    if (shown.windowId === windowId) void followFront(windowId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    // Perhaps another page in the same tab: what is known of it comes with its summary, or with this question.
    if (tabId === model.tabId && change.status === 'complete') void model.askAgain();
  });
  await followFront(windowId);
  watchAskedNote((asked) => void takeNote(asked));
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('panelTitle');
const root = document.getElementById('root');
if (root) void start(root);
