import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserName } from '../browser/browsers.ts';

const MB = 1024;

/** What a browser calls the processes in which extensions run. */
const IS_EXTENSION: Record<BrowserName, (pid: number) => boolean> = {
  chromium: (pid) => read(`/proc/${pid}/cmdline`).includes('--extension-process'),
  firefox: (pid) => read(`/proc/${pid}/comm`).startsWith('WebExtensions'),
};

/** Clock ticks of /proc, in milliseconds. */
const TICK_MS = 10;

/** The processes of one running browser in which extensions run; Linux alone lets us look. */
export interface ExtensionProcesses {
  /** MB, shared pages counted in part (PSS). */
  memory(): number;
  /** Milliseconds of processor time that they have used so far: tells what work costs where a machine is busy. */
  processorTime(): number;
}

export function extensionProcesses(browser: BrowserName, browserPid: number): ExtensionProcesses {
  const total = (valueOf: (pid: number) => number): number => {
    const own = descendantsOf(browserPid).filter(IS_EXTENSION[browser]);
    return own.length > 0 ? own.reduce((sum, pid) => sum + valueOf(pid), 0) : Number.NaN;
  };
  return {
    memory: () => total((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / MB),
    processorTime: () =>
      total((pid) => {
        // Fields 14 and 15 of the line: the command's name, in brackets, may hold anything.
        const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
        return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
      }),
  };
}

function descendantsOf(ancestor: number): number[] {
  const parents = new Map<number, number>();
  for (const name of existing('/proc')) {
    if (!/^\d+$/.test(name)) continue;
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
