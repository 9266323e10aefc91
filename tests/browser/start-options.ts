import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from './browsers.ts';
import { Mistake } from './mistake.ts';

export interface StartOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
  readonly json: boolean;
  /** Files to open as news articles, in order; "-" is standard input. Empty: the sample. */
  readonly files: readonly string[];
}

export const USAGE = `npm start -- [--browser chromium|firefox] [--headless] [--json] [FILE.html | FILE.txt | -] …

Starts a browser with Gainsay in it and opens the files as news articles, one after the other (none: a sample story).
Without a display, or with --headless or --json, prints the claims and contradictions that the extension shows.
For the JSON object alone on standard output: npm start --silent -- --json FILE …`;

/** Null: help was asked for. */
export function startOptions(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): StartOptions | null {
  const { values, positionals } = parse(words);
  if (values.help) return null;
  const browser = BROWSERS.find((name) => name === values.browser);
  if (!browser) throw new Mistake(`Unknown browser "${values.browser}": choose ${BROWSERS.join(' or ')}.`);
  if (positionals.filter((file) => file === '-').length > 1) {
    throw new Mistake('Standard input can be read only once: give "-" one time.');
  }
  const headless = values.headless || values.json || !hasDisplay(env, platform);
  return { browser, headless, json: values.json, files: positionals };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new Mistake(`${sentence}; "npm start -- --help" lists the options.`);
  }
}

function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
