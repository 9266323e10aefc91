import { BACKUP_TABLES, type BackupTable } from './format.ts';

/**
 * What becomes of a record from a backup. `new`: it is not here, and is added. `newer`: it takes the place of what is here,
 * which was changed earlier, or is damaged. `older`: what is here was changed later, and stays. `same`: it is here already.
 */
export const FATES = ['new', 'newer', 'older', 'same'] as const;
export type Fate = (typeof FATES)[number];

/** How many records of each table have which fate. */
export type Tally = { readonly [T in BackupTable]: { readonly [F in Fate]: number } };

const tallyOf = (count: (table: BackupTable, fate: Fate) => number): Tally =>
  Object.fromEntries(
    BACKUP_TABLES.map((table) => [table, Object.fromEntries(FATES.map((fate) => [fate, count(table, fate)]))]),
  ) as unknown as Tally;

export const NO_TALLY: Tally = tallyOf(() => 0);

export const addTallies = (one: Tally, other: Tally): Tally =>
  tallyOf((table, fate) => one[table][fate] + other[table][fate]);

/** What was read of a part of a backup, or put back from it. */
export interface Reckoned {
  readonly tally: Tally;
  /** Records that are not sound, and left out. */
  readonly damaged: number;
}

export const NOTHING: Reckoned = { tally: NO_TALLY, damaged: 0 };

export const addReckoned = (one: Reckoned, other: Reckoned): Reckoned => ({
  tally: addTallies(one.tally, other.tally),
  damaged: one.damaged + other.damaged,
});
