import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = process.env['GAINSAY_CHROMIUM'] ?? '/usr/bin/chromium';

/** Three kinds of test: pure parts in Node, page and views in a real Chromium, the built extension in both browsers. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'pure',
          environment: 'node',
          include: [
            'tests/{language,search,overview,claims,contradictions,judge,annotations,changes,corrections,exchange,store,messages,background,quality}/**/*.test.ts',
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
