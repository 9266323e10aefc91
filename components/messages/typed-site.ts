import { siteOf } from '../claims/article-key.ts';

/** The site that a reader means by an address or a host, typed or pasted in any form; null where it is none yet. */
export function typedSite(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const site = siteOf(address);
  return /[^.]\.[^.\d][^.]+$/.test(site) ? site : null;
}
