import { browser } from 'wxt/browser';
import { isFromCatalogue, t } from './text.ts';

const languageOf = (tag: string): string => tag.replace(/[-_].*/s, '').toLowerCase();

/**
 * The language that the texts are in, in the reader's own variety where that is known ("en-US", "de-AT"). A browser in a
 * language that there are no texts in shows English ones, and then dates and plurals are English, too.
 */
export function locale(): string {
  const texts = t('languageTag');
  const own = isFromCatalogue() ? texts : browser.i18n.getUILanguage().replaceAll('_', '-');
  return languageOf(own) === languageOf(texts) ? own : texts;
}

/** Whether the texts are in the language of the articles. */
export const speaksEnglish = (): boolean => languageOf(t('languageTag')) === 'en';

const made = new Map<string, unknown>();

/** Formatters are costly to make and are asked for row by row: one of a kind, until the language is another. */
export function formatter<Made>(kind: string, make: (locale: string) => Made): Made {
  const tag = locale();
  const key = `${kind} ${tag}`;
  const known = made.get(key) ?? make(tag);
  made.set(key, known);
  return known as Made;
}

/** Says of a page, or of a part of it, what language it is in and how that is written: for screen readers and the layout. */
export function speakIn(...parts: readonly HTMLElement[]): void {
  for (const part of parts) Object.assign(part, ownLanguage());
}

/** The same as attributes. */
export const ownLanguage = (): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: locale(),
  dir: t('textDirection') === 'rtl' ? 'rtl' : 'ltr',
});

/** Of words of an article: only English ones are read, in whatever language the page around them is. */
export const ARTICLE_LANGUAGE = { lang: 'en', dir: 'ltr' } as const;
