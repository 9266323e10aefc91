import { COMMON_STEMS } from './common-stems.ts';
import type { Candidate, Statement } from './contradiction.ts';
import { countShared, equal, freshRivals, repeats, type FreshRivals } from './copies.ts';
import { isQuestion, plansClash, profileOf, type Profile } from './gate-profile.ts';

/** Of the pairs judged, however many come to be judged, earlier articles get a share between these while both sorts are left. */
const LEAST_ACROSS = 1 / 5;
const MOST_ACROSS = 1 / 3;

/**
 * The pairs worth the judge's time, best first: every two of an article's claims, and its claims against those of earlier
 * articles (`rivals`). A short article fits whole; in a long one, what two claims share decides, the rarer the more.
 */
export function candidatesOf(claims: readonly Statement[], rivals: readonly Statement[], limit = 150): Candidate[] {
  const own = profiles(claims);
  const fresh = freshRivals(own, profiles(rivals));
  const rarity = rarityOf([...own, ...fresh.rivals]);
  const within = ranked(pairsWithin(own), rarity);
  const across = ranked(
    pairsAcross(own, fresh).filter(([a, b]) => kinshipOf(a, b, rarity) >= KIN || plansClash(a, b)),
    rarity,
  );
  return merged(within, across, limit);
}

/** Wherever the judge's time ends, what comes first holds enough of both sorts. */
function merged(within: readonly Candidate[], across: readonly Candidate[], limit: number): Candidate[] {
  const best: Candidate[] = [];
  let k = 0;
  while (best.length < Math.min(limit, within.length + across.length)) {
    const [inner, outer] = [within[best.length - k], across[k]];
    const least = k < Math.floor(LEAST_ACROSS * (best.length + 1));
    const room = k < MOST_ACROSS * (best.length + 1);
    const takesOuter = outer && (!inner || least || (room && outer.priority > inner.priority));
    best.push(takesOuter ? outer : inner!);
    if (takesOuter) k++;
  }
  return best;
}

const profiles = (statements: readonly Statement[]): Profile[] =>
  statements.filter((statement) => !isQuestion(statement)).map(profileOf);

type Pair = readonly [Profile, Profile];

/** Up to so many claims every two are looked at, and of more about as many pairs: more would cost seconds and hundreds of megabytes. */
const EVERY_TWO = 250;
const MOST_PAIRS = (EVERY_TWO * (EVERY_TWO - 1)) / 2;
/** So many of them are left to plans that are denied and affirmed: such two may share nothing rare. */
const MOST_PLANS = MOST_PAIRS / 5;

function pairsWithin(own: readonly Profile[]): Pair[] {
  const pairs: Pair[] = [];
  const meet = (a: Profile, b: Profile): void => {
    if (!overlap(a, b) && !repeats(a, b)) pairs.push([a, b]);
  };
  if (own.length > EVERY_TWO) for (const [a, others] of metByRareKey(own)) for (const b of others) meet(a, b);
  else for (const [i, a] of own.entries()) for (const b of own.slice(i + 1)) meet(a, b);
  return pairs;
}

function metByRareKey(own: readonly Profile[]): Map<Profile, Set<Profile>> {
  const met = new Map(own.map((profile) => [profile, new Set<Profile>()]));
  let count = 0;
  for (const [a, b] of meetings(own)) {
    const [first, second] = a.at < b.at ? [a, b] : [b, a];
    const others = met.get(first)!;
    if (others.has(second)) continue;
    others.add(second);
    if (++count === MOST_PAIRS) break;
  }
  return met;
}

/** In a longer article two claims meet by the rarest word that both hold: what all of it is about tells none apart. */
function* meetings(own: readonly Profile[]): Generator<Pair> {
  let plans = 0;
  for (const a of own.filter(({ deniesPlan }) => deniesPlan))
    for (const b of own) if (b !== a && b.affirmsPlan && plans++ < MOST_PLANS) yield [a, b];
  for (const holders of [...holdersOf(own).values()].sort((x, y) => x.length - y.length))
    for (const [i, b] of holders.entries()) for (const a of holders.slice(0, i)) yield [a, b];
}

function holdersOf(profiles: readonly Profile[]): Map<string, Profile[]> {
  const holders = new Map<string, Profile[]>();
  for (const profile of profiles)
    for (const key of keysOf(profile)) {
      const list = holders.get(key);
      if (list) list.push(profile);
      else holders.set(key, [profile]);
    }
  return holders;
}

