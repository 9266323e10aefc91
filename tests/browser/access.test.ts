import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { startServer, type NewsServer } from './server.ts';
import { lookAtAll, readSamples } from './views.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  axe?: { run(root: Document, options: object): Promise<AxeResults> };
}

/** What axe finds wrong in a whole page of the extension; of the second theme only what colours can do. */
async function faults(view: Page, name: string, theme: 'light' | 'dark'): Promise<string[]> {
  await view.evaluate((worn) => void (document.documentElement.dataset['theme'] = worn), theme);
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.evaluate(AXE);
  return view.evaluate(
    async (where, rules) => {
      const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
      const { violations } = await (globalThis as WithAxe).axe!.run(document, options);
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      // What is said in one that lies in another may be read out twice.
      const live = '[role=status], [role=alert], [aria-live]';
      const twice = [...document.querySelectorAll(live)].filter((each) => each.parentElement?.closest(live));
      return [...found, ...twice.map(({ outerHTML }) => `said twice: ${outerHTML.slice(0, 160)}`)].map(
        (fault) => `${where}: ${fault}`,
      );
    },
    `${name}, ${theme}`,
    theme === 'dark' ? ['color-contrast'] : null,
  );
}

/** Whether a window of 320 px, as narrow as a usual one is at 400 %, has to be scrolled sideways. */
async function overflow(view: Page, name: string): Promise<string[]> {
  const before = view.viewport();
  await view.setViewport({ width: 320, height: 800 });
  const width = await view.evaluate(() => {
    // A popup has a width of its own; the same view in a narrow panel has the panel's.
    document.body.style.width = 'auto';
    return document.documentElement.scrollWidth;
  });
  await view.setViewport(before);
  return width > 320 ? [`${name}: ${width} px wide in a window of 320`] : [];
}

describe.each(BROWSERS)('every view, in %s', (browser) => {
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    session = await launch({ browser, headless: true, port: server.port });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is without a fault that axe knows of, light and dark, and fits a window of 320 px', async () => {
    const story = await readSamples(session, server, ['visit-other-paper']);
    const found: string[] = [];
    const seen: string[] = [];
    await lookAtAll(session, server, story, async (view, name) => {
      seen.push(name);
      for (const theme of ['light', 'dark'] as const) found.push(...(await faults(view, name, theme)));
      found.push(...(await overflow(view, name)));
    });
    expect(seen.length).toBeGreaterThan(25);
    expect(found).toEqual([]);
  });
});
