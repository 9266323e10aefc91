import type { Annotation } from '../../annotations/annotation.ts';
import { isBare } from '../../annotations/bare.ts';
import { articlesOfLink, isSameLink } from '../../annotations/link.ts';
import { isSameQuote } from '../../annotations/target.ts';
import type { Contradiction } from '../../contradictions/contradiction.ts';
import type { Library } from '../database.ts';
import type { ArticleRecord } from '../records.ts';
import { isSoundAnnotation, isSoundCorrection, isSoundDecision, isSoundLink } from '../sound.ts';
import type { Fate } from './fates.ts';
import type { BackupTable } from './format.ts';
import type { BackupRows } from './read-record.ts';

/** A record from a backup beside what is here. */
export interface Met<Row> {
  readonly fate: Fate;
  /** What is to be written; null: nothing. */
  readonly put: Row | null;
}

type Meet<T extends BackupTable> = (
  library: Library,
  rows: readonly BackupRows[T][],
) => Promise<readonly Met<BackupRows[T]>[]>;

/** The reader is told by the same rule by which it is then done. */
const MEET: { readonly [T in BackupTable]: Meet<T> } = {
  async annotations({ annotations }, rows) {
    const here = await annotations.bulkGet(rows.map(({ id }) => id));
    return rows.map((row, at) =>
      met(row, isSoundAnnotation(here[at]) ? laterAnnotation(row, here[at]) : gone(here[at])),
    );
  },
  async corrections({ corrections }, rows) {
    const near = await corrections
      .where('articleKey')
      .anyOf([...new Set(rows.map(({ articleKey }) => articleKey))])
      .toArray();
    const [sound, damaged] = [near.filter(isSoundCorrection), near.filter((one) => !isSoundCorrection(one))];
    return rows.map((row) => {
      const here = sound.find(
        ({ id, articleKey, quote }) =>
          id === row.id || (articleKey === row.articleKey && isSameQuote(quote, row.quote)),
      );
      if (!here) return met(row, damaged.some(({ id }) => id === row.id) ? 'newer' : 'new');
      // One correction a claim: it keeps the name that it has here.
      return met({ ...row, id: here.id }, later(row.modified, here.modified));
    });
  },
  async decisions({ decisions }, rows) {
    const here = await decisions.bulkGet(rows.map(({ id }) => id));
    return rows.map((row, at) =>
      met(row, isSoundDecision(here[at]) ? later(row.decided, here[at].decided) : gone(here[at])),
    );
  },
  async links({ links }, rows) {
    const here = await links.bulkGet(rows.map(({ id }) => id));
    const near = await links
      .where('articleKeys')
      .anyOf([...new Set(rows.flatMap(articlesOfLink))])
      .distinct()
      .toArray();
    const sound = near.filter(isSoundLink);
    return rows.map((row, at) => {
      const known = isSoundLink(here[at]) || sound.some((one) => isSameLink(one, row));
      return met(row, known ? 'same' : gone(here[at]));
    });
  },
  async articles({ articles }, rows) {
    const here = await articles.bulkGet(rows.map(({ key }) => key));
    return rows.map((row, at) => (here[at] ? { fate: 'same', put: joined(here[at], row) } : met(row, 'new')));
  },
  async histories({ histories }, rows) {
    const here = await histories.bulkGet(rows.map(({ key }) => key));
    return rows.map((row, at) => met(row, here[at] ? 'same' : 'new'));
  },
};

export const meet = <T extends BackupTable>(
  table: T,
  library: Library,
  rows: readonly BackupRows[T][],
): Promise<readonly Met<BackupRows[T]>[]> => (MEET[table] as Meet<T>)(library, rows);

const met = <Row>(row: Row, fate: Fate): Met<Row> => ({ fate, put: fate === 'new' || fate === 'newer' ? row : null });

/** What is damaged here is no loss. */
const gone = (here: unknown): Fate => (here === undefined ? 'new' : 'newer');

const later = (theirs: string, mine: string): Fate => (theirs === mine ? 'same' : theirs > mine ? 'newer' : 'older');

/** One that was only begun says nothing, whenever that was. */
function laterAnnotation(theirs: Annotation, mine: Annotation): Fate {
  if (isBare(theirs) !== isBare(mine)) return isBare(mine) ? 'newer' : 'older';
  return later(theirs.modified, mine.modified);
}

/**
 * An article that is here as well stays as it is. Read in the same way, it gains what it was found to contradict where the
 * other articles were known, and the days on which it was read are those of both. Null: nothing is gained.
 */
function joined(mine: ArticleRecord, theirs: ArticleRecord): ArticleRecord | null {
  const alike = mine.textHash === theirs.textHash && mine.engine === theirs.engine;
  const more = <T extends Pick<Contradiction, 'id' | 'score'>>(
    own: readonly T[],
    others: readonly T[],
  ): readonly T[] => {
    const known = new Set(own.map(({ id }) => id));
    const added = alike ? others.filter(({ id }) => !known.has(id)) : [];
    return added.length === 0 ? own : [...own, ...added].sort((one, other) => other.score - one.score);
  };
  const both: ArticleRecord = {
    ...mine,
    read: theirs.read < mine.read ? theirs.read : mine.read,
    lastRead: theirs.lastRead > mine.lastRead ? theirs.lastRead : mine.lastRead,
    contradictions: more(mine.contradictions, theirs.contradictions),
    updates: more(mine.updates, theirs.updates),
  };
  const fields = ['read', 'lastRead', 'contradictions', 'updates'] as const;
  return fields.every((field) => both[field] === mine[field]) ? null : both;
}
