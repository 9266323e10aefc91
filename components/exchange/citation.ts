/** A claim with all that a reader needs who meets it elsewhere. */
export interface Cited {
  readonly quote: string;
  /** The claim in the reader's own words; null where the article's own stand. */
  readonly wording: string | null;
  /** Null: the article's own voice. */
  readonly source: string | null;
  readonly role: string | null;
  /** When it was said; null where that is not known. */
  readonly when: string | null;
  readonly site: string;
  readonly title: string;
  /** Dates as they are shown; empty where there is none. */
  readonly published: string;
  readonly read: string;
  readonly url: string;
}

export type CitationKey =
  'copyQuote' | 'copyWording' | 'copyWho' | 'sourceArticle' | 'copyWhere' | 'copyWhereDated' | 'copyRead';

/** A citation in parts, so that it can be laid out as text and as markup. */
export interface Citation {
  /** The quote between quotation marks, the reader's wording before it where there is one. */
  readonly words: readonly string[];
  readonly who: string;
  readonly where: string;
  readonly read: string;
  readonly url: string;
}

/** Quote, who, when, outlet, date read and link. `say` gives the texts in the reader's language. */
export function citationOf(cited: Cited, say: (key: CitationKey, ...values: string[]) => string): Citation {
  const { quote, wording, source, role, when, site, title, published, read, url } = cited;
  const who = [source ?? say('sourceArticle'), role, when].filter((part) => part !== null && part !== '').join(', ');
  return {
    words: [...(wording === null ? [] : [say('copyWording', wording)]), say('copyQuote', inner(quote))],
    who: say('copyWho', who),
    where: published === '' ? say('copyWhere', site, title) : say('copyWhereDated', site, title, published),
    read: say('copyRead', read),
    url,
  };
}

/** A citation as plain text. */
export const citationText = ({ words, who, where, read, url }: Citation): string =>
  [...words, who, `${where}. ${read}`, url].join('\n');

/** Quotation marks inside a quotation are single ones, and a quote is one line. */
const inner = (quote: string): string =>
  quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[“„«]/g, '‘')
    .replace(/[”»]/g, '’')
    .replace(/(^|[\s(])"/g, '$1‘')
    .replaceAll('"', '’');
