/**
 * Builds assets/data/places/places.json from the npm package world-countries (ODbL 1.0): for every country its ISO code,
 * names, demonyms and capitals, with the other names that news uses and the package lacks.
 * Run: node tests/quality/train/places.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly altSpellings: readonly string[];
  readonly capital?: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly f: string; readonly m: string } };
}

/** Names of news English that the package lacks; upper case where the name only counts in capitals ("US", not "us"). */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  BA: ['Bosnia'],
  BN: ['Brunei Darussalam'],
  CD: ['DRC', 'DR Congo', 'Democratic Republic of Congo', 'Congo-Kinshasa', 'Zaire'],
  CF: ['CAR'],
  CG: ['Congo-Brazzaville', 'Republic of Congo'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  CN: ['PRC', "People's Republic of China", 'mainland China'],
  CV: ['Cape Verde'],
  CZ: ['Czech Republic'],
  GB: ['UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  IR: ['Islamic Republic of Iran'],
  KP: ['DPRK', 'North Korea', "Democratic People's Republic of Korea", 'N Korea', 'N. Korea'],
  KR: ['ROK', 'South Korea', 'Republic of Korea', 'S Korea', 'S. Korea'],
  MK: ['Macedonia', 'North Macedonia'],
  MM: ['Burma', 'Myanmar'],
  NL: ['Holland', 'The Netherlands'],
  PG: ['PNG'],
  PS: ['Palestinian territories', 'Palestinian Authority', 'State of Palestine', 'Gaza', 'West Bank'],
  RU: ['Russian Federation'],
  SA: ['KSA', 'Saudi'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Turkiye', 'Türkiye'],
  TW: ['ROC', 'Republic of China'],
  US: ['US', 'U.S.', 'USA', 'U.S.A.', 'America', 'United States', 'United States of America'],
  VA: ['Vatican', 'Holy See'],
  VN: ['Vietnam', 'Viet Nam'],
};

/** People and adjectives that the package words otherwise. */
const OTHER_DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  AF: ['Afghan'],
  AR: ['Argentinian', 'Argentine'],
  BD: ['Bangladeshi'],
  CD: ['Congolese'],
  CZ: ['Czech'],
  DK: ['Danish', 'Dane'],
  ES: ['Spanish', 'Spaniard'],
  FI: ['Finnish', 'Finn'],
  FR: ['French', 'Frenchman', 'Frenchwoman'],
  GB: ['British', 'Briton', 'English', 'Scottish', 'Welsh'],
  GR: ['Greek'],
  HK: ['Hong Konger'],
  IE: ['Irish', 'Irishman'],
  IL: ['Israeli'],
  IQ: ['Iraqi'],
  KP: ['North Korean'],
  KR: ['South Korean'],
  KZ: ['Kazakh'],
  LA: ['Lao'],
  MM: ['Burmese', 'Myanmarese'],
  NL: ['Dutch'],
  NZ: ['New Zealander'],
  PH: ['Filipino', 'Philippine'],
  PK: ['Pakistani'],
  PL: ['Polish', 'Pole'],
  PS: ['Palestinian', 'Gazan'],
  RS: ['Serbian', 'Serb'],
  SA: ['Saudi', 'Saudi Arabian'],
  SE: ['Swedish', 'Swede'],
  SK: ['Slovak'],
  SI: ['Slovene', 'Slovenian'],
  TH: ['Thai'],
  TR: ['Turkish', 'Turk'],
  TW: ['Taiwanese'],
  UZ: ['Uzbek'],
  US: ['American'],
};

/** Seats of government that aren't the package's capital, or are written otherwise in the news. */
const OTHER_CAPITALS: Readonly<Record<string, readonly string[]>> = {
  BO: ['La Paz'],
  CI: ['Abidjan'],
  IL: ['Tel Aviv'],
  KZ: ['Astana', 'Nur-Sultan'],
  MM: ['Naypyidaw', 'Nay Pyi Taw', 'Yangon'],
  NG: ['Abuja'],
  NL: ['The Hague', 'Hague'],
  UA: ['Kyiv', 'Kiev'],
  US: ['Washington', 'Washington DC', 'Washington, D.C.'],
  ZA: ['Pretoria', 'Cape Town'],
};

/** Words that are names of something else far more often than of the place. */
const LEFT_OUT = new Set([
  'georgetown',
  'kingston',
  'victoria',
  'jersey',
  'hamilton',
  'alofi',
  'stanley',
  'jamestown',
  'plymouth',
  'road town',
  'the valley',
  'the settlement',
  'saint george',
  'republic',
  'douglas',
  'basse-terre',
  'washington dc',
]);

const rows = JSON.parse(readFileSync('node_modules/world-countries/countries.json', 'utf8')) as Country[];
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

const englishNames = (country: Country): string[] => {
  const official = country.name.official;
  const longEnough = country.altSpellings.filter(
    (name) => name.length > 3 && /^[A-Z][A-Za-z' -]+$/.test(name) && / of |Republic|Islands/.test(name),
  );
  return [country.name.common, official, ...longEnough];
};

const unique = (names: readonly string[]): string[] => [
  ...new Set(
    names
      .flatMap((name) => [name, plain(name)])
      .filter(
        (name) => name !== '' && /^[\p{Script=Latin}\s.,'’()-]+$/u.test(name) && !LEFT_OUT.has(name.toLowerCase()),
      ),
  ),
];

const table = rows
  .map((country) => {
    const code = country.cca2;
    const names = unique([...englishNames(country), ...(OTHER_NAMES[code] ?? [])]);
    const demonyms = unique([
      country.demonyms?.eng?.m ?? '',
      country.demonyms?.eng?.f ?? '',
      ...(OTHER_DEMONYMS[code] ?? []),
    ]);
    const capitals = unique([...(country.capital ?? []), ...(OTHER_CAPITALS[code] ?? [])]);
    return [code.toLowerCase(), names.join('|'), demonyms.join('|'), capitals.join('|')];
  })
  .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

const json = `[\n${table.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
writeFileSync('assets/data/places/places.json', json);
process.stderr.write(`${table.length} countries, ${Buffer.byteLength(json)} bytes\n`);
