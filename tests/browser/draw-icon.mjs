// Draws assets/public/icon/icon.svg at the sizes that browsers ask for. Run by hand after the drawing has changed:
//   node tests/browser/draw-icon.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const folder = new URL('../../assets/public/icon/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');
const browser = await puppeteer.launch({
  executablePath: process.env.GAINSAY_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 96, 128]) {
    await page.setViewport({ width: size, height: size });
    const image = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="${image}" width=${size} height=${size}>`,
    );
    await page.waitForFunction(() => globalThis.document.images[0].complete);
    writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
