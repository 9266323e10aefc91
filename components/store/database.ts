import { Dexie, type EntityTable, type Table } from 'dexie';
import type { History } from '../changes/history.ts';
import type { Correction } from '../corrections/correction.ts';
import {
  dayOf,
  type AnnotationRecord,
  type ArticleRecord,
  type DecisionRecord,
  type IndexedArticle,
  type LinkRecord,
  type SearchSegment,
} from './records.ts';
import { soundArticle } from './sound.ts';

/** The reader's library. Only the background writes to it; views read. */
export interface Library extends Dexie {
  articles: EntityTable<ArticleRecord, 'key'>;
  annotations: EntityTable<AnnotationRecord, 'id'>;
  /** What each article's claims are found by; the number that it has here stands for it in the postings. */
  indexed: EntityTable<IndexedArticle, 'number'>;
  /** A term's hash → the claims that hold it (`contradictions/inverted-index.ts`). */
  postings: Table<Uint32Array, number>;
  /** What publishers changed in articles since they were read; most articles have none. */
  histories: EntityTable<History, 'key'>;
  /** What the reader has mended in the machine's readings of claims. */
  corrections: EntityTable<Correction, 'id'>;
  /** What the reader confirmed or dismissed of what was set side by side. */
  decisions: EntityTable<DecisionRecord, 'id'>;
  /** What the reader links by hand, passage to passage. */
  links: EntityTable<LinkRecord, 'id'>;
  /** What the library is searched by, packed in few records. */
  segments: Table<SearchSegment, string | number>;
  /** Articles that the search does not find yet. */
  unsearched: EntityTable<{ key: string }, 'key'>;
}

const LIBRARY_NAME = 'gainsay';

/** Opens the library, or makes it. Few indexes on purpose: each costs at every write (seven made bulk writes four to eight times slower). */
export function openLibrary(name = LIBRARY_NAME): Library {
  const library = new Dexie(name) as Library;
  library.version(1).stores({
    articles: 'key, lastRead, *topics',
    annotations: 'id, modified, *articleKeys',
  });
  library
    .version(2)
    .stores({
      // `lastRead` lists the newest first.
      articles: 'key, lastRead',
      // `waiting` finds those whose postings are still to be written.
      indexed: '++number, &key, waiting',
      postings: '',
    })
    .upgrade(async (transaction) => {
      const articles: { key: string; read: string; day: number }[] = [];
      await transaction.table<ArticleRecord>('articles').each((article) => {
        articles.push({ key: article.key, read: article.read, day: dayOf(article) });
      });
      // Numbers go up with the time of reading. Terms and postings are made bit by bit, by `indexWaiting`: for a large library that takes long.
      articles.sort((x, y) => (x.read < y.read ? -1 : 1));
      await transaction
        .table('indexed')
        .bulkAdd(articles.map(({ key, day }) => ({ key, day, found: null, posted: new Uint32Array(), waiting: 1 })));
    });
  // An article that was read before this has a history from its next reading on.
  library.version(3).stores({ histories: 'key' });
  library.version(4).stores({ corrections: 'id, articleKey' });
  library.version(5).stores({ decisions: 'id, decided, *articleKeys' });
  // Tags and the newsroom's own words are indexed for their completion.
  library.version(6).stores({ links: 'id, *articleKeys', annotations: 'id, modified, *articleKeys, *tags, ownWord' });
  library
    .version(7)
    .stores({ segments: 'id, *keys', unsearched: 'key' })
    .upgrade(async (transaction) => {
      // By keys alone: what they are found by is made bit by bit, by `searchMissing`.
      const keys = await transaction.table('articles').toCollection().primaryKeys();
      await transaction.table('unsearched').bulkAdd(keys.map((key) => ({ key })));
    });
  // Of an article in which something is damaged, the rest is read.
  library.articles.hook('reading', soundArticle);
  return library;
}
