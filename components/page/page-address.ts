/** Folders of what is listed, sold, played, talked about, or said by every site of itself. */
const LISTS =
  /^(?:search|find|results?|tags?|topics?|subjects?|sections?|categor(?:y|ies)|authors?|people|profiles?|contributors?|archives?|series|newsletters?|latest|most-read|trending|site-?map|index|homes?|events?|calendar|jobs?|careers?|classifieds?|obituaries|e-?paper|subscri(?:be|ptions?)|offers?|shop|store|products?|collections?|cart|checkout|log-?in|sign-?(?:in|up)|register|accounts?|consent|about(?:-us)?|contact(?:-us)?|(?:terms|privacy)(?:-\w+)*|cookies?|help|faqs?|legal|imprint|apps?|forums?|boards?|threads?|questions?|comments?|watch|videos?|podcasts?|galler(?:y|ies)|pictures|photos?|puzzles?|crosswords?|quiz(?:zes)?|games?|tv-guide|scores?|tables?|fixtures?|standings|weather|stocks?|quotes?)$/;

const SEARCH = /[?&](?:q|s|query|search|keywords?)=/;
/** "?p=812", "?story=99": an article's number in an old address. */
const NUMBERED = /[?&](?:p|id|story|storyid|article|articleid|aid|nid|newsid)=\d+/i;
const DATED = /\/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]\d\d?)?\/./;

/** What the address says for (above 0) and against an article standing there. */
export function wordOfAddress({ pathname, search }: URL): number {
  if (NUMBERED.test(search)) return 0.5;
  if (SEARCH.test(search)) return -3;
  const parts = pathname.toLowerCase().split('/').filter(Boolean);
  // The name of a folder's own page says nothing where the folder is more than the site's first.
  if (parts.length > 2 && /^(?:index|default)\.\w{2,5}$/.test(parts.at(-1)!)) parts.pop();
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|home|default|[a-z]{2})$/.test(last))) return -3;
  const names = /[a-z]/.test(last) ? last : (parts.at(-2) ?? '');
  const slug = names.split(/[-_+]/).filter((word) => word !== '').length >= 4;
  const listed = parts.some((part, i) => LISTS.test(part.replace(/\.\w{2,5}$/, '')) && (i > 0 || parts.length <= 3));
  if (slug) return listed ? 0.5 : 1.5;
  // A numbered file in such a folder ("/archive/story1193.html") is one of its pages, whatever it is.
  if (listed) return /\d{3}\.\w{2,5}$/.test(pathname) ? 0 : -3;
  if (DATED.test(pathname)) return 1;
  return /\d{5}/.test(last) ? 0.5 : 0;
}
