import { textHash } from '../claims/text-hash.ts';
import type { Statement } from './contradiction.ts';

/**
 * A name for a contradiction that survives a new reading: made of both articles' keys and both quotes, the same
 * whichever side comes first and however the page writes its quotation marks and spaces.
 */
export function contradictionId(a: Statement, b: Statement): string {
  return textHash([sideKey(a), sideKey(b)].sort().join('\u0001'));
}

const sideKey = ({ article, claim }: Statement): string => `${article.key}\u0000${plain(claim.quote)}`;

const plain = (quote: string): string =>
  quote
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
