import { browser } from 'wxt/browser';
import { sitePatterns } from '../../components/messages/site-patterns.ts';

/** Calls whenever the browser is told to allow more sites, or fewer; the answer stops it. */
export function watchPermissions(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const tell = (): void => onChange();
  onAdded.addListener(tell);
  onRemoved.addListener(tell);
  return () => {
    onAdded.removeListener(tell);
    onRemoved.removeListener(tell);
  };
}

/**
 * Has the browser ask whether the site of an address may be read. It must be called in the very tick of a click. What
 * follows from a yes is the background's: this view may be gone by then.
 */
export function allowSite(url: string): void {
  const asked = browser.permissions.request({ origins: sitePatterns(url) });
  // The browser can't ask, or not now: nothing has changed, and the offer stays.
  asked.catch((error: unknown) => console.error('Gainsay:', error));
  // Firefox draws its question below an open popup.
  if (import.meta.env.FIREFOX && browser.extension.getViews({ type: 'popup' }).includes(window)) close();
}
