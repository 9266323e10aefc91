import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Texts = Record<string, { message: string }>;

const folder = new URL('../assets/public/_locales/', import.meta.url);
const textsOf = (language: string): Texts =>
  JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), 'utf8')) as Texts;

const english = textsOf('en');
const others = readdirSync(folder).filter((language) => language !== 'en');

/** What a plural form adds to a key, as Intl.PluralRules names them. */
const FORMS = ['Zero', 'One', 'Two', 'Few', 'Many', 'Other'];

/** A key that English has no form for, and this language needs one: `judgeDoneFew`. */
const isFurtherForm = (key: string, language: string): boolean => {
  const form = FORMS.find((each) => key.endsWith(each));
  if (form === undefined) return false;
  const base = key.slice(0, -form.length);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return (
    `${base}One` in english && `${base}Other` in english && pluralCategories.some((each) => each === form.toLowerCase())
  );
};

const placeholdersOf = (message: string): string[] => [...new Set(message.match(/\$\d/g))].sort();

describe.each(others)('the texts in %s', (language) => {
  const texts = textsOf(language);

  it('are exactly those that there are in English', () => {
    expect(Object.keys(english).filter((key) => !(key in texts))).toEqual([]);
    expect(Object.keys(texts).filter((key) => !(key in english) && !isFurtherForm(key, language))).toEqual([]);
  });

  it('take the same values', () => {
    // A form for one thing may say its number in words.
    const differing = Object.keys(texts).filter((key) => {
      const [mine, theirs] = [
        texts[key]!.message,
        (english[key] ?? english[key.replace(/[A-Z][a-z]+$/, 'Other')])!.message,
      ];
      const number = (message: string): string[] =>
        placeholdersOf(message).filter((each) => each !== '$1' || !FORMS.some((form) => key.endsWith(form)));
      return number(mine).join() !== number(theirs).join();
    });
    expect(differing).toEqual([]);
    const unfilled = Object.keys(texts).filter((key) => key.endsWith('Other') && `${key.slice(0, -5)}One` in english);
    expect(
      unfilled.filter(
        (key) => placeholdersOf(texts[key]!.message).join() !== placeholdersOf(english[key]!.message).join(),
      ),
    ).toEqual([]);
  });

  it('say which language they are in, and none is empty', () => {
    expect(texts['languageTag']?.message.split('-')[0]).toBe(language.split('_')[0]);
    expect(['ltr', 'rtl']).toContain(texts['textDirection']?.message);
    expect(Object.keys(texts).filter((key) => texts[key]!.message.trim() === '')).toEqual([]);
  });

  it('have a description that the stores take, and quote in their own way', () => {
    expect(texts['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
    // Straight quotation marks and English ones: “ closes in German, so only one that opens a word is English.
    expect(Object.keys(texts).filter((key) => /"|(?:^|[\s(])“/.test(texts[key]!.message))).toEqual([]);
  });
});
