// What the extension costs: `npm run bench [-- PART…]`. Parts: chromium, firefox (the built extension in that browser), gate,
// retrieval, library (its search, beside MiniSearch), pages (beside what others do: reading those of a folder that GAINSAY_PAGES names, finding quotes in the articles
// of a file that GAINSAY_ARTICLES names, or in our own, marking; and what a page costs that is no article). Figures are
// medians of several runs; one that is worse than promised is called MISSED. A table goes to standard output, the same as JSON to .cache/bench/. Nothing else should run meanwhile.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { BROWSERS, findBrowser, majorVersion, type BrowserName } from '../browser/browsers.ts';
import { launch } from '../browser/launch.ts';
import { startServer } from '../browser/server.ts';
import { tableOf, type Measured } from './figure.ts';
import { judgeSpeed } from './judge-speed.ts';
import { judgingCost } from './judging.ts';
import { pageFigures } from './pages.ts';
import { popupCost } from './popup.ts';

const OUT = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

const inBrowser = (name: BrowserName) => async (): Promise<Measured[]> => {
  const server = await startServer();
  const session = await launch({ browser: name, headless: true, port: server.port });
  try {
    return [
      ...(await judgeSpeed(session)),
      ...(await judgingCost(session, server)),
      ...(await popupCost(session, server)),
    ];
  } finally {
    await session.close();
    await server.close();
  }
};

const PARTS: Readonly<Record<string, () => Promise<Measured[]>>> = {
  chromium: inBrowser('chromium'),
  firefox: inBrowser('firefox'),
  gate: async () => (await import('./gate.ts')).gate(),
  // Puts a made-up IndexedDB into the global scope: only when asked for.
  retrieval: async () => (await import('./retrieval.ts')).retrieval(),
  library: async () => (await import('./library.ts')).librarySearch(),
  pages: async () => pageFigures(process.env['GAINSAY_PAGES']),
};

const versionOf = (name: BrowserName): string => {
  const path = findBrowser(name);
  return `${name} ${(path && majorVersion(path)) ?? 'none'}`;
};

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((part) => !(part in PARTS));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${BROWSERS.map(versionOf).join(', ')}`;
  const load = loadavg()[0] ?? 0;
  const figures: Measured[] = [];
  for (const part of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
    process.stderr.write(`${part}…\n`);
    figures.push(...((await PARTS[part]?.()) ?? []));
  }
  const when = new Date().toISOString();
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}${when.replaceAll(':', '-')}.json`, JSON.stringify({ when, machine, load, figures }, null, 2));
  const busy = load > 0.5 ? `; the machine was busy (load ${load.toFixed(1)})` : '';
  process.stdout.write(`${machine}${busy}\n${tableOf(figures)}\n`);
}

await main(process.argv.slice(2));
