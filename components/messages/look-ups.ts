import { browser } from 'wxt/browser';

/** Longer words are cut: some thirty sentences, of which the first are compared. */
export const LONGEST_LOOK_UP = 5_000;

/** Words that the reader wants to set against what is kept, and the page on which they were selected; null: they were typed. */
export interface LookUpWish {
  readonly text: string;
  readonly url: string | null;
}

/**
 * What was selected waits here for the page that looks it up, in memory: in that page's address it would stay in the
 * browser's history, long after the reader has forgotten the article.
 */
const keyOf = (id: string): string => `look-up:${id}`;

export async function putWish(wish: LookUpWish): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: { ...wish, text: wish.text.slice(0, LONGEST_LOOK_UP) } });
  return id;
}

/** Null: the browser was closed since, and with it went the words. */
export async function readWish(id: string): Promise<LookUpWish | null> {
  const found = await browser.storage.session.get(keyOf(id));
  return (found[keyOf(id)] as LookUpWish | undefined) ?? null;
}
