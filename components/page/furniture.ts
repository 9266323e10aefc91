import { attributeOf } from './dom.ts';

/** Elements whose text is never a passage of the article. */
export const NEVER = new Set(
  (
    'script style noscript template svg math iframe object embed video audio canvas picture img map button select ' +
    'option textarea input label dialog menu figcaption head link meta title rt rp datalist progress meter'
  ).split(' '),
);

/** Elements that start a passage of their own. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const FURNITURE_TAGS = new Set(['aside', 'nav', 'footer', 'form', 'figure', 'h1', 'details']);

const FURNITURE_ROLES =
  /^(?:navigation|complementary|contentinfo|banner|dialog|alertdialog|search|menu|menubar|toolbar|tooltip|status|alert|form)$/;

/** Words in class names and ids that name what stands around an article. */
const FURNITURE_WORDS =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|outbrain|taboola|related\w*|recommend\w*|recirc\w*|read-?(?:more|next|also)|more-?(?:on|from|stories|news)|most-?(?:read|popular|viewed)|popular|trending|newsletter\w*|subscri\w*|sign-?up|paywall|cookie\w*|consent|gdpr|social(?!\w*-(?:media-)?(?:embed|post))\w*|shar(?:e|ing)\w*|follow-?us|comment\w*|disqus\w*|discussion|replies|respond|sidebar\w*|side-?bar|rail|widget\w*|breadcrumb\w*|nav\w*|menu\w*|masthead|footer\w*|toolbar|tags?|tag-?list|topics?|keywords|byline\w*|author-?(?:bio|info|box|card|profile)|bio|contributors?|date-?line|timestamp|pubdate|publish(?:ed)?-?date|meta|caption\w*|credits?|copyright|gallery\w*|slideshow|carousel|slider|modal|popup|overlay|toast|tooltip|banner|hidden|sr-only|visually-?hidden|screen-?reader\w*|print-?only|skip-?link|poll|quiz|correction-?link|jump-?links?|pagination|pager|feedback|disclaimer|donat\w*|membership|upsell|teaser\w*|cta|app-?download)(?=$|[\s_\d-])/;

const BODY_WORDS =
  /(?:^|[\s_-])(?:article-?(?:body|text|content|copy)\w*|story-?(?:body|text|content|copy)\w*|entry-?content|post-?(?:body|content|text)|body-?(?:text|copy|content)|main-?content|page-?content|content-?body|rich-?text|prose)(?=$|[\s_\d-])/;

export const isFurniture = (element: Element, tag: string): boolean => {
  if (FURNITURE_TAGS.has(tag)) return true;
  const role = attributeOf(element, 'role');
  if (role !== null && FURNITURE_ROLES.test(role)) return true;
  return namesFurniture(element) && attributeOf(element, 'itemprop') !== 'articleBody';
};

/** What readers say below an article may be longer than the article. */
export const isComments = (element: Element): boolean =>
  /(?:^|[\s_-])(?:comments?|disqus\w*|discussion|replies|respond|forum)(?=$|[\s_\d-])/.test(namesOf(element));

/** Names that say what a page has or is about ("tag-jobs", "has-sidebar"), not what the element is. */
const ABOUT = /(?:^|\s)(?:(?:category|has|no|with|without|format|status)-|tag-(?!list|cloud))\S+/g;

/** Elements of a page share few names. What was found out of them is kept, up to so many. */
const MOST_NAMES = 4000;
const names = new Map<string, string>();
const furnitureNames = new Map<string, boolean>();

function remembered<T>(known: Map<string, T>, key: string, find: (key: string) => T): T {
  let found = known.get(key);
  if (found === undefined) {
    found = find(key);
    if (known.size >= MOST_NAMES) known.clear();
    known.set(key, found);
  }
  return found;
}

/** Class and id, with camelCase taken apart. */
function namesOf(element: Element): string {
  const own = attributeOf(element, 'class') ?? '';
  const id = attributeOf(element, 'id') ?? '';
  return own.length + id.length === 0 ? '' : remembered(names, `${own} ${id}`, inWords);
}

const inWords = (written: string): string =>
  written
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(ABOUT, '');

const namesFurniture = (element: Element): boolean => {
  const own = namesOf(element);
  return own !== '' && remembered(furnitureNames, own, (key) => FURNITURE_WORDS.test(key));
};

