import { addressOf, queryOne } from './dom.ts';
import { partsOfAddress, wordOfAddress } from './page-address.ts';
import { proseOf } from './page-prose.ts';
import { wordOfPage } from './page-word.ts';

/** What speaks for an article must come to this much. */
const ENOUGH = 1.5;

/** Units of prose, and what they speak. */
const PROSE = [
  [1800, 2.5],
  [900, 1.5],
  [350, 0.5],
  [200, 0],
  [0, -2],
] as const;

/** No text could make up for less. */
const LEAST = ENOUGH - PROSE[0][1];

/**
 * Whether a page is one article: what it says of itself, held against its address and how its prose lies. Pages say
 * "article" of lists and shops, and nothing of articles, so no word decides alone. At most a millisecond. `awaited`: the
 * page says that it is one, and its text is still to come. `said`: how much the page's own words speak for an article.
 */
export function articleOn(
  document: Document,
  address = addressOf(document),
  said = wordOfPage(document, partsOfAddress(address).pathname),
): 'here' | 'awaited' | null {
  const word = wordOfAddress(address) + said;
  if (word < LEAST) return null;
  const { length, repeated } = proseOf(document);
  const prose = PROSE.find(([least]) => length >= least)![1];
  const wall = length < 200 && queryOne(document, 'input[type=password]') !== null ? -3 : 0;
  if (word + prose + (repeated ? -2.5 : 0) + wall >= ENOUGH) return 'here';
  return word >= ENOUGH && length < PROSE[2][0] ? 'awaited' : null;
}

export const isArticlePage = (document: Document, address = addressOf(document)): boolean =>
  articleOn(document, address) === 'here';
