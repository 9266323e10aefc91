import type { Fate, Reckoned, Tally } from '../../store/backup/fates.ts';
import type { BackupFault, BackupTable } from '../../store/backup/format.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import { tCount, type CountedKey } from '../counted.ts';
import { listText } from '../lists.ts';
import { megabytesText } from '../numbers.ts';
import { errorSentence } from '../this-page/state-message.tsx';
import { t, type MessageKey } from '../text.ts';
import type { CutShort, Planned, Written } from './backup-model.ts';

/** What the reader calls a table's records, in the order in which they matter. */
const THINGS: readonly (readonly [table: BackupTable, name: CountedKey])[] = [
  ['articles', 'backupArticles'],
  ['annotations', 'backupAnnotations'],
  ['corrections', 'backupCorrections'],
  ['decisions', 'backupDecisions'],
  ['links', 'backupLinks'],
  ['histories', 'backupHistories'],
];

/** "31 articles, 12 annotations"; empty where there is nothing. */
const thingsText = (count: (table: BackupTable) => number): string =>
  listText(THINGS.flatMap(([table, name]) => (count(table) === 0 ? [] : [tCount(name, count(table))])));

const ofFate = (tally: Tally, fate: Fate): string => thingsText((table) => tally[table][fate]);

const FAULTS: Record<BackupFault, MessageKey> = {
  empty: 'backupEmpty',
  foreign: 'backupForeign',
  newer: 'backupNewer',
  unreadable: 'backupUnreadable',
};

/** Why a file was not made, or not restored from. */
export const failedSentence = (why: BackupFault | ErrorCode): string =>
  why in FAULTS ? t(FAULTS[why as BackupFault]) : errorSentence(why as ErrorCode);

/** What was backed up, in sentences. */
export function writtenSentences({ name, bytes, counts, damaged }: Written): string[] {
  const things = thingsText((table) => counts[table]);
  return [
    things === '' ? t('backupWrittenNothing', name) : t('backupWritten', name, megabytesText(bytes), things),
    damaged === 0 ? '' : tCount('backupDamaged', damaged),
  ].filter(isSaid);
}

/** What would happen, in sentences, before anything does. */
export function plannedSentences({ tally, damaged, missing, settings }: Planned): string[] {
  const gains = gainsFrom(tally, 'restoreNew', 'restoreNewer');
  return [
    ...(gains.length === 0 && !settings ? [t('restoreNothing')] : gains),
    ...stays(tally),
    settings ? t('restoreSettings') : '',
    missing === 0 ? '' : tCount('restoreMissing', missing),
    damaged === 0 ? '' : tCount('restoreDamaged', damaged),
  ].filter(isSaid);
}

/** Whether restoring would change anything. */
export const isWorthwhile = ({ tally, settings }: Planned): boolean =>
  settings || THINGS.some(([table]) => tally[table].new + tally[table].newer > 0);

/** What was done, in sentences. */
export function restoredSentences({ tally, damaged }: Reckoned, cut: CutShort | null): string[] {
  return [
    cut === null
      ? t('restored')
      : cut === 'stopped'
        ? t('restoreStopped')
        : `${failedSentence(cut)} ${t('restoreCut')}`,
    ...gainsFrom(tally, 'restoredNew', 'restoredNewer'),
    ...stays(tally),
    damaged === 0 ? '' : tCount('restoredDamaged', damaged),
  ].filter(isSaid);
}

function gainsFrom(tally: Tally, added: MessageKey, replaced: MessageKey): string[] {
  const [fresh, newer] = [ofFate(tally, 'new'), ofFate(tally, 'newer')];
  return [fresh === '' ? '' : t(added, fresh), newer === '' ? '' : t(replaced, newer)].filter(isSaid);
}

function stays(tally: Tally): string[] {
  const [older, same] = [ofFate(tally, 'older'), ofFate(tally, 'same')];
  return [older === '' ? '' : t('restoreOlder', older), same === '' ? '' : t('restoreSame', same)].filter(isSaid);
}

const isSaid = (sentence: string): boolean => sentence !== '';
