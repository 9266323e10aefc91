import { attributeOf } from './dom.ts';
import { namedBy } from './name-words.ts';

/** What an element is by its name alone, in bits. */
export const NEVER = 1;
export const BLOCK = 2;
export const FURNITURE = 4;
/** It can have a shadow tree, as all elements of a page's own making can. */
export const HOST = 8;

const KINDS = [
  // Elements whose text is never a passage of the article.
  [
    NEVER,
    'script style noscript template svg math iframe object embed video audio canvas picture img map button select ' +
      'option textarea input label dialog menu figcaption head link meta title rt rp datalist progress meter',
  ],
  // Elements that start a passage of their own.
  [
    BLOCK,
    'address body caption center dd dl dt fieldset hgroup hr html legend li ol pre summary table tbody td tfoot th thead tr ul',
  ],
  [BLOCK | HOST, 'article blockquote div h2 h3 h4 h5 h6 header main p section'],
  [BLOCK | FURNITURE | HOST, 'aside nav footer h1'],
  [BLOCK | FURNITURE, 'form figure details'],
  [HOST, 'span'],
] as const;

let kinds: Map<string, number> | null = null;

export function kindOf(tag: string): number {
  kinds ??= new Map(KINDS.flatMap(([kind, tags]) => tags.split(' ').map((each) => [each, kind])));
  return kinds.get(tag) ?? (tag.includes('-') ? HOST : 0);
}

const FURNITURE_ROLES =
  /^(?:navigation|complementary|contentinfo|banner|dialog|alertdialog|search|menu|menubar|toolbar|tooltip|status|alert|form)$/;

/** Words in class names and ids that name what stands around an article. */
const namesFurniture = namedBy(
  'ad ads advert* sponsor* promo* outbrain taboola related* recommend* recirc* read-?more|next|also more-?on|from|stories|news most-?read|popular|viewed popular trending newsletter* subscri* sign-?up paywall cookie* consent gdpr social* share* sharing* follow-?us comment* disqus* discussion replies respond sidebar* side-bar rail widget* breadcrumb* nav* menu* masthead footer* toolbar tag tags tag-?list topic topics keywords byline* author-?bio|info|box|card|profile bio contributor contributors date-?line timestamp pubdate publish-?date published-?date meta caption* credit credits copyright gallery* slideshow carousel slider modal popup overlay toast tooltip banner hidden sr-only visually-?hidden screen-?reader* print-?only skip-?link poll quiz correction-?link jump-?link|links pagination pager feedback disclaimer donat* membership upsell teaser* cta app-?download',
);
/** What was said on another site and is quoted here. */
const QUOTED_POST = /^social\w*-(?:media-)?(?:embed|post)/;

const namesBody = namedBy(
  'article-?body*|text*|content*|copy* story-?body*|text*|content*|copy* entry-?content post-?body|content|text body-?text|copy|content main-?content page-?content content-?body rich-?text prose',
);

/** Inline elements that are shown on a hover, or to screen readers alone. */
const namesAside = namedBy(
  'tool-?tip* pop-?over|overs|up|ups hover-?card|cards fly-?out|outs drop-?down|downs rollover-?block|box|card|content|panel sr-only visually-?hidden screen-?reader*',
);

export const isFurniture = (element: Element, kind: number): boolean => {
  if ((kind & FURNITURE) !== 0) return true;
  const role = attributeOf(element, 'role');
  if (role !== null && FURNITURE_ROLES.test(role)) return true;
  return isNamed(element, furniture) && attributeOf(element, 'itemprop') !== 'articleBody';
};

/** What readers say below an article may be longer than the article. */
export const isComments = (element: Element): boolean => namesComments(namesOf(element));
const namesComments = namedBy('comment comments disqus* discussion replies respond forum');

/** Names that say what a page has or is about ("tag-jobs", "has-sidebar"), not what the element is. */
const ABOUT = /(?:^|\s)(?:(?:category|has|no|with|without|format|status)-|tag-(?!list|cloud))\S+/g;

/** Class and id, with camelCase taken apart. */
const namesOf = (element: Element): string =>
  inWords(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`);

const inWords = (written: string): string =>
  written
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(ABOUT, '');

/** Elements of a page share few names. What was found out of them is kept, up to so many. */
const MOST_NAMES = 4000;

/** A question to names, answered once for each. */
function remembered(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    let answer = known.get(written);
    if (answer === undefined) {
      answer = ask(inWords(written));
      if (known.size >= MOST_NAMES) known.clear();
      known.set(written, answer);
    }
    return answer;
  };
}

const furniture = remembered((name) => namesFurniture(name, QUOTED_POST));
const aside = remembered(namesAside);

function isNamed(element: Element, so: (name: string) => boolean): boolean {
  const own = attributeOf(element, 'class');
  if (own !== null && so(own)) return true;
  const id = attributeOf(element, 'id');
  return id !== null && so(id);
}

export const isInlineFurniture = (element: Element): boolean => isNamed(element, aside);

/** An element of a paper's own making, by its name: `<harbour-newsletter>`. */
export const isOwnFurniture = (element: Element, tag: string): boolean =>
  namesFurniture(tag.slice(tag.indexOf('-') + 1), QUOTED_POST) || isFurniture(element, 0);

/** A heading by its name alone. */
export const isSubheading = (element: Element): boolean => namesSubheading(namesOf(element));
const namesSubheading = namedBy('sub-?head* cross-?head* section-?title|head*');

/** How likely an element is the article's body by what it is called: 1 is an unmarked element. */
export function bodyWeight(element: Element, tag: string): number {
  if (attributeOf(element, 'itemprop') === 'articleBody') return 1.6;
  if (namesBody(namesOf(element))) return 1.3;
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
