import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, settingsOf, type Settings } from '../../components/messages/settings.ts';

let writing: Promise<unknown> = Promise.resolve();

/** Changes settings. One after the other: of two changes at once neither may be lost. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const write = async (): Promise<Settings> => {
    const after = settingsOf({ ...(await readSettings()), ...change });
    await browser.storage.local.set({ [SETTINGS_KEY]: after });
    return after;
  };
  const written = writing.then(write, write);
  writing = written;
  return written;
}
