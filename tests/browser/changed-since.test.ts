import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { annotate, kept, press, select } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { pageOf } from './text-page.ts';
import { until } from './until.ts';

const STORY = 'http://www.heraldscotland.com/news/orrin-dam';
const TITLE = 'Dam above Orrin had been cracked for months';
const PARAGRAPHS = [
  'Engineers found cracks in the dam above Orrin in March, the water board said on Monday. Nobody was told at the time.',
  'The board has spent 12 million pounds on repairs since then, its chairwoman Edith Marlow told reporters.',
  'A farmers’ union has not agreed to the plan for a second spillway. Its members lost fields to the first one.',
  'About 4,300 people live in the valley below the wall, according to the last census.',
  'The regional council meets again on Thursday to hear from both sides.',
];
const LATE = 'Late paragraph: two pumps were brought up from the coast on lorries during the night.';
const ADDED = 'A second inspector resigned last week and gave no reason.';

/** As the publisher has it, with a last paragraph that the page brings along or adds by itself a moment later. */
const page = (paragraphs: readonly string[], late: boolean): string => {
  const html = pageOf({ title: TITLE, paragraphs: late ? paragraphs : [...paragraphs, LATE] }, 'The Herald');
  const script = `<script>setTimeout(() => document.querySelector('article').append(
    Object.assign(document.createElement('p'), { textContent: ${JSON.stringify(LATE)} })), 1500);</script>`;
  return late ? html.replace('</body>', `${script}</body>`) : html;
};

interface Notice {
  readonly heading: string;
  readonly text: string;
  readonly changes: readonly { kind: string; text: string; gone: string | null; come: string | null }[];
}

/** What the popup tells of changes; null where it tells of none. */
const noticeIn = (popup: Page): Promise<Notice | null> =>
  popup.evaluate(() => {
    const notice = document.querySelector('[data-changed]');
    const wordsOf = (item: Element, tag: string): string | null => item.querySelector(tag)?.textContent ?? null;
    return (
      notice && {
        heading: notice.querySelector('h2')?.textContent ?? '',
        text: notice.textContent ?? '',
        changes: [...notice.querySelectorAll<HTMLElement>('[data-change]')].map((item) => ({
          kind: item.dataset['change'] ?? '',
          text: item.textContent ?? '',
          gone: wordsOf(item, 'del'),
          come: wordsOf(item, 'ins'),
        })),
      }
    );
  });

const claimThatSays = (popup: Page, words: string): Promise<string> =>
  until(
    () =>
      popup.evaluate((wanted) => {
        // Only those worth checking are listed at first.
        document.querySelector<HTMLElement>('[data-act=everything]')?.click();
        const claims = [...document.querySelectorAll<HTMLElement>('[data-claim]')];
        return claims.find((each) => each.querySelector('q')?.textContent?.includes(wanted))?.dataset['claim'] ?? null;
      }, words),
    `the claim that says “${words}”`,
  );

describe.each(BROWSERS)('what a publisher changes, in %s', (browser) => {
  let server: NewsServer;
  let session: Session;
  let article: Page | undefined;
  let popup: Page;

  beforeAll(async () => {
    server = await startServer();
    server.put(STORY, page(PARAGRAPHS, true));
    session = await launch({ browser, headless: true, port: server.port });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** Opens the article anew, and its popup, and waits for the claims; the judge is nothing to wait for here. */
  async function read(words: string): Promise<void> {
    if (article) await popup.close();
    await article?.close();
    article = await session.page(STORY);
    popup = await session.openPopup(article);
    await select(popup, 'claims');
    // A page that is not looked at is not read again, and in Firefox the popup, opened as a tab, stands before it.
    if (browser === 'firefox') await article.bringToFront();
    await claimThatSays(popup, words);
    if (browser === 'firefox') await popup.bringToFront();
  }

  it('is nothing that the page gains while it is open', async () => {
    await read('two pumps');
    expect(await noticeIn(popup)).toBeNull();
    const marked = await claimThatSays(popup, '4,300 people');
    await annotate(popup, `[data-claim="${marked}"]`, 'false', 'The census says otherwise.');
    await until(async () => (await kept(popup)).some((text) => text.includes('otherwise')), 'the note to be kept');
  });

  it('is told on the next visit, sentence by sentence, a claim that the reader marked first', async () => {
    const changed = PARAGRAPHS.map((one) => one.replace('4,300', '5,100').replace('has not agreed', 'has agreed'));
    server.put(STORY, page([...changed.slice(0, 2), ADDED, ...changed.slice(2)], false));
    await read('5,100 people');
    const notice = await until(() => noticeIn(popup), 'the notice of what was changed');
    expect(notice.heading).toMatch(/^Changed since you read it on .*\d/);
    expect(notice.text).toContain('2 sentences reworded, 1 sentence added');
    expect(notice.changes).toMatchObject([
      { kind: 'reworded', gone: '4,300', come: '5,100' },
      { kind: 'reworded', gone: 'not', come: null },
      { kind: 'added', come: ADDED },
    ]);
    expect(notice.changes[0]?.text).toContain('You marked this as “false”.');
    expect(notice.changes[1]?.text).toContain('so or not so');
  });

  it('is put away when the reader has seen it, and stays in the library', async () => {
    await press(popup, '[data-changed] .changed-head button');
    await until(async () => (await noticeIn(popup)) === null, 'the notice to be put away');
    await read('5,100 people');
    expect(await noticeIn(popup)).toBeNull();
    const library = await session.extensionPage(`library.html#article=${encodeURIComponent(STORY)}`);
    const earlier = await until(
      () => library.evaluate(() => document.querySelector('details.earlier')?.textContent ?? null),
      'the earlier changes in the library',
    );
    expect(earlier).toContain('Earlier changes (1)');
    expect(earlier).toContain('5,100 people');
  });
});
