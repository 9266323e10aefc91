/** What is put into a page: the page component, put together as the content script does it. */
import { anchorQuote } from '../../components/anchoring/anchor-quote.ts';
import type { QuoteTarget } from '../../components/anchoring/anchored.ts';
import { languageOfText } from '../../components/language/language-of-text.ts';
import { isArticlePage } from '../../components/page/article-page.ts';
import { readArticle, type PageArticle } from '../../components/page/read-article.ts';
import { storiesOn, storyInView } from '../../components/page/stories.ts';

export interface FoundArticle {
  isArticle: boolean;
  title: string;
  text: string;
  published: string | null;
  language: string;
}

/** `start` and `end` are offsets into the article's text; null where the quote is missing. */
export interface FoundQuote {
  state: 'exact' | 'moved' | 'changed' | 'missing';
  start: number | null;
  end: number | null;
  exact: string | null;
  confidence: number;
}

const read = (): PageArticle | null => readArticle(document, storyInView(document, storiesOn(document)));

/** The page's text is given of what is no article, too: a click reads any page. */
export function article(): FoundArticle {
  const found = read()?.article;
  const { title = document.title, text = '', published = null, language = 'und' } = found ?? {};
  return { isArticle: isArticlePage(document), title, text, published, language: languageOfText(text, language) };
}

export function anchor(target: QuoteTarget): FoundQuote {
  const map = read()?.map;
  const found = map ? anchorQuote(map, target) : ({ state: 'missing', confidence: 1 } as const);
  if (!map || found.state === 'missing') return { ...found, state: 'missing', start: null, end: null, exact: null };
  const { state, start, end, confidence } = found;
  return { state, start, end, exact: map.text.slice(start, end), confidence };
}
