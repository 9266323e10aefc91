import { browser } from 'wxt/browser';
import type messages from '../../assets/public/_locales/en/messages.json';

/** Every text that the reader sees has a key in `_locales`; a misspelt one is a type error. */
export type MessageKey = keyof typeof messages;

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** Set where there is no extension (tests, drawings): the browser's own catalogue is used everywhere else. */
let catalogue: Catalogue | null = null;

/** Takes the texts from a catalogue in the form of `messages.json` instead of from the browser. */
export function speakFrom(texts: Catalogue | null): void {
  catalogue = texts;
}

/** Whether the texts come from elsewhere than the browser, whose language then says nothing of theirs. */
export const isFromCatalogue = (): boolean => catalogue !== null;

/** The text for a key in the reader's language, `$1` … `$9` filled with the values. */
export function t(key: MessageKey, ...values: string[]): string {
  if (!catalogue) return browser.i18n.getMessage(key, values) || key;
  const message = catalogue[key]?.message ?? key;
  return message.replace(/\$([1-9])/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
}
