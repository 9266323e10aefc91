import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser/browsers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };
/** What a stage without tests of its own counts for when it fails, so that the sum never looks clean. */
const BROKEN: Count = { ...NOTHING, failed: 1 };

/** Runs every stage, also after a failed one, except the tests of a build that failed. Gives the exit status. */
export async function runAll(): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'gainsay-tests-'));
  const counts: Count[] = [];
  const stage = async (heading: string, work: () => Count | Promise<Count>): Promise<boolean> => {
    const began = performance.now();
    console.log(`\n== ${heading}`);
    const count = await work();
    counts.push(count);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`== ${heading}: ${count.failed > 0 ? 'FAILED' : 'ok'} in ${seconds} s`);
    return count.failed === 0;
  };

  if (await stage('browsers', findBrowsers)) {
    await stage('types, lint, format', () => npmScript('check'));
    await stage('pure parts, in Node', () => vitest(reports, 'pure'));
    await stage('page and views, in Chromium', () => vitest(reports, 'page'));
    if (await stage('build for Chrome and Firefox', () => npmScript('build'))) {
      await stage('the built extension, in both browsers', () => vitest(reports, 'extension', 'extension alone'));
    }
  }
  rmSync(reports, { recursive: true });

  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  return sum('failed') > 0 ? 1 : 0;
}

/** Both browsers, new enough; installed where they are missing. The stages after this one use exactly these. */
async function findBrowsers(): Promise<Count> {
  try {
    process.env['GAINSAY_CHROMIUM'] = await ensureBrowser('chromium');
    process.env['GAINSAY_FIREFOX'] = await ensureBrowser('firefox');
    return NOTHING;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return BROKEN;
  }
}

function npmScript(name: string): Count {
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0 ? NOTHING : BROKEN;
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

function vitest(reports: string, ...projects: readonly string[]): Count {
  const file = join(reports, `${projects[0]}.json`);
  const words = ['run', '--config', 'tests/vitest.config.ts', ...projects.map((name) => `--project=${name}`)];
  const { status } = spawnSync(
    process.execPath,
    [VITEST, ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const report = readReport(file);
  if (!report) return BROKEN;
  const { numPassedTests: passed, numFailedTests: failures } = report;
  // A file that can't even be loaded has no failed test to count.
  const failed = status === 0 && report.success ? failures : Math.max(failures, 1);
  return { passed, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}
