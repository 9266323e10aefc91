import { attributeOf, localNameOf, queryWithin, textContentOf } from './dom.ts';

/** What an element is by its name alone, in bits. */
export const NEVER = 1;
export const BLOCK = 2;
export const FURNITURE = 4;
/** It can have a shadow tree, as all elements of a page's own making can. */
export const HOST = 8;

const KINDS = [
  [BLOCK | HOST, ' article blockquote div h2 h3 h4 h5 h6 header main p section '],
  // Elements that start a passage of their own.
  [
    BLOCK,
    ' address body caption center dd dl dt fieldset hgroup hr html legend li ol pre summary table tbody td tfoot th thead tr ul ',
  ],
  [BLOCK | FURNITURE | HOST, ' aside nav footer h1 '],
  [BLOCK | FURNITURE, ' form figure details '],
  [HOST, ' span '],
  // Elements whose text is never a passage of the article.
  [
    NEVER,
    ' script style noscript template svg math iframe object embed video audio canvas picture img map button select ' +
      'option textarea input label dialog menu figcaption head link meta title rt rp datalist progress meter del s strike ',
  ],
] as const;

const kinds = new Map<string, number>();

export function kindOf(tag: string): number {
  let kind = kinds.get(tag);
  if (kind === undefined) kinds.set(tag, (kind = kindByName(tag)));
  return kind;
}

function kindByName(tag: string): number {
  if (tag.includes('-')) return HOST;
  const name = ` ${tag} `;
  return KINDS.find(([, tags]) => tags.includes(name))?.[0] ?? 0;
}

const FURNITURE_ROLES =
  /^(?:navigation|complementary|contentinfo|banner|dialog|alertdialog|search|menu|menubar|toolbar|tooltip|status|alert|form)$/;

/**
 * Words in class names and ids that name what stands around an article: beginnings of words, then whole ones. What was
 * said on another site and is quoted here is no furniture, nor are the parts of a text that all see
 * at once or after a press ("teaser-content", "read-more-wrapper").
 */
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:advert|sponsor|promo(?!ters?\b|ntory)|related|recommend|recirc|inline-asset|newsletter|subscri(?!bers?-?(?:only|preview|content))|cookie|social(?!i[sz]|\w*-(?:media-)?(?:embed|post))|shar(?:e(?!holder)|ing)|comment(?!a)|disqus|sidebar(?!-(?:grid|layout))|widget|breadcrumb|nav(?!y|al|igab)|menu|footer|byline|caption|gallery|screen-?reader|donat|teaser(?!-content)|(?:ads?|outbrain|taboola|read-?(?:more(?!-wrapper)|next|also)|more-?(?:on|from|stories|news)|most-?(?:read|popular|viewed)|popular|trending|sign-?up|paywall|consent|gdpr|follow-?us|discussion|replies|respond|side-bar|rail|masthead|toolbar|tags?|tag-?list|topics?|keywords|author-?(?:bio|info|box|card|profile)|bio|contributors?|contribute|date-?line|timestamp|pubdate|publish(?:ed)?-?date|meta|credits?|copyright|slideshow|carousel|slider|modal|popup|overlay|toast|tooltip|banner|hidden|sr-only|visually-?hidden|print-?only|skip-?link|poll|quiz|correction-?link|jump-?links?|pagination|pager|feedback|disclaimer|membership|upsell|cta|app-?download)(?![^\s\d_-]))/;

const BODY_NAMES =
  /(?:^|[\s_-])(?:(?:article|story)[-_]{0,2}(?:body|text|content|copy)|(?:entry-?content|post-?(?:body|content|text)|body-?(?:text|copy|content)|(?:main|page)-?content|content-?body|rich-?text|prose)(?![^\s\d_-]))/;

/** Inline elements that are shown on a hover, or to screen readers alone, or say who wrote the article. */
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:tool-?tip|screen-?reader|(?:by-?lines?|pop-?(?:overs?|ups?)|hover-?cards?|fly-?outs?|drop-?downs?|rollover-?(?:block|box|card|content|panel)|sr-only|visually-?hidden)(?![^\s\d_-]))/;

const COMMENT_NAMES = /(?:^|[\s_-])(?:disqus|(?:comments?|discussion|replies|respond|forum)(?![^\s\d_-]))/;

/** A heading by its name alone. */
const SUBHEADING_NAMES = /(?:^|[\s_-])(?:(?:sub|cross|section)-?head|section-?title(?![^\s\d_-]))/;

export function isFurniture(element: Element, kind: number): boolean {
  if ((kind & FURNITURE) !== 0) return true;
  const { role } = element;
  if (typeof role === 'string' && FURNITURE_ROLES.test(role)) return true;
  const { className, id } = element;
  return (
    ((saysSo(className, furniture) && !isBehindWall(element, className)) ||
      (saysSo(id, furniture) && !isSlug(element, id))) &&
    attributeOf(element, 'itemprop') !== 'articleBody'
  );
}

