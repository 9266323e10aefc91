import type { Word } from './words.ts';

const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split('|').flatMap((row) => {
      const [unit = '', forms = ''] = row.split(':');
      return [unit, ...forms.split(',')].map((form): [string, string] => [form, unit]);
    }),
  );

/** Marks before a sum, alone or with a country's letters before them. */
const CURRENCY_MARKS = table('usd:$|eur:€|gbp:£|jpy:¥|inr:₹|krw:₩|rub:₽|uah:₴|try:₺|ils:₪');
const CURRENCY_LETTERS = table('usd:us|aud:a,au|cad:c,ca|nzd:nz|hkd:hk|sgd:s');

/** Words for units, normalised; a unit's own short form included. */
const UNITS = table(
  'usd:dollar,dollars,cents|eur:euro,euros|gbp:pound,pounds,sterling|jpy:yen|cny:yuan,renminbi|rub:ruble,rubles,rouble,roubles|inr:rupee,rupees|krw:won|chf:franc,francs|try:lira|ils:shekel,shekels|' +
    '%:percent,pct|km:kilometre,kilometres,kilometer,kilometers,kms|mile:miles|metre:metres,meter,meters,m|cm:centimetre,centimetres,centimeter,centimeters|mm:millimetre,millimetres,millimeter,millimeters|foot:feet,ft|inch:inches|yard:yards|' +
    'kg:kilo,kilos,kilogram,kilograms|g:gram,grams|tonne:tonnes,ton,tons|litre:litres,liter,liters|barrel:barrels|hectare:hectares|acre:acres|' +
    'year:years,yr,yrs|month:months|week:weeks|day:days|hour:hours,hr,hrs|minute:minutes,mins|second:seconds|decade:decades|century:centuries|' +
    'mph:|km/h:kph,kmh|mw:megawatt,megawatts|gw:gigawatt,gigawatts|kw:kilowatt,kilowatts|kwh:|point:points|degree:degrees',
);

/** Units of time, which may count an age. */
export const TIME_UNITS = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'decade', 'century']);

/** A sum's currency, from the mark before the number at `at`: the unit, and how many words it takes. */
export const currencyBefore = (words: readonly Word[], at: number): { unit: string; words: number } | null => {
  const mark = words[at - 1];
  const unit = CURRENCY_MARKS.get(mark?.lower ?? '');
  if (unit === undefined || mark?.end !== words[at]?.start) return null;
  const letters = words[at - 2];
  const country =
    letters !== undefined && letters.end === mark?.start ? CURRENCY_LETTERS.get(letters.lower) : undefined;
  return country === undefined ? { unit, words: 1 } : { unit: country, words: 2 };
};

/** The unit that follows a number: normalised, with the index after it. */
export const unitAt = (words: readonly Word[], at: number): { unit: string; to: number } | null => {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (lower === '%') return { unit: '%', to: at + 1 };
  if (lower === 'per' && next === 'cent') return { unit: '%', to: at + 2 };
  if (lower === 'percentage' && /^points?$/.test(next)) return { unit: 'point', to: at + 2 };
  if (lower === '°' && /^[cf]$/.test(next)) return { unit: `°${next}`, to: at + 2 };
  if (lower === 'us' && /^dollars?$/.test(next)) return { unit: 'usd', to: at + 2 };
  if (/^degrees?$/.test(lower)) {
    if (next === 'celsius' || next === 'centigrade' || next === 'c') return { unit: '°c', to: at + 2 };
    if (next === 'fahrenheit' || next === 'f') return { unit: '°f', to: at + 2 };
  }
  if (lower === 'square' || lower === 'sq' || lower === 'cubic') {
    const unit = UNITS.get(next);
    return unit === undefined ? null : { unit: `${lower === 'cubic' ? 'cubic' : 'square'} ${unit}`, to: at + 2 };
  }
  const unit = UNITS.get(lower);
  return unit === undefined || words[at]?.text === 'Won' ? null : { unit, to: at + 1 };
};

/** The unit that letters glued to a figure, or words joined to it by hyphens, stand for. */
export const unitOf = (letters: string): string | null => (letters === 'mn' ? null : (UNITS.get(letters) ?? null));
