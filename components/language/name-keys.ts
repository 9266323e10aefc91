import { FAMILY_FIRST, GOVERNMENT_WORDS, KNOWN_PLACES, LINKS } from './name-words.ts';
import { countriesIn, placeOf } from './places.ts';

type Kind = 'person' | 'place' | 'organisation' | 'other';

const plainOf = (text: string): string => text.replace(/[’‘]/g, "'").replace(/^the /i, '').toLowerCase();

/** The first letters of an organisation's words, without its small ones: "World Health Organization" → "who". */
const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((part) => /^\p{Lu}/u.test(part) && part !== 'The')
    .map((part) => part[0] ?? '')
    .join('')
    .toLowerCase();

const personKeys = (text: string): string[] => {
  const parts = plainOf(text)
    .split(/\s+/)
    .filter((part) => !/^(?:jr|sr)\.?$|^i{2,3}$/.test(part));
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const familyFirst =
    parts.length > 1 &&
    (FAMILY_FIRST.has(first) || (/^\p{Lu}\S+-\p{Ll}/u.test(text.split(/\s+/)[1] ?? '') && parts.length === 2));
  return familyFirst ? [`person:${first}`, `person:${last}`] : [`person:${last}`];
};

const organisationKeys = (text: string): string[] => {
  const plain = plainOf(text).replace(/\./g, '');
  const keys = [`organisation:${plain}`];
  const initials = initialsOf(text);
  if (/\s/.test(plain) && initials.length >= 2 && initials.length <= 6) keys.push(`organisation:${initials}`);
  const words = text.split(/\s+/);
  const country = placeOf(words.slice(0, 2).join(' ')) ?? placeOf(words[0] ?? '');
  if (country !== null && GOVERNMENT_WORDS.has(plain.split(' ').at(-1) ?? '')) keys.push(`country:${country.country}`);
  return keys;
};

/** What a name is known by, most telling first. A single word that may be anything has a key of every sort. */
export const keysOf = (text: string, kind: Kind, length: number): readonly string[] => {
  const plain = plainOf(text);
  const place = kind === 'place' ? placeOf(text) : null;
  if (place !== null)
    return place.sense === 'capital' ? [`country:${place.country}`, `place:${plain}`] : [`country:${place.country}`];
  if (kind === 'person') return personKeys(text);
  if (kind === 'organisation') return organisationKeys(text);
  const countries = kind === 'place' && length === 1 ? countriesIn(text) : [];
  if (countries.length > 1) return countries.map((country) => `country:${country}`);
  if (kind === 'place' && KNOWN_PLACES.has(plain)) return [`place:${plain}`];
  if (length === 1)
    return kind === 'place'
      ? [`place:${plain}`, `organisation:${plain}`, `person:${plain}`]
      : [`person:${plain}`, `organisation:${plain}`, `place:${plain}`];
  if (kind === 'place') return [`place:${plain}`];
  return [
    `other:${plain
      .split(' ')
      .filter((part) => !LINKS.has(part))
      .join(' ')}`,
  ];
};
