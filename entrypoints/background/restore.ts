import { browser } from 'wxt/browser';
import { readForBackup, withBackedUp } from '../../components/messages/backed-up-settings.ts';
import { OWN_SITES_KEY, SITES_OFF_KEY } from '../../components/messages/sites.ts';
import type { Reckoned } from '../../components/store/backup/fates.ts';
import { putBack, readLines } from '../../components/store/backup/put-back.ts';
import type { Library } from '../../components/store/database.ts';
import { indexMany } from '../../components/store/index-claims.ts';
import { changeSettings } from './settings.ts';
import { changeSites } from './stored-sites.ts';

/** Puts some lines of a backup back: what they say is looked at here once more, whoever has read the file. */
export async function restore(
  library: Library,
  { lines, origin }: { lines: readonly (string | null)[]; origin: string },
): Promise<Reckoned> {
  const read = readLines(lines, origin, new URL(browser.runtime.getURL('/' as never)).origin);
  const done = await putBack(library, read);
  if (read.settings !== undefined) await restoreSettings(read.settings);
  return done;
}

async function restoreSettings(stored: unknown): Promise<void> {
  const after = withBackedUp(await readForBackup(), stored);
  if (!after) return;
  await changeSettings(after.settings);
  await changeSites(SITES_OFF_KEY, (now) => [...new Set([...now, ...after.sites.off])]);
  await changeSites(OWN_SITES_KEY, (now) => [...new Set([...now, ...after.sites.always])]);
}

/** Articles whose claims are put where later ones find them, at one request: half a second, in which Firefox draws nothing. */
const AT_ONCE = 100;

/** Has some more of what was restored compared with what is read from now on. Answers how many articles are still to come. */
export const prepareClaims = (library: Library): Promise<number> => indexMany(library, AT_ONCE);
