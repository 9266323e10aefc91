import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, settingsOf, type Settings } from '../../components/messages/settings.ts';

let writing: Promise<unknown> = Promise.resolve();

/** Changes settings, by what they are to be or from what they were. One after the other: of two changes at once neither may be lost. */
export function changeSettings(
  change: Partial<Settings> | ((before: Settings) => Partial<Settings>),
): Promise<Settings> {
  const write = async (): Promise<Settings> => {
    const before = await readSettings();
    const after = settingsOf({ ...before, ...(typeof change === 'function' ? change(before) : change) });
    await browser.storage.local.set({ [SETTINGS_KEY]: after });
    return after;
  };
  const written = writing.then(write, write);
  writing = written;
  return written;
}
