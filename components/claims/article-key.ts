/** Parameters that follow a reader around and say nothing about the article. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid|ito|smid|smtyp|partner|share|source|sh|taid|xtor|ns_.*|at_.*)$/i;

/**
 * The address that an article is known by: its canonical address when that is on the same site, else the one it was
 * read at, without fragment and tracking parameters. Throws nothing: an address that can't be parsed is its own key.
 */
export function articleKey(url: string, canonical: string | null): string {
  const read = parse(url);
  if (!read) return url;
  const named = canonical ? parse(canonical, url) : null;
  // A canonical address that is just the front page is a publisher's mistake: every article would share it.
  const usable = named && sameSite(named, read) && (named.pathname !== '/' || read.pathname === '/');
  return stripped(usable ? named : read);
}

function parse(url: string, base?: string): URL | null {
  try {
    const parsed = new URL(url, base);
    return /^(https?|file):$/.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
}

/** Two hosts of one publisher: equal, or one is a subdomain of the other, `www`, `m` and `amp` aside. */
function sameSite(a: URL, b: URL): boolean {
  const [x, y] = [bareHost(a), bareHost(b)];
  return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`);
}

/** The host that a site is known and switched by: `www.` aside. A page of the extension's own, the made-up story, has only a number for one. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return protocol.endsWith('-extension:') ? 'gainsay' : hostname.replace(/^www\./, '');
}

const bareHost = (url: URL): string => url.hostname.replace(/^(www|m|mobile|amp)\./, '');

function stripped(url: URL): string {
  const clean = new URL(url);
  clean.hash = '';
  for (const name of Array.from(clean.searchParams.keys())) if (TRACKING.test(name)) clean.searchParams.delete(name);
  clean.searchParams.sort();
  return clean.href;
}