/** Units of prose that make a passage of what has an id of three words or more, and of one or two. */
const PASSAGE = 80;
const LONG_PASSAGE = 300;

/**
 * Whether an id is made of the heading of a passage, as programs make them: "share-prices-fall" says what it is about.
 * Boxes of links and of readers' comments are called as they are headed, too.
 */
function isSlug(element: Element, id: string): boolean {
  const isHeading = /^h[2-6]$/.test(localNameOf(element));
  const heading = isHeading ? element : Element.prototype.querySelector.call(element, 'h2,h3,h4,h5,h6');
  const words =
    id
      .toLowerCase()
      .replace(/[-_]\d+$/, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!heading || lettersOf(heading) !== words.join('')) return false;
  if (isHeading) return true;
  const long = words.length > 2;
  return (
    (long || !comments(id)) &&
    lengthOf(element, ':scope>p') - lengthOf(element, ':scope>p a') >= (long ? PASSAGE : LONG_PASSAGE)
  );
}

const WALL = /(?:^|\s)paywall(?!\S)/;

/** What only subscribers see is called "paywall" like the offer that others see in its stead. */
const isBehindWall = (element: Element, className: string): boolean =>
  WALL.test(className) &&
  !furniture(className.replace(WALL, '')) &&
  (localNameOf(element) === 'p' || lengthOf(element, ':scope>p') >= LONG_PASSAGE);

const lettersOf = (element: Element): string =>
  (textContentOf(element) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const lengthOf = (element: Element, parts: string): number =>
  [...queryWithin(element, parts)].reduce((sum, part) => sum + textContentOf(part)!.length, 0);

/** An element of a paper's own making, by its name: `<harbour-newsletter>`. */
export const isOwnFurniture = (element: Element, tag: string): boolean =>
  FURNITURE_NAMES.test(tag.slice(tag.indexOf('-') + 1)) || isFurniture(element, 0);

export const isInlineFurniture = (element: Element): boolean => isNamed(element, aside);

/** What readers say below an article may be longer than the article. */
export const isComments = (element: Element): boolean => isNamed(element, comments);

export const isSubheading = (element: Element): boolean => isNamed(element, subheading);

/** Names that say what a page has or is about ("tag-jobs", "has-sidebar"), not what the element is. */
const ABOUT =
  /(?:^|\s)(?:(?:(?:category|field--?label|format|has|no|status|with|without)-|tag-(?!list|cloud))\S+|ed-tag(?!\S))/g;

/** Whether class names or an id, with camelCase taken apart, have such a word. */
function hasWord(written: string, word: RegExp): boolean {
  const small = written.toLowerCase();
  const names = small === written ? small : written.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return word.test(names) && word.test(names.replace(ABOUT, ''));
}

/** Elements of a page share few names. What was found out of them is kept, up to so many. */
const MOST_NAMES = 4000;

/** A question to names, answered once for each. */
function remembered(asked: RegExp): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    let answer = known.get(written);
    if (answer === undefined) {
      answer = hasWord(written, asked);
      if (known.size >= MOST_NAMES) known.clear();
      known.set(written, answer);
    }
    return answer;
  };
}

const furniture = remembered(FURNITURE_NAMES);
const aside = remembered(ASIDE_NAMES);
const bodies = remembered(BODY_NAMES);
const comments = remembered(COMMENT_NAMES);
const subheading = remembered(SUBHEADING_NAMES);

/** A form's properties can be shadowed, and are no strings then. */
const saysSo = (name: unknown, so: (name: string) => boolean): boolean =>
  typeof name === 'string' && name !== '' && so(name);

function isNamed(element: Element, so: (name: string) => boolean): boolean {
  const { className, id } = element;
  return saysSo(className, so) || saysSo(id, so);
}

/** Whether two elements are of the same kind and name. */
export const isAlike = (a: Element, b: Element): boolean =>
  localNameOf(a) === localNameOf(b) && firstName(a) === firstName(b);

/** Names that a program has made of what an element looks like. */
const MADE_NAME = /^(?:css|sc|dcr|jsx|svelte|emotion)-/;

function firstName(element: Element): string {
  const names = (attributeOf(element, 'class') ?? '').trim().split(/\s+/);
  return names.find((name) => !MADE_NAME.test(name)) ?? names[0]!;
}

/** How likely an element is the article's body by what it is called: 1 is an unmarked element. */
export function bodyWeight(element: Element, tag: string): number {
  if (attributeOf(element, 'itemprop') === 'articleBody') return 1.6;
  if (isNamed(element, bodies)) return 1.3;
  if (tag === 'article') return 1.25;
  if (tag === 'main' || attributeOf(element, 'role') === 'main') return 1.1;
  return 1;
}
