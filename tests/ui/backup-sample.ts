import { addReckoned, NO_TALLY, NOTHING, type Reckoned } from '../../components/store/backup/fates.ts';
import { NO_COUNTS } from '../../components/store/backup/format.ts';
import { BackupModel, type BackupSources, type Planned } from '../../components/ui/settings/backup-model.ts';

const none = { new: 0, newer: 0, older: 0, same: 0 };

/** What a file would bring: of each fate something, and not all of it sound. */
export const planned: Planned = {
  made: '2026-03-07T08:00:00.000Z',
  origin: 'chrome-extension://abc',
  tally: {
    ...NO_TALLY,
    articles: { ...none, new: 31, same: 210 },
    annotations: { new: 12, newer: 4, older: 2, same: 30 },
    histories: { ...none, new: 1 },
  },
  settings: true,
  damaged: 1,
  missing: 3,
};

export const done = (tally: Partial<Reckoned['tally']>, damaged = 0): Reckoned => ({
  tally: { ...NO_TALLY, ...tally },
  damaged,
});

/** Backups that were never anywhere. */
export const backupModel = (sources: Partial<BackupSources> = {}): BackupModel =>
  new BackupModel({
    backUp: async () => ({
      name: 'gainsay-backup-2026-03-07.jsonl',
      bytes: 48_300_000,
      counts: { ...NO_COUNTS, articles: 1204, annotations: 23, links: 1 },
      damaged: 0,
    }),
    plan: async () => planned,
    async *restore() {
      yield done({ annotations: { ...none, new: 12, newer: 4 } });
      yield done({ articles: { ...none, new: 31 } }, 1);
    },
    prepare: async () => 0,
    nothing: NOTHING,
    add: addReckoned,
    whyOf: () => 'storage-full',
    ...sources,
  });

/** Chooses a file, as the browser's own dialogue would. */
export function choose(root: ParentNode, name = 'gainsay-backup-2026-03-07.jsonl'): void {
  const input = root.querySelector<HTMLInputElement>('#backup input[type=file]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File(['…'], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
