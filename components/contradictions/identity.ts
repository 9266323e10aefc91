import type { Statement } from './contradiction.ts';

/**
 * A name for a contradiction that survives a new reading: made of both articles' keys and both quotes, the same
 * whichever side comes first and however the page writes its quotation marks and spaces.
 */
export function contradictionId(a: Statement, b: Statement): string {
  const sides = [sideKey(a), sideKey(b)].sort();
  const text = sides.join('\u0001');
  return hash53(text, 0).toString(36) + hash53(text, 1).toString(36);
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

/** A 53-bit hash (two 32-bit multiplicative lanes, the public-domain cyrb53 scheme): enough for a reader's library, and synchronous. */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
