import { askBackground } from '../../components/messages/ask.ts';
import { readForBackup, withBackedUp } from '../../components/messages/backed-up-settings.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import type { ErrorCode } from '../../components/messages/protocol.ts';
import { backUp } from '../../components/store/backup/back-up.ts';
import { addReckoned, NOTHING, type Reckoned } from '../../components/store/backup/fates.ts';
import type { BackupFault } from '../../components/store/backup/format.ts';
import { FileUnreadable } from '../../components/store/backup/lines.ts';
import { batchesIn, planOf } from '../../components/store/backup/read-backup.ts';
import type { Library } from '../../components/store/database.ts';
import { saveFile } from '../../components/ui/save-file.ts';
import { BackupModel } from '../../components/ui/settings/backup-model.ts';

/** Backups are read and looked through here; what is restored from them the background writes. */
export const backupModel = (library: Library): BackupModel =>
  new BackupModel({
    async backUp(going) {
      const made = new Date().toISOString();
      const settings = await readForBackup();
      const { file, counts, damaged } = await backUp(library, { made, origin: location.origin, settings }, going);
      const name = `gainsay-backup-${made.slice(0, 10)}.jsonl`;
      saveFile(file, name);
      return { name, bytes: file.size, counts, damaged };
    },
    async plan(file, going) {
      const plan = await planOf(library, file, location.origin, going);
      if (typeof plan === 'string') return plan;
      const { head, tally, damaged, missing } = plan;
      const settings = plan.settings !== undefined && withBackedUp(await readForBackup(), plan.settings) !== null;
      return { made: head.made, origin: head.origin, tally, damaged, missing, settings };
    },
    async *restore(file, origin, going): AsyncGenerator<Reckoned> {
      for await (const lines of batchesIn(file, going)) yield await restoreLines({ lines, origin, last: false });
      yield await restoreLines({ lines: [], origin, last: true });
    },
    prepare: () => askBackground('prepareClaims', {}),
    nothing: NOTHING,
    add: addReckoned,
    whyOf,
  });

/** A background that was stopped in the middle is woken by being asked again, and what it has put back already does no harm. */
const restoreLines = (request: Parameters<typeof ask>[0]): Promise<Reckoned> =>
  ask(request).catch((error: unknown) => {
    if (errorCodeOf(error) === 'gone') return ask(request);
    throw error;
  });
const ask = (request: { lines: (string | null)[]; origin: string; last: boolean }): Promise<Reckoned> =>
  askBackground('restore', request);

function whyOf(error: unknown): BackupFault | ErrorCode {
  if (error instanceof FileUnreadable) return 'unreadable';
  const code = errorCodeOf(error);
  // It is the background that is gone, and nothing that was kept.
  return code === 'gone' ? 'unknown' : code;
}
