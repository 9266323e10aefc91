import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../components/messages/protocol.ts';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { ThisPage } from '../../components/ui/this-page/this-page.tsx';
import { mount, press } from './mount.tsx';
import { article } from './samples.ts';
import { props } from './this-page-sample.ts';

const STATES: [TabState, string, string | null][] = [
  [{ state: 'reading' }, 'Reading the article…', null],
  [{ state: 'not-article' }, 'This page doesn’t look like a news article.', 'Read it anyway'],
  [{ state: 'forgotten' }, 'You had this article forgotten: nothing of it is kept.', 'Read it again'],
  [{ state: 'no-text' }, 'There is no text on this page that Gainsay could read.', 'Try again'],
  [
    { state: 'closed' },
    'This page seems to keep its text in a closed part, which Gainsay can’t look into.',
    'Try again',
  ],
  [
    { state: 'paused', until: Number.MAX_SAFE_INTEGER },
    'Reading is paused until you switch it on again. No page is read till then.',
    'Read pages again',
  ],
  [
    { state: 'not-english', language: 'fr' },
    'This article is in French. So far, Gainsay reads English only.',
    'Read it anyway',
  ],
  [
    { state: 'not-english', language: 'pt-BR' },
    'This article is in Portuguese. So far, Gainsay reads English only.',
    'Read it anyway',
  ],
  [
    { state: 'not-english', language: 'und' },
    'This article doesn’t seem to be in English. So far, Gainsay reads English only.',
    'Read it anyway',
  ],
  [
    { state: 'no-access', readable: false },
    'Gainsay reads this page only when you press its button in the toolbar. Empty pages, and the browser’s own, it can’t read at all.',
    null,
  ],
  [{ state: 'no-access', readable: true }, 'Gainsay reads this page only when you ask.', 'Read this page'],
  [
    { state: 'marks-gone', url: 'https://coast.example/tower', readable: true },
    'This page was loaded anew, and the marks went with that.',
    'Read it again',
  ],
  [{ state: 'site-off', site: 'coast.example' }, 'Gainsay is switched off on coast.example.', 'Switch on'],
  [
    { state: 'browser-page', kind: 'browser' },
    'This page belongs to the browser, which lets no extension read it.',
    null,
  ],
  [{ state: 'browser-page', kind: 'own' }, 'This is a page of Gainsay’s own. Open an article to have it read.', null],
  [{ state: 'browser-page', kind: 'pdf' }, 'This is a PDF. So far, Gainsay can’t read those.', null],
  [
    { state: 'browser-page', kind: 'reader' },
    'This is the browser’s reader view, which no extension can read. Leave it to have the article read.',
    null,
  ],
  [
    { state: 'browser-page', kind: 'file' },
    'This is a file on your device. Your browser lets extensions read those only where its settings say so.',
    null,
  ],
  [{ state: 'browser-page', kind: 'protected' }, 'The browser lets no extension read this page.', null],
  [{ state: 'updated' }, 'Gainsay was updated. Reload the page to go on.', 'Reload the page'],
  [
    { state: 'failed', error: 'storage-failed' },
    'The library could not be opened. Try again, or restart the browser.',
    'Try again',
  ],
];

describe('the state of a page', () => {
  beforeAll(() => document.documentElement.setAttribute('lang', 'en'));

  it.each(STATES)('is said in a sentence, and what can be done: %o', (state, sentence, action) => {
    const given = props({ state, article: null });
    const { root } = mount(<ThisPage {...given} />);
    expect(root.querySelector('[data-state]')?.getAttribute('data-state')).toBe(state.state);
    expect(root.querySelector('.state h1')?.textContent).toBe(sentence);
    expect(root.querySelector('.state button')?.textContent ?? null).toBe(action);
    if (action === null) return;
    press(root, action);
    const others = { 'site-off': given.onSwitchOn, updated: given.onReload, paused: given.onResume };
    const asked = (others as Record<string, () => void>)[state.state] ?? given.onRead;
    expect(asked).toHaveBeenCalledOnce();
  });

  it.each<TabState>([
    { state: 'browser-page', kind: 'pdf' },
    { state: 'browser-page', kind: 'browser' },
  ])('leads to what was read before where nothing can be done about the page: %o', (state) => {
    const { root } = mount(<ThisPage {...props({ state, article: null })} />);
    expect(root.querySelector('.state a')?.getAttribute('href')).toBe('/library.html');
    expect(root.querySelector('.state button')).toBeNull();
  });

  it('leaves the reader view where the browser lets it', () => {
    const onLeaveReader = vi.fn();
    const state: TabState = { state: 'browser-page', kind: 'reader' };
    const { root } = mount(<ThisPage {...props({ state, article: null, onLeaveReader })} />);
    press(root, 'Leave the reader view');
    expect(onLeaveReader).toHaveBeenCalledOnce();
  });

  it('stays known for an article in another language that was read at the reader’s wish', () => {
    const french = { ...articleOf({ ...article, language: 'fr' }) };
    const { root, update } = mount(<ThisPage {...props({ article: french })} />);
    expect(root.querySelector('[data-notice=language]')?.textContent).toBe(
      'This article is in French. So far, Gainsay reads English only.',
    );
    update(<ThisPage {...props({ article: articleOf({ ...article, language: 'en' }) })} />);
    expect(root.querySelector('[data-notice=language]')).toBeNull();
  });
});