/** Inline elements that are shown on a hover, or to screen readers alone. */
const ASIDE_WORDS =
  /(?:^|[\s_-])(?:tool-?tip\w*|pop-?overs?|pop-?ups?|hover-?cards?|fly-?outs?|drop-?downs?|rollover-?(?:block|box|card|content|panel)|sr-only|visually-?hidden|screen-?reader\w*)(?=$|[\s_\d-])/;

export const isInlineFurniture = (element: Element): boolean => ASIDE_WORDS.test(namesOf(element));

/** An element of a paper's own making, by its name: `<harbour-newsletter>`. */
export const isOwnFurniture = (element: Element, tag: string): boolean =>
  FURNITURE_WORDS.test(tag.slice(tag.indexOf('-') + 1)) || isFurniture(element, tag);

const SUBHEADING_WORDS = /(?:^|[\s_-])(?:sub-?head\w*|cross-?head\w*|section-?(?:title|head\w*))(?=$|[\s_\d-])/;

/** A heading by its name alone. */
export const isSubheading = (element: Element): boolean => SUBHEADING_WORDS.test(namesOf(element));

/** How likely an element is the article's body by what it is called: 1 is an unmarked element. */
export function bodyWeight(element: Element, tag: string): number {
  if (attributeOf(element, 'itemprop') === 'articleBody') return 1.6;
  if (BODY_WORDS.test(namesOf(element))) return 1.3;
  if (tag === 'article') return 1.25;
  if (tag === 'main' || attributeOf(element, 'role') === 'main') return 1.1;
  return 1;
}

/** Lines that stand among an article's paragraphs and are none of its text: by how they begin, or as a whole. */
const FURNITURE_START =
  /^(?:read (?:more|also|next)\b|also read\b|see also\b|related(?: (?:articles?|stor(?:y|ies)|content|coverage|reading|links?|topics?|video))?\s*(?:[:|]|$)|more (?:on|from)\b|watch:|click here\b|sign up\b|subscribe\b|follow (?:us|\S+ on)\b|share (?:this|on)\b|photo(?:graph)?s?:|image:|getty images|©|copyright\b|all rights reserved|download (?:the|our)\b|get (?:the|our)\b.*\b(?:newsletter|app)\b|this (?:video|content) (?:is|can)\b|loading\W*$|story continues below|(?:article|story) continues\b|continue reading|skip (?:to|advert)|have (?:something to add|a (?:news )?tip)|get the latest\b|explore further|you (?:may|might) also like|don[’']t miss\b|see more\b|watch (?:now|live)\b|citation:|this document is subject to copyright|filed under\b|tell us what)/i;
const FURNITURE_WHOLE =
  /^(?:advertisements?|ads?|sponsored(?: content)?|promoted|embed|video|photos?|live|share|tweet|print|save|comments?)\W*$/i;

/** A caption that stands in a paragraph: "The quay at noon (Image: Agency)", "The quay at noon, photo © Agency". */
const CAPTION =
  /\((?:image|photo|photograph|picture|credit|source)s?: [^)]*\)$|(?:\/|\bvia )getty(?: images)?\.?$|\b(?:photos?|photographs?|images?|pictures?)[^.]{0,12}©/i;

/** What a line of date, time or reading time is made of: "Updated at 1:23 p.m.", "3 min read", "2 March 2026". */
const TIME_PARTS =
  /\b(?:updated?|published|posted|first|last|modified|on|at|a\.?m|p\.?m|[ecmp][sd]?t|gmt|bst|utc|cest?|ist|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|min(?:ute)?s?|hours?|ago|read(?:ing)?|time)\b|[\d\s:.,/|•·–—()-]+/gi;

export const isFurnitureLine = (text: string): boolean =>
  text.length < 200 &&
  (FURNITURE_START.test(text) ||
    FURNITURE_WHOLE.test(text) ||
    CAPTION.test(text) ||
    (text.length < 60 && /\d/.test(text) && text.replace(TIME_PARTS, '') === ''));

/** What stands below an article about its author. */
const AUTHOR_LINE =
  /\b(?:follow (?:him|her|them|me|us)\b|(?:e-?mail|contact|reach|write to) (?:him|her|them|me|us)\b|on (?:twitter|facebook|instagram|x|bluesky) ?(?:at |@|\())/i;

export const isAuthorLine = (text: string): boolean => text.length < 400 && AUTHOR_LINE.test(text);
