/** Parameters that follow a reader around, whoever names them, and say nothing about the article. */
const TRACKING = /^(utm_.*|(fb|g|d)clid|msclkid|mc_[ce]id|igshid)$/i;
/** In the address that a page was read at these do so, too; a publisher that names one in a canonical address means it. */
const CAMPAIGN = /^(ref_src|cmpid|ocid|ito|smid|smtyp|taid|xtor|ns_.*|at_.*)$/i;
/** And these, but where they hold a number, which may be the article's own. */
const REFERRER = /^(ref|partner|share|source|sh)$/i;

/**
 * The address that an article is known by: its canonical address when that is on the same host, else the one it was
 * read at, without fragment and tracking parameters. Another host's is the page's word alone: whoever has a page below
 * a paper's name could put it in the place of that paper's article. Throws nothing: an address that can't be parsed is its own key.
 */
export function articleKey(url: string, canonical: string | null): string {
  const read = parse(url);
  if (!read) return url;
  const named = canonical ? parse(canonical, url) : null;
  // A canonical address that is just the front page is a publisher's mistake: every article would share it.
  if (named && bareHost(named) === bareHost(read) && (named.pathname !== '/' || named.search !== ''))
    return stripped(named, (name) => TRACKING.test(name));
  return stripped(
    read,
    (name, value) => TRACKING.test(name) || CAMPAIGN.test(name) || (REFERRER.test(name) && !/\d/.test(value)),
  );
}

/**
 * The key that an article got before `articleKey` asked for one host, and before it kept what may be the article's
 * number: libraries hold articles under such keys.
 */
export function earlierKey(url: string, canonical: string | null): string {
  const read = parse(url);
  if (!read) return url;
  const named = canonical ? parse(canonical, url) : null;
  const usable = named && areAkin(bareHost(named), bareHost(read)) && (named.pathname !== '/' || read.pathname === '/');
  return stripped(usable ? named : read, (name) => TRACKING.test(name) || CAMPAIGN.test(name) || REFERRER.test(name));
}

/** Whether two addresses are on one host, its pages for telephones included. */
export function isSameHost(a: string, b: string): boolean {
  const [x, y] = [parse(a), parse(b)];
  return x && y ? bareHost(x) === bareHost(y) : a === b;
}

function parse(url: string, base?: string): URL | null {
  try {
    const parsed = new URL(url, base);
    return /^(https?|file):$/.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
}

const areAkin = (x: string, y: string): boolean => x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`);

/** The host that a site is known and switched by: `www.` aside. A page of the extension's own, the made-up story, has only a number for one. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return protocol.endsWith('-extension:') ? 'gainsay' : hostname.replace(/^www\./, '');
}

/** Where nothing but an ending is left ("m.example", "amp.co.uk"), the name before it is the site's own. */
const bareHost = (url: URL): string =>
  url.host.replace(/^(www|m|mobile|amp)\.(?=[^.]+\.[^.])(?!(co|com|org|net|gov|ac)\.\w\w(:|$))/, '');

function stripped(url: URL, isTracking: (name: string, value: string) => boolean): string {
  const clean = new URL(url);
  clean.hash = '';
  for (const [name, value] of Array.from(clean.searchParams))
    if (isTracking(name, value)) clean.searchParams.delete(name, value);
  clean.searchParams.sort();
  return clean.href;
}
