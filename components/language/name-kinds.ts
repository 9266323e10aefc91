import type { Run } from './name-runs.ts';
import { GEOGRAPHY_WORDS, KNOWN_ORGANISATIONS, KNOWN_PLACES, ORGANISATION_WORDS, THING_WORDS } from './name-words.ts';
import { wholeNameAt } from './joined-names.ts';
import { countriesIn, placeOf } from './places.ts';

type Kind = 'person' | 'place' | 'organisation' | 'other';

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'from',
  'across',
  'outside',
  'around',
  'towards',
  'toward',
  'to',
  'into',
  'inside',
  'through',
]);

/** What sort of thing a run of capitalised words names: by the country table, its head word, its title, its length. */
export const kindOfRun = (run: Run, text: string): Kind => {
  const { words } = run;
  const whole = words.map((word) => word.text).join(' ');
  if (placeOf(text) !== null && !run.titled) return 'place';
  if (words.length === 1 && countriesIn(text).length > 1) return 'place';
  const plain = whole.toLowerCase().replace(/’/g, "'").replace(/\./g, '');
  if (!run.titled && KNOWN_PLACES.has(plain)) return 'place';
  if (!run.titled && KNOWN_ORGANISATIONS.has(plain)) return 'organisation';
  const lowers = words.map((word) => word.lower);
  const last = lowers.at(-1) ?? '';
  const first = lowers[0] ?? '';
  if (wholeNameAt(words, 0) > 0 || lowers.some((lower) => /^['’]s?$/.test(lower))) return 'organisation';
  if (run.titled && words.length <= 4 && !ORGANISATION_WORDS.has(last)) return 'person';
  if (THING_WORDS.has(last) || (words.length > 1 && THING_WORDS.has(first))) return 'other';
  if (words.length > 1 && GEOGRAPHY_WORDS.has(last) && !(last === 'city' || last === 'state')) return 'place';
  if (words.length > 1 && lowers.some((lower) => ORGANISATION_WORDS.has(lower))) return 'organisation';
  if (
    /^\p{Lu}{4,}(?: \p{Lu}{2,})*$/u.test(whole) &&
    (/^[—–-]+$/.test(run.after) || (run.before === '' && run.after === ','))
  )
    return 'place';
  if (words.length === 1) {
    if (/^(?:[A-Z][A-Z0-9&]+|(?:[A-Z]\.){2,})$/.test(whole)) return 'organisation';
    return PLACE_PREPOSITIONS.has(run.before) ? 'place' : 'other';
  }
  // "Park Jun-seo": a family name, and a given name as Korean ones are written.
  if (first === 'park' && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1]?.text ?? '')) return 'person';
  if (GEOGRAPHY_WORDS.has(first) || lowers.includes('of')) return GEOGRAPHY_WORDS.has(first) ? 'place' : 'organisation';
  if (words.some((word) => /^[A-Z]{2,}$/.test(word.text))) return 'organisation';
  return words.length <= 4 && words.every((word) => !/\d/.test(word.text)) ? 'person' : 'other';
};
