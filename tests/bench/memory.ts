import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserName } from '../browser/browsers.ts';

const MB = 1024;

/** What a browser calls the processes in which extensions run. */
const IS_EXTENSION: Record<BrowserName, (pid: number) => boolean> = {
  chromium: (pid) => read(`/proc/${pid}/cmdline`).includes('--extension-process'),
  firefox: (pid) => read(`/proc/${pid}/comm`).startsWith('WebExtensions'),
};

/**
 * Memory of a browser's extension processes in MB, shared pages counted in part (PSS). Linux alone says so; no number elsewhere.
 */
export function extensionMemory(browser: BrowserName, browserPid: number): number {
  const own = descendantsOf(browserPid).filter(IS_EXTENSION[browser]);
  const sizes = own.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return own.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) / MB : Number.NaN;
}

function descendantsOf(ancestor: number): number[] {
  const parents = new Map<number, number>();
  for (const name of existing('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The command's name, in brackets, may hold anything.
    const [, parent] = /\) \S (\d+) /.exec(read(`/proc/${name}/stat`)) ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === ancestor || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function existing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
