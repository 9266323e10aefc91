/**
 * The match patterns that "this site" stands for, as the browser is asked for them: the host of a page with and without
 * `www.`, over the page's own protocol. No hosts below it: on many a platform those are other people's sites.
 */
export function sitePatterns(url: string): string[] {
  const { protocol, hostname } = new URL(url);
  if (!isWeb(protocol)) return [];
  const bare = hostname.replace(/^www\./, '');
  // An address of numbers, or a name of this network, has no other form.
  const hosts = /\.[a-z][a-z0-9-]*$/.test(bare) ? [bare, `www.${bare}`] : [bare];
  return hosts.map((host) => `${protocol}//${host}/*`);
}

/** Whether a page's address falls under one of the match patterns. Paths are not looked at: permissions have none. */
export function isCovered(url: string, patterns: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!isWeb(protocol)) return false;
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const { scheme, host } = partsOf(pattern);
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    if (host === '*') return true;
    return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : host === hostname;
  });
}

/** The one host that a pattern stands for; null where it stands for several. */
export function hostOf(pattern: string): string | null {
  const { host } = partsOf(pattern);
  return host === '' || host.startsWith('*') ? null : host;
}

function partsOf(pattern: string): { scheme: string; host: string } {
  const [, scheme = '', host = ''] = /^(\*|[a-z]+):\/\/([^/]*)\//.exec(pattern) ?? [];
  return { scheme, host };
}

const isWeb = (protocol: string): boolean => protocol === 'https:' || protocol === 'http:';
