import { askBackground } from '../../components/messages/ask.ts';
import { readForBackup, withBackedUp } from '../../components/messages/backed-up-settings.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { backUp } from '../../components/store/backup/back-up.ts';
import { addReckoned, NOTHING, type Reckoned } from '../../components/store/backup/fates.ts';
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
      for await (const lines of batchesIn(file, going))
        yield await askBackground('restore', { lines, origin, last: false });
      yield await askBackground('restore', { lines: [], origin, last: true });
    },
    prepare: () => askBackground('prepareClaims', {}),
    nothing: NOTHING,
    add: addReckoned,
    whyOf: (error) => (error instanceof FileUnreadable ? 'unreadable' : errorCodeOf(error)),
  });
