import { browser } from 'wxt/browser';
import { highlightsIn } from '../../components/search/highlight.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { isWhole } from '../../components/search/segment.ts';
import { phraseOf, suggest, type Suggested } from '../../components/search/suggest.ts';
import { cutAround, withMatches, written, type SuggestionPart } from '../../components/search/suggestion-text.ts';
import type { Library } from '../../components/store/database.ts';
import { articleByKey } from '../../components/store/read.ts';
import { readSearch } from '../../components/store/search-index.ts';
import { shortDate } from '../../components/ui/dates.ts';
import { articleAddress, roomAddress } from '../../components/ui/library/library-address.ts';
import { t } from '../../components/ui/text.ts';
import { prepareSearch } from './prepare-search.ts';

/** Letters of a quote that leave room in a line of the address bar for who says it. */
const LONGEST_QUOTE = 70;

interface Suggestion {
  /** What stands in the address bar when it is chosen, and is entered then. */
  readonly content: string;
  readonly description: string;
}

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The keyword in the address bar: what follows it is looked for in the library. Firefox for Android has none. */
export function followOmnibox(library: Library): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  let loading: Promise<LibraryIndex> | null = null;
  let turn = 0;
  omnibox.onInputStarted.addListener(() => {
    // What was read since the last time is there, too.
    loading = null;
    // Of what is typed it can say nothing: browsers show it one letter later.
    void omnibox.setDefaultSuggestion({ description: inBar([{ text: t('omniboxSearch'), as: null }]) });
  });
  omnibox.onInputChanged.addListener((text: string, show: (suggestions: Suggestion[]) => void) => {
    const own = ++turn;
    loading ??= indexOf(library);
    void answer(library, loading, text).then(
      // The reader may have typed on since: what was found for less would push away what is found for more.
      (suggestions) => own === turn && show(suggestions),
      (error: unknown) => {
        // The library's own page, which Enter opens, says what is wrong with it.
        console.warn('Gainsay: nothing can be suggested.', error);
        loading = null;
      },
    );
  });
  omnibox.onInputEntered.addListener(
    (text: string, disposition: Disposition) => void enter(library, text, disposition),
  );
}

/** What search stands on, with the articles that were read last. */
async function indexOf(library: Library): Promise<LibraryIndex> {
  let found = await readSearch(library, () => false);
  if (found.missing > 0) {
    await prepareSearch(library, false);
    found = await readSearch(library, () => false);
  }
  const packs = [...found.packs.values(), ...found.fresh].flatMap((pack) => (pack && isWhole(pack) ? [pack] : []));
  return new LibraryIndex(packs.map((pack) => new AskedSegment(pack)));
}

async function answer(library: Library, loading: Promise<LibraryIndex>, text: string): Promise<Suggestion[]> {
  if (text.trim() === '') return [];
  const index = await loading;
  const found = suggest(index, text);
  return [...articlesIn(index, found), ...(await claimsIn(library, index, found))];
}

function articlesIn(index: LibraryIndex, { query, articles }: Suggested): Suggestion[] {
  return articles.map((number) => {
    const { key, title, site, published } = index.articles[number]!;
    const where = [site, shortDate(published)].filter((part) => part !== '').join(' · ');
    return { content: key, description: line(title, query, where) };
  });
}

async function claimsIn(library: Library, index: LibraryIndex, { query, claims }: Suggested): Promise<Suggestion[]> {
  const keys = claims.map(({ article }) => index.articles[article]!.key);
  const records = await library.articles.bulkGet(keys);
  return claims.flatMap(({ at }, i) => {
    const claim = records[i]?.claims[at];
    if (!claim) return [];
    const cut = cutAround(claim.quote, highlightsIn(claim.quote, query.words)[0], LONGEST_QUOTE);
    const who = [claim.attribution?.source ?? t('sourceArticle'), records[i]!.site].join(' · ');
    return [{ content: phraseOf(claim.quote), description: line(cut, query, who) }];
  });
}

const line = (text: string, { words }: Suggested['query'], where: string): string =>
  inBar([...withMatches(text, highlightsIn(text, words)), { text: ` · ${where}`, as: 'dim' }]);

const inBar = (parts: readonly SuggestionPart[]): string => written(parts, import.meta.env.FIREFOX);

/** An article by its address, a claim by a phrase of its words, anything else by what was typed. */
async function enter(library: Library, text: string, disposition: Disposition): Promise<void> {
  const article = await articleByKey(library, text.trim()).catch(() => undefined);
  const hash = article ? articleAddress(article.key) : roomAddress(/^\s*"/.test(text) ? 'claims' : 'articles', text);
  const url = browser.runtime.getURL(`/library.html${hash}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
