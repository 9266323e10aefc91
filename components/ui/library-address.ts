/** What a library page's address (`#…`) asks for. */
export type LibraryPlace =
  | { view: 'articles' }
  | { view: 'annotations' }
  | { view: 'article'; key: string }
  | { view: 'export'; format: ExportFormat | null; article: string | null };

export const EXPORT_FORMATS = ['jsonld', 'markdown', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Reads `#annotations`, `#article=KEY`, `#export`, `#export=csv&article=KEY`; anything else is the list of articles. */
export function readLibraryAddress(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const article = fields.get('article');
  const format = fields.get('export');
  if (format !== null) {
    return { view: 'export', format: EXPORT_FORMATS.find((each) => each === format) ?? null, article };
  }
  if (article !== null) return { view: 'article', key: article };
  return fields.has('annotations') ? { view: 'annotations' } : { view: 'articles' };
}

export const articleAddress = (key: string): string => `#article=${encodeURIComponent(key)}`;

/** The room where a format is chosen, or, with a format, the file itself; of one article or of the whole library. */
export const exportAddress = (format: ExportFormat | null, article: string | null): string =>
  `#export${format === null ? '' : `=${format}`}${article === null ? '' : `&article=${encodeURIComponent(article)}`}`;
