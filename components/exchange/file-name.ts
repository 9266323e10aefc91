/** What a file holds, as far as its name tells. */
export type ExportScope =
  | { readonly of: 'everything' }
  | { readonly of: 'article'; readonly title: string }
  | { readonly of: 'articles' | 'claims' | 'contradictions' | 'annotations'; readonly count: number };

/** Letters of a title that stand in a file's name. */
const LONGEST_TITLE = 40;

/** "gainsay-2026-03-04-2-contradictions.csv": when, what and in which format, so that no two exports look alike. */
export const exportFileName = (scope: ExportScope, now: string, ending: string): string =>
  `gainsay-${now.slice(0, 10)}-${scopeName(scope)}.${ending}`;

function scopeName(scope: ExportScope): string {
  if (scope.of === 'everything') return 'everything';
  if (scope.of === 'article') return ['article', plainTitle(scope.title)].filter((part) => part !== '').join('-');
  return `${scope.count}-${scope.count === 1 ? scope.of.slice(0, -1) : scope.of}`;
}

/** Letters and figures alone, cut between words: every file system takes these. */
function plainTitle(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const next = name === '' ? word : `${name}-${word}`;
    if (next.length > LONGEST_TITLE) break;
    name = next;
  }
  return name;
}
