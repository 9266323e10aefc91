import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.ts';
import { Mistake } from './mistake.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WXT = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/** Builds the extension into .output; what the build says goes to standard error. */
export function buildExtension(browser: BrowserName): void {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const { status } = spawnSync(process.execPath, [WXT, 'build', '-b', target], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    // A test runner says "test" here, and the build would be another one than what is shipped: larger, with views' line numbers.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0)
    throw new Mistake(`The extension for ${browser} could not be built; the build's own words are above.`);
}
