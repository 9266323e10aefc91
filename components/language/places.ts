import places from '../../assets/data/places/places.json' with { type: 'json' };

/** What a name says of a country: the country itself, its people, its seat of government, or a house or square that stands for it. */
type PlaceSense = 'name' | 'demonym' | 'capital' | 'seat';

export interface Place {
  /** ISO 3166 alpha-2, lower case. */
  readonly country: string;
  readonly sense: PlaceSense;
}

/** Houses, squares and offices that stand for a government. */
const SEATS: Readonly<Record<string, string>> = {
  ae: 'abu dhabi court',
  ar: 'casa rosada|the pink house',
  at: 'ballhausplatz',
  au: 'the lodge|parliament house|kirribilli house',
  be: 'rue de la loi',
  br: 'planalto|planalto palace|itamaraty',
  ca: 'parliament hill|rideau hall|24 sussex drive',
  ch: 'federal palace',
  cl: 'la moneda',
  cn: 'zhongnanhai|great hall of the people',
  co: 'casa de nariño|casa de narino',
  de: 'bundestag|bundesrat|chancellery|federal chancellery',
  dk: 'christiansborg',
  eg: 'tahrir palace|heliopolis palace',
  es: 'moncloa|la moncloa|moncloa palace|zarzuela',
  fr: "elysee|élysée|elysee palace|élysée palace|matignon|quai d’orsay|quai d'orsay",
  gb: 'downing street|10 downing street|no 10|no. 10|number 10|whitehall|westminster|buckingham palace|chequers',
  gr: 'maximos mansion',
  id: 'merdeka palace',
  ie: 'leinster house',
  il: 'knesset|balfour street',
  in: 'rashtrapati bhavan|south block|lok sabha|rajya sabha',
  it: 'palazzo chigi|quirinale|quirinal palace|farnesina',
  jp: 'kantei|nagatacho|kasumigaseki',
  kr: 'blue house|cheong wa dae|yongsan office',
  lb: 'baabda palace',
  mx: 'los pinos|national palace of mexico',
  my: 'seri perdana',
  ng: 'aso rock|aso villa',
  nl: 'binnenhof|catshuis',
  ph: 'malacañang|malacanang|malacañang palace|malacanang palace',
  pl: 'sejm',
  pt: 'são bento palace',
  ru: 'kremlin|the kremlin|duma|state duma|smolenskaya square',
  se: 'rosenbad|riksdag',
  th: 'government house of thailand',
  tr: 'çankaya|cankaya|ak saray',
  tw: 'executive yuan|legislative yuan',
  ua: 'bankova|bankova street|verkhovna rada',
  us: 'white house|the white house|oval office|capitol hill|foggy bottom|pentagon|the pentagon|camp david|mar-a-lago',
  ve: 'miraflores|miraflores palace',
  za: 'union buildings|tuynhuys',
};

/** What a country's name or adjective is joined to: "Turkish-backed", "US-led". */
const COMPOUND =
  /-(?:backed|led|based|born|made|held|controlled|occupied|owned|run|funded|supplied|allied|era|style|speaking|bound|brokered|built|friendly|trained)$/;

/** Names that count only when written in capitals: "US" and "us" are two words. */
const CAPITALS_ONLY = new Set(['us', 'uk', 'car', 'roc', 'rok', 'prc', 'uae', 'usa', 'drc', 'png', 'ksa', 'dprk']);

interface Table {
  readonly byName: ReadonlyMap<string, Place>;
  readonly capitalsOnly: ReadonlyMap<string, Place>;
}

let table: Table | undefined;

const plural = (demonym: string): string | null =>
  /(?:[ai]n|i|er|ton|ard|ek|ot|ane|ole|urk|erb|ech|ede|ak)$/.test(demonym) ? `${demonym}s` : null;

const build = (): Table => {
  const byName = new Map<string, Place>();
  const capitalsOnly = new Map<string, Place>();
  const add = (name: string, country: string, sense: PlaceSense): void => {
    const lower = name.toLowerCase();
    const map = CAPITALS_ONLY.has(lower) ? capitalsOnly : byName;
    if (name !== '' && !map.has(lower)) map.set(lower, { country, sense });
  };
  const rows = places as readonly (readonly string[])[];
  const column = (index: number, sense: PlaceSense): void => {
    for (const row of rows) for (const name of (row[index] ?? '').split('|')) add(name, row[0] ?? '', sense);
  };
  column(1, 'name');
  column(2, 'demonym');
  for (const row of rows) {
    for (const name of (row[2] ?? '').split('|')) {
      const several = plural(name);
      if (several !== null) add(several, row[0] ?? '', 'demonym');
    }
  }
  column(3, 'capital');
  for (const [country, names] of Object.entries(SEATS)) for (const name of names.split('|')) add(name, country, 'seat');
  return { byName, capitalsOnly };
};

/** What a name stands for, if for a country: "Russia", "Russian", "Moscow", "the Kremlin", "U.S.". */
export const placeOf = (name: string): Place | null => {
  table ??= build();
  const plain = name.replace(/’/g, "'").replace(/^the /i, '').replace(COMPOUND, '');
  const dotless = plain.replace(/\./g, '');
  if (/^[A-Z]+$/.test(dotless)) {
    const found = table.capitalsOnly.get(dotless.toLowerCase());
    if (found !== undefined) return found;
  }
  const lower = plain.toLowerCase();
  return table.byName.get(lower) ?? table.byName.get(`the ${lower}`) ?? null;
};

/** The countries that a word joins: "Russia-DPRK", "US-Chinese". */
export const countriesIn = (word: string): readonly string[] => {
  const countries = word.split(/[-–/]/).map((part) => placeOf(part)?.country);
  return countries.length > 1 ? countries.filter((country) => country !== undefined) : [];
};
