import { browser } from 'wxt/browser';

/** The keys that a command has, as the browser writes them ("Alt+Shift+J"); one that has none is left out. */
export type CommandKeys = Readonly<Record<string, string>>;

/** Every command's keys now: the reader may have changed them in the browser. Firefox for Android has no commands. */
export async function readKeys(): Promise<CommandKeys> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}
