// Takes the README's pictures of the built extension, in Chromium:  npm run build && npm run pictures
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { articlesOf, SAMPLES } from './articles.ts';
import { settled } from './findings.ts';
import { launch } from './launch.ts';
import { CLASHES, openCard } from './reader.ts';
import { startServer } from './server.ts';

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url));
const SCHEMES = ['light', 'dark'] as const;

const wear = (page: Page, scheme: (typeof SCHEMES)[number]): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const [story] = articlesOf([join(SAMPLES, 'visit.html')]);
server.put(story!.url, story!.html);
const session = await launch({ browser: 'chromium', headless: true, port: server.port });

const page = await session.page(story!.url);
await page.setViewport({ width: 900, height: 760 });
const popup = await session.openPopup(page);
await settled(popup);
for (const scheme of SCHEMES) {
  await wear(popup, scheme);
  await popup.screenshot({ path: join(FOLDER, `popup-${scheme}.png`) });
}
await popup.close();
for (const scheme of SCHEMES) {
  await wear(page, scheme);
  await page.evaluate(() => document.querySelector('article p:nth-of-type(5)')?.scrollIntoView({ block: 'center' }));
  await page.screenshot({ path: join(FOLDER, `page-${scheme}.png`) });
  await openCard(page, CLASHES);
  await page.screenshot({ path: join(FOLDER, `card-${scheme}.png`) });
  await page.keyboard.press('Escape');
}
await session.close();
await server.close();
console.log(`Pictures in ${FOLDER}`);
