/**
 * Folders of what is listed, sold, played, talked about, or said by every site of itself; most have a plural, too. Names
 * may go on after a dash.
 */
const LISTS =
  ' search find result tag topic subject section category categories author people profile contributor archive series' +
  ' newsletter latest most-read trending sitemap site-map index home event calendar job career classified obituaries' +
  ' epaper e-paper subscribe subscription offer shop store product collection cart checkout login log-in signin sign-in' +
  ' signup sign-up register account consent about about-us contact contact-us terms- privacy- cookie- cookies- help faq' +
  ' legal imprint app forum board thread question comment watch video podcast gallery galleries pictures photo puzzle' +
  ' crossword quiz quizzes game tv-guide score table fixture standings weather stock quote ';

/**
 * What the address says for (above 0) and against an article standing there. Every page pays for this, and whatever a
 * script calls for the first time costs more than all the rest: what only some addresses need is for those alone.
 */
export function wordOfAddress(address: string): number {
  const { pathname, search } = partsOfAddress(address);
  if (search !== '') {
    // "?p=812", "?story=99": an article's number in an old address.
    if (/[?&](?:p|story|article|(?:story|article|a|n|news)?id)=\d+/i.test(`&${search}`)) return 0.5;
    if (/[?&](?:q|s|query|search|keywords?)=/.test(`&${search}`)) return -3;
  }
  if (pathname === '/') return -3;
  const folders = pathname.toLowerCase().split('/').filter(Boolean);
  const parts = pathname.includes('.') ? folders.map((name) => name.replace(/\.\w{2,5}$/, '')) : folders;
  // The name of a folder's own page says nothing where the folder is more than the site's first.
  if (parts.length > 2 && folders.at(-1) !== parts.at(-1) && /^(?:index|default)$/.test(parts.at(-1)!)) parts.pop();
  // The second page of a list or an article is what the first is.
  if (parts.at(-2) === 'page') parts.splice(-2);
  const last = parts.at(-1) ?? '';
  if (parts.length === 0 || (parts.length === 1 && isHome(last))) return -3;
  // Letters are what has capitals.
  const name = last === last.toUpperCase() ? (parts.at(-2) ?? '') : last;
  const listed = standsInList(parts);
  // The shortest name of four words is "a-b-c-d".
  if (name.length > 6 && name.replaceAll('_', '-').replaceAll('+', '-').split('-').filter(Boolean).length > 3)
    return listed ? 0.5 : 1.5;
  const numbered = hasNumber(pathname);
  // A numbered file in such a folder ("/archive/story1193.html") is one of its pages, whatever it is.
  if (listed) return numbered && /\d{3}\.\w{2,5}$/.test(pathname) ? 0 : -3;
  if (numbered && isDated(pathname)) return 1;
  return numbered && /\d{5}/.test(last) ? 0.5 : 0;
}

/** The path and the query of an address. By hand: an object of the browser's own costs every page a tenth of the check. */
export function partsOfAddress(address: string): { readonly pathname: string; readonly search: string } {
  const start = address.startsWith('http') ? address.indexOf('/', 8) : -1;
  if (start < 0) return new URL(address, 'http://localhost');
  const whole = address.slice(start).split('#', 1)[0]!;
  const end = `${whole}?`.indexOf('?');
  return { pathname: whole.slice(0, end), search: whole.slice(end + 1) };
}

const isHome = (name: string): boolean =>
  name === 'default' || (name.length === 2 && name[0]! >= 'a' && name[1]! >= 'a');

/** A folder of a longer path counts wherever it is; the first of a long one is no more than a part of the site. */
function standsInList(parts: readonly string[]): boolean {
  for (let i = parts.length > 3 ? 1 : 0; i < parts.length; i++) {
    const name = parts[i]!;
    const first = name.split('-', 1)[0]!;
    if (LISTS.includes(` ${name} `) || LISTS.includes(` ${first}- `)) return true;
    if (name.endsWith('s') && LISTS.includes(` ${name.slice(0, -1)} `)) return true;
  }
  return false;
}

const isDated = (path: string): boolean => /\/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]\d\d?)?\/./.test(path);

/** Whether three figures stand together. */
function hasNumber(path: string): boolean {
  let figures = 0;
  for (let i = 0; i < path.length && figures < 3; i++) figures = path[i]! >= '0' && path[i]! <= '9' ? figures + 1 : 0;
  return figures === 3;
}
