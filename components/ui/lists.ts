import { formatter } from './locale.ts';

/** "a figure, a date, a named source", parted and joined as the language does it. */
export const listText = (things: readonly string[]): string =>
  formatter('list', (tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'short' })).format(things);

/** Whole sentences, one after the other; those that are empty left out. */
export const sentencesText = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');
