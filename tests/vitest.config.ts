import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './slowest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = process.env['GAINSAY_CHROMIUM'] ?? '/usr/bin/chromium';

/** A test that hangs is to end some day; one that is slow, on a machine that does other things, is not to fail. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };
/** A browser takes its time. */
const BROWSER_PATIENCE = { testTimeout: 240_000, hookTimeout: 240_000 };

/** What builds the extension that others have open: nothing else runs meanwhile. */
const ALONE = ['tests/browser/start.test.ts'];

/**
 * Three kinds of test: pure parts in Node, page and views in a real Chromium, the built extension in both browsers. The
 * last mostly wait, for browsers and for the judge, so two of them run side by side.
 */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        root,
        test: {
          name: 'pure',
          environment: 'node',
          maxWorkers: '100%',
          ...PATIENCE,
          include: [
            'tests/{language,search,overview,claims,contradictions,judge,annotations,anchoring,changes,corrections,exchange,store,messages,background,quality}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        root,
        plugins: [preact()],
        // One that is found only while tests run has them all begin anew.
        optimizeDeps: { include: ['mdast-util-from-markdown', 'd3-scale', 'd3-shape'] },
        // Cases of other tools, where a machine has them beside the project.
        server: { fs: { allow: [root, join(root, '../shared')] } },
        test: {
          name: 'page',
          include: ['tests/{page,ui}/**/*.test.{ts,tsx}'],
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: '100%',
          ...PATIENCE,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  '--no-sandbox',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'extension',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...BROWSER_PATIENCE,
        },
      },
      {
        root,
        test: {
          name: 'extension alone',
          environment: 'node',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...BROWSER_PATIENCE,
        },
      },
    ],
  },
});
