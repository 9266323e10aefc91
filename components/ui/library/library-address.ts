import { ROOMS, type Room } from '../../search/rooms.ts';
import { SORTS, type Sort } from '../../search/rooms.ts';

/** What a library page's address (`#…`) asks for. */
export type LibraryPlace =
  | { view: 'list'; room: Room; query: string; sort: Sort | null }
  | { view: 'article'; key: string }
  /** What one source has said, by any of its names. */
  | { view: 'source'; name: string; sort: Sort | null }
  /** The same, drawn by days. */
  | { view: 'timeline'; name: string; sort: Sort | null }
  /** What this article and others that tell of the same say, by days. */
  | { view: 'story'; key: string }
  /** Who contradicts whom; one voice, or two that are joined, may be chosen. */
  | { view: 'opposed'; of: readonly string[] }
  | { view: 'export'; format: ExportFormat | null; article: string | null };

export const EXPORT_FORMATS = ['jsonld', 'markdown', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** How the files' names end. */
export const EXPORT_ENDINGS: Readonly<Record<ExportFormat, string>> = { jsonld: 'jsonld', markdown: 'md', csv: 'csv' };

/**
 * Reads `#claims`, `#annotations&q=QUERY&sort=oldest`, `#article=KEY`, `#source=NAME`, `#timeline=NAME`, `#story=KEY`,
 * `#opposed&of=VOICE`, `#export`, `#export=csv&article=KEY`;
 * anything else is the list of articles.
 */
export function readLibraryAddress(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const [article, format, source] = [fields.get('article'), fields.get('export'), fields.get('source')];
  const sort = SORTS.find((each) => each === fields.get('sort')) ?? null;
  if (format !== null) {
    return { view: 'export', format: EXPORT_FORMATS.find((each) => each === format) ?? null, article };
  }
  if (article !== null) return { view: 'article', key: article };
  if (source !== null) return { view: 'source', name: source, sort };
  const [timeline, story] = [fields.get('timeline'), fields.get('story')];
  if (timeline !== null) return { view: 'timeline', name: timeline, sort };
  if (story !== null) return { view: 'story', key: story };
  if (fields.has('opposed')) return { view: 'opposed', of: fields.getAll('of').slice(0, 2) };
  const room = ROOMS.find((each) => fields.has(each)) ?? 'articles';
  return { view: 'list', room, query: fields.get('q') ?? '', sort };
}

const sorted = (sort: Sort | null): string => (sort === null ? '' : `&sort=${sort}`);

/** A room of the library, with what is looked for there. */
export const roomAddress = (room: Room, query = '', sort: Sort | null = null): string =>
  `#${room}${query === '' ? '' : `&q=${encodeURIComponent(query)}`}${sorted(sort)}`;

export const articleAddress = (key: string): string => `#article=${encodeURIComponent(key)}`;

export const sourceAddress = (name: string, sort: Sort | null = null): string =>
  `#source=${encodeURIComponent(name)}${sorted(sort)}`;

export const timelineAddress = (name: string, sort: Sort | null = null): string =>
  `#timeline=${encodeURIComponent(name)}${sorted(sort)}`;

export const storyAddress = (key: string): string => `#story=${encodeURIComponent(key)}`;

export const opposedAddress = (of: readonly string[] = []): string =>
  `#opposed${of.map((voice) => `&of=${encodeURIComponent(voice)}`).join('')}`;

/** The room where a format is chosen, or, with a format, the file itself; of one article or of the whole library. */
export const exportAddress = (format: ExportFormat | null, article: string | null): string =>
  `#export${format === null ? '' : `=${format}`}${article === null ? '' : `&article=${encodeURIComponent(article)}`}`;
