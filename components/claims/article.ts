/** What is known of a page's article before its claims are found. Offsets everywhere count UTF-16 units of `text`. */
export interface Article {
  /** The address that identifies the article: see `articleKey`. */
  readonly key: string;
  /** The address it was read at. */
  readonly url: string;
  readonly title: string;
  /** The paper's name ("The Harbour Post"), or its host name. */
  readonly site: string;
  readonly authors: readonly string[];
  /** ISO 8601 dates; null where the page does not say. */
  readonly published: string | null;
  readonly updated: string | null;
  /** BCP 47, "en" for English. */
  readonly language: string;
  /** Paragraphs joined by a blank line. */
  readonly text: string;
}

/** Longest text of an article that is read, in UTF-16 units: some 300,000 words. Of a longer page the beginning is read. */
export const LONGEST_TEXT = 2_000_000;

/** As much of an article as a statement carries with it when it is shown beside one from elsewhere. */
export interface ArticleStub {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly published: string | null;
  /** When the reader read it, ISO 8601. */
  readonly read: string;
}

export const stubOf = ({ key, url, title, site, published, read }: ArticleStub): ArticleStub => ({
  key,
  url,
  title,
  site,
  published,
  read,
});
