import { Dexie, type EntityTable } from 'dexie';
import type { AnnotationRecord, ArticleRecord } from './records.ts';

/** The reader's library. Only the background writes to it; views read. */
export interface Library extends Dexie {
  articles: EntityTable<ArticleRecord, 'key'>;
  annotations: EntityTable<AnnotationRecord, 'id'>;
}

const LIBRARY_NAME = 'gainsay';

/** Opens the library, or makes it. Few indexes on purpose: each costs at every write (seven made bulk writes four to eight times slower). */
export function openLibrary(name = LIBRARY_NAME): Library {
  const library = new Dexie(name) as Library;
  library.version(1).stores({
    // `topics` finds earlier articles on the same matter, `lastRead` lists the newest first.
    articles: 'key, lastRead, *topics',
    annotations: 'id, modified, *articleKeys',
  });
  return library;
}
