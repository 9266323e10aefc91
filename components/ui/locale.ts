import { browser } from 'wxt/browser';
import { isFromCatalogue, t } from './text.ts';

/**
 * The language that the texts are in, in the reader's own variety where that is known ("en-US", "de-AT"). A browser in a
 * language that there are no texts in shows English ones, and then dates and plurals are English, too.
 */
export function locale(): string {
  const texts = t('languageTag');
  const own = isFromCatalogue() ? texts : browser.i18n.getUILanguage();
  return own.startsWith(texts.slice(0, 2)) ? own : texts;
}

/** Whether the texts are in the language of the articles. */
export const speaksEnglish = (): boolean => t('languageTag').startsWith('en');

const made: Record<string, unknown> = {};

/** Formatters are costly to make and are asked for row by row: one of a kind, until the language is another. */
export function formatter<Made>(kind: string, make: (locale: string) => Made): Made {
  const tag = locale();
  return (made[kind + tag] ??= make(tag)) as Made;
}

/** Says of a page, or of a part of it, what language it is in and how that is written: for screen readers and the layout. */
export function speakIn(...parts: readonly HTMLElement[]): void {
  for (const part of parts) Object.assign(part, ownLanguage());
}

/** The same as attributes. */
export const ownLanguage = () => ({ lang: locale(), dir: t('textDirection') as 'ltr' | 'rtl' });

/** Of words of an article: only English ones are read, in whatever language the page around them is. */
export const ARTICLE_LANGUAGE = { lang: 'en', dir: 'ltr' } as const;
