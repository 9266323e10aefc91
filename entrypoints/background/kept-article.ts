import { articleKey, earlierKey, isSameHost } from '../../components/claims/article-key.ts';
import { isSameStory } from '../../components/claims/same-story.ts';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import type { Library } from '../../components/store/database.ts';
import { articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { rehang } from '../../components/store/rehang.ts';

type Page = Pick<ReadArticle, 'url' | 'canonical' | 'text'>;

export interface Kept {
  /** Under which an article is kept, or is to be. */
  readonly key: string;
  readonly stored: ArticleRecord | undefined;
  /** Another article, under whose key the reader may have written about this one. */
  readonly beside?: { readonly key: string; readonly stored: ArticleRecord | undefined };
}

/**
 * The article of a page in the library. What was read on one host is never another's to overwrite, and what was read
 * before keys were made as they are now stays under its old key, with all that hangs on it.
 */
export async function keptArticle(library: Library, page: Page): Promise<Kept> {
  const key = articleKey(page.url, page.canonical);
  const stored = await articleByKey(library, key);
  if (stored && !isSameHost(stored.url, page.url)) {
    // Read by a page of another host, which was believed then: it keeps the key, and the article gets one beside it.
    const own = `${key}#${new URL(page.url).host}`;
    return { key: own, stored: await articleByKey(library, own), beside: { key, stored } };
  }
  const earlier = earlierKey(page.url, page.canonical);
  if (stored || earlier === key) return { key, stored };
  const before = await articleByKey(library, earlier);
  if (before && isSameArticle(before, page)) return { key: earlier, stored: before };
  return { key, stored, beside: { key: earlier, stored: before } };
}

/** An article that is new to the library gets what the reader wrote about it while another one had its key. */
export async function claimOwnWork(library: Library, { key, beside }: Kept, page: Page): Promise<void> {
  if (!beside) return;
  const address = articleKey(page.url, null);
  const isOnlyHere = (quote: string): boolean =>
    page.text.includes(quote) && !(beside.stored?.text.includes(quote) ?? false);
  await rehang(
    library,
    beside.key,
    key,
    (quote, url) => (url !== null && articleKey(url, null) === address) || (quote !== null && isOnlyHere(quote)),
  );
}

/** Read at the same address, or of the same words and on the same host. */
const isSameArticle = (stored: ArticleRecord, { url, text }: Page): boolean =>
  isSameHost(stored.url, url) &&
  (articleKey(stored.url, null) === articleKey(url, null) || isSameStory(stored.text, text));
