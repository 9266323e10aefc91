import type { Claim } from '../../components/claims/claim.ts';
import type { ArticleRecord } from '../../components/store/records.ts';

/**
 * A library made up for measuring: articles on matters some of which many papers write about, with words and names as
 * unevenly common as in language. The same seed makes the same one.
 */
export interface MadeLibrary {
  readonly articles: readonly ArticleRecord[];
  /** New articles, each with a claim that an earlier one contradicts. */
  readonly probes: readonly Probe[];
}

export interface Probe {
  readonly article: ArticleRecord;
  /** The earlier article and its claim that the probe's first claim is about. */
  readonly key: string;
  readonly claim: number;
}

const CLAIMS = 20;
const WORDS_A_CLAIM = 9;
const VOCABULARY = 40_000;
const PEOPLE = 20_000;
const PLACES = 4_000;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;

/** A small generator of numbers in [0, 1), so that every run makes the same library. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** By how many ranks the law is shifted, so that the most common word is not met in every sentence. */
const SHIFT = 8;

/** One of so many by Zipf's law as Mandelbrot has it: the n-th is met as 1 to n + 8. */
const zipf = (roll: () => number, count: number): number => Math.floor(SHIFT * ((count / SHIFT + 1) ** roll() - 1));

const ONSETS = 'b d f g k l m n p r s t v z br dr gr kl pl st tr sk'.split(' ');
const VOWELS = 'a e i o u au ei'.split(' ');

/** The n-th made word: two to four syllables, no two alike. */
function word(n: number, end: string): string {
  let [rest, text] = [n + 500, ''];
  while (rest > 0) {
    text += ONSETS[rest % ONSETS.length]! + VOWELS[Math.floor(rest / ONSETS.length) % VOWELS.length]!;
    rest = Math.floor(rest / (ONSETS.length * VOWELS.length));
  }
  return text + end;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const person = (n: number): string => `${capital(word(n % 300, 'n'))} ${capital(word(n, 'ski'))}`;
const place = (n: number): string => capital(word(n, 'burg'));

interface Matter {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly words: readonly string[];
}

const several = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const matterOf = (roll: () => number): Matter => ({
  people: several(4, () => person(zipf(roll, PEOPLE))),
  places: several(3, () => place(zipf(roll, PLACES))),
  words: several(15, () => word(zipf(roll, VOCABULARY), 'k')),
});

const pick = <T>(list: readonly T[], roll: () => number): T => list[Math.floor(roll() * list.length)]!;

function sentence({ people, places, words }: Matter, roll: () => number): string {
  const told = several(WORDS_A_CLAIM, () => (roll() < 0.4 ? pick(words, roll) : word(zipf(roll, VOCABULARY), 'k')));
  const figure = roll() < 0.3 ? ` ${10 + zipf(roll, 5_000)} people` : '';
  return `${pick(people, roll)} said in ${pick(places, roll)} that the ${told.slice(0, 4).join(' ')} had${figure} ${told.slice(4).join(' ')}.`;
}

function articleOf(number: number, day: number, quotes: readonly string[]): ArticleRecord {
  const time = new Date(FIRST_DAY + day * DAY_MS).toISOString();
  let start = -2;
  const claims = quotes.map((quote): Claim => {
    start += 2;
    const claim = { start, end: (start += quote.length), quote, kind: 'event', attribution: null } as const;
    return { ...claim, checkWorthiness: 0.5, reasons: [], marked: false };
  });
  const key = `https://paper${number % 30}.example/story/${number}`;
  return {
    key,
    url: key,
    title: quotes[0]?.slice(0, 60) ?? '',
    site: `Paper ${number % 30}`,
    authors: [],
    published: time.slice(0, 10),
    updated: null,
    language: 'en',
    text: quotes.join('\n\n'),
    read: time,
    lastRead: time,
    engine: 'bench',
    textHash: String(number),
    claims,
    judged: 'done',
    contradictions: [],
    updates: [],
  };
}

/** The same matter told against: half of the words, and the names, are kept. */
function contradicting(quote: string, roll: () => number): string {
  const words = quote.split(' ');
  return words
    .map((each) => (/^[a-z]+k$/.test(each) && roll() < 0.5 ? word(zipf(roll, VOCABULARY), 'k') : each))
    .join(' ')
    .replace(' had ', ' had not ');
}

export function madeLibrary(count: number, probes: number, seed = 1): MadeLibrary {
  const roll = dice(seed);
  const matters = several(Math.ceil(count / 3), () => matterOf(roll));
  const ofMatter: Matter[] = [];
  const articles = Array.from({ length: count }, (_, number) => {
    const matter = matters[zipf(roll, matters.length)]!;
    ofMatter.push(matter);
    return articleOf(
      number,
      (number * 500) / count,
      several(CLAIMS, () => sentence(matter, roll)),
    );
  });
  return {
    articles,
    probes: Array.from({ length: probes }, (_, number) => {
      const at = Math.floor(roll() * count);
      const claim = Math.floor(roll() * CLAIMS);
      const against = contradicting(articles[at]!.claims[claim]!.quote, roll);
      const others = several(CLAIMS - 1, () => sentence(ofMatter[at]!, roll));
      return { article: articleOf(count + number, 500, [against, ...others]), key: articles[at]!.key, claim };
    }),
  };
}