/** Only pairs that share a name or a stem are looked at: a library of earlier claims is mostly about something else. */
function pairsAcross(own: readonly Profile[], { rivals, isFresh }: FreshRivals): Pair[] {
  const holders = holdersOf(rivals);
  return own.flatMap((a) => {
    const near = new Set([...keysOf(a)].flatMap((key) => holders.get(key) ?? []));
    // The earlier article was read first, so its side comes first.
    return [...near].filter((b) => isFresh(a, b)).map((b): Pair => [b, a]);
  });
}

function* keysOf({ names, stems }: Profile): Generator<string> {
  yield* names;
  yield* stems;
}

function overlap({ statement: { claim: a } }: Profile, { statement: { claim: b } }: Profile): boolean {
  return a.start < b.end && b.start < a.end;
}

/** As if so many statements on other matters stood beside those given: two lone statements that share a word share something. */
const ELSEWHERE = 20;
/** What a stem that most news holds is worth, against one that few do. */
const COMMON = 0.35;

/** How telling it is that two statements share a key: the logarithm of how few of them hold it, less for words that are everywhere. */
export function rarityOf(all: readonly Profile[]): (key: string) => number {
  const holders = new Map<string, number>();
  for (const profile of all) for (const key of new Set(keysOf(profile))) holders.set(key, (holders.get(key) ?? 0) + 1);
  return (key) => Math.log((all.length + ELSEWHERE) / (holders.get(key) ?? 1)) * (COMMON_STEMS.has(key) ? COMMON : 1);
}

function ranked(pairs: readonly Pair[], rarity: (key: string) => number): Candidate[] {
  return pairs
    .map(([a, b]) => ({ a: a.statement, b: b.statement, priority: priorityOf(a, b, rarity) }))
    .sort((x, y) => y.priority - x.priority);
}

export function priorityOf(a: Profile, b: Profile, rarity: (key: string) => number): number {
  const likely = gateFeatures(a, b, rarity).reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), 0);
  return likely + (plansClash(a, b) ? PLANS_CLASH : 0);
}

/** Set by hand, so that such a pair is among the first: it is rare (some five in a hundred articles), and often right. */
const PLANS_CLASH = 3;

/** In the order of `WEIGHTS`. */
export function gateFeatures(a: Profile, b: Profile, rarity: (key: string) => number): number[] {
  const stems = shared(a.stems, b.stems, rarity);
  const figuresDiffer = countShared(a.units, b.units) > 0 && !equal(a.figures, b.figures);
  const datesDiffer = a.dates.size > 0 && b.dates.size > 0 && !equal(a.dates, b.dates);
  const sameArticle = a.statement.article.key === b.statement.article.key;
  return [
    Math.sqrt(stems),
    Math.sqrt(shared(a.names, b.names, rarity)),
    figuresDiffer ? 1 : 0,
    datesDiffer ? 1 : 0,
    a.against !== b.against ? 1 : 0,
    sourcesDiffer(a, b) ? 1 : 0,
    sameArticle ? 1 / Math.abs(a.at - b.at) : 0,
    Math.log(Math.min(a.stems.size, b.stems.size) + 1),
    a.quoted || b.quoted ? 1 : 0,
  ];
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (key: string) => number): number =>
  [...a].reduce((sum, key) => sum + (b.has(key) ? rarity(key) : 0), 0);

const sourcesDiffer = (a: Profile, b: Profile): boolean =>
  (a.sources.size > 0 || b.sources.size > 0) && countShared(a.sources, b.sources) === 0;

/**
 * For `gateFeatures`: fitted by tests/quality/fit-gate.ts on 199 of our articles with a planted pair, of which all are among the
 * best 80. The weight of length (the last but one) is halved by hand: planted sentences are longer than a reporter's others.
 */
const WEIGHTS: readonly number[] = [0.9, 0.35, 0.4, 1, 0.7, 0.2, -1.5, 2.4, 0.4];

/** How much two statements share, names and stems, by rarity. */
function kinshipOf(a: Profile, b: Profile, rarity: (key: string) => number): number {
  return shared(a.stems, b.stems, rarity) + shared(a.names, b.names, rarity);
}

/** Statements of two articles are kin from here on: of pairs on two matters 98 in 100 lie below, of pairs on one none (30 pairs each). */
const KIN = 2;
