import type { PageBrowser } from './page-browser.ts';
import type { FoundArticle, FoundQuote } from './page-script.ts';
import { textIn, type Row } from './row.ts';

type PageTask = (row: Row, browser: PageBrowser) => Promise<object>;

const NO_ARTICLE: FoundArticle = { isArticle: false, title: '', text: '', published: null, language: 'und' };
const NO_QUOTE: FoundQuote = { state: 'missing', start: null, end: null, exact: null, confidence: 0 };

/** What rows with whole pages ask of the page component, in a real browser. A page that breaks gives a row all the same. */
export const PAGE_TASKS: Readonly<Record<string, PageTask>> = {
  articles: async (row, browser) => {
    const page = { html: textIn(row, 'html'), url: addressIn(row) };
    return (await browser.ask<FoundArticle>(page, 'article()')) ?? NO_ARTICLE;
  },

  anchors: async (row, browser) => {
    const page = { html: textIn(row, 'html'), url: addressIn(row) };
    const target = { ...quoteIn(row), ...positionIn(row) };
    return (await browser.ask<FoundQuote>(page, `anchor(${JSON.stringify(target)})`)) ?? NO_QUOTE;
  },
};

const addressIn = (row: Row): string => (typeof row['url'] === 'string' ? row['url'] : '');

function quoteIn(row: Row): { exact: string; prefix: string; suffix: string } {
  const quote = row['quote'];
  if (typeof quote !== 'object' || quote === null) throw new Error(`row ${String(row['id'])} has no "quote"`);
  const { exact, prefix, suffix } = quote as Row;
  if (typeof exact !== 'string') throw new Error(`row ${String(row['id'])} has no text "quote.exact"`);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { exact, prefix: text(prefix), suffix: text(suffix) };
}

/** Quotes that came from elsewhere may have no place. */
function positionIn(row: Row): { start: number; end: number } {
  const position = row['position'];
  const { start, end } = (typeof position === 'object' && position !== null ? position : {}) as Row;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : { start: 0, end: 0 };
}
