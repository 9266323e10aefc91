import type { Annotation } from '../annotations/annotation.ts';
import type { Decision } from '../contradictions/shown.ts';
import { dayOfIso, dayRange, type DayRange } from './days.ts';
import type { LibraryIndex, PlacedContradiction } from './library-index.ts';
import type { Room } from './rooms.ts';
import type { FieldTerm } from './query.ts';
import { quoteHash, type ListedSide } from './segment.ts';
import { wordsIn } from './tokens.ts';

/** Whether what has this number answers the fields of a query. */
export interface FieldTests {
  article(article: number): boolean;
  claim(claim: number, article: number): boolean;
  contradiction(contradiction: number): boolean;
  annotation(annotation: number): boolean;
}

export function fieldTests(index: LibraryIndex, fields: readonly FieldTerm[]): FieldTests {
  const all = fields.map((field) => ({ not: field.not, test: testOf(index, field) }));
  const every = (ask: (test: FieldTests) => boolean): boolean => all.every(({ not, test }) => ask(test) !== not);
  return {
    article: (article) => every((test) => test.article(article)),
    claim: (claim, article) => every((test) => test.claim(claim, article)),
    contradiction: (one) => every((test) => test.contradiction(one)),
    annotation: (one) => every((test) => test.annotation(one)),
  };
}

function testOf(index: LibraryIndex, { field, values }: FieldTerm): FieldTests {
  switch (field) {
    case 'site':
      return siteTest(index, values);
    case 'source':
      return sourceTest(index, values);
    case 'kind':
      return kindTest(index, values);
    case 'before':
      return dayTest(index, values.map((value): DayRange => [-Infinity, dayRange(value)![0]])); // prettier-ignore
    case 'after':
      return dayTest(index, values.map((value): DayRange => [dayRange(value)![0], Infinity])); // prettier-ignore
    case 'date':
      return dayTest(index, values.map((value) => dayRange(value)!)); // prettier-ignore
    case 'is':
      return isTest(index, values);
    case 'tag':
      return writtenTest(index, ({ tags }) => values.some((value) => tags.some((tag) => holds(tag, value))));
    case 'verdict':
      return writtenTest(index, verdictTest(values), values.includes('none'));
    case 'has':
      return writtenTest(index, (annotation) => values.some((value) => HAS[value]!(annotation)));
  }
}

const plainOf = (text: string): string => wordsIn(text).join(' ');
const holds = (text: string, value: string): boolean => ` ${plainOf(text)}`.includes(` ${plainOf(value)}`);

const HAS: Readonly<Record<string, (annotation: Annotation) => boolean>> = {
  note: ({ note }) => note !== '',
  evidence: ({ evidence }) => evidence.length > 0,
  tag: ({ tags }) => tags.length > 0,
  verdict: ({ verdict }) => verdict !== null,
};

const verdictTest =
  (values: readonly string[]) =>
  ({ verdict }: Annotation): boolean =>
    verdict === null ? values.includes('none') : values.includes(verdict) || values.includes('any');

/** The paper's name or its host: `site:harbour`, `site:harbourpost.example`. */
function siteTest(index: LibraryIndex, values: readonly string[]): FieldTests {
  const known = new Map<string, boolean>();
  const isMeant = (site: string, key: string): boolean => {
    const host = key.replace(/^\w+:\/\/(?:www\.)?/, '').replace(/[/?#].*$/, '');
    const name = `${site}\n${host}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const meant = values.some((value) => holds(site, value) || isHost(host, value.toLowerCase()));
    known.set(name, meant);
    return meant;
  };
  const meant = index.articles.map(({ site, key }) => isMeant(site, key));
  return {
    article: (article) => meant[article]!,
    claim: (_, article) => meant[article]!,
    contradiction: (one) => sidesOf(index, one).some(({ site, key }) => isMeant(site, key)),
    annotation: (one) => index.annotations[one]!.targets.some(({ article }) => isMeant(article.site, article.key)),
  };
}

const isHost = (host: string, value: string): boolean => host === value || host.endsWith(`.${value}`) || host.startsWith(`${value}.`); // prettier-ignore

const sidesOf = (index: LibraryIndex, one: number): readonly ListedSide[] => {
  const { a, b } = index.contradictions[one]!;
  return [a, b];
};

/** Who says it, under any of their names; `none`: the article's own voice. */
function sourceTest(index: LibraryIndex, values: readonly string[]): FieldTests {
  const { groups, groupOf } = index.grouped;
  const isNamed = (name: string): boolean => values.some((value) => holds(name, value));
  const ofGroup = groups.map(({ name }) => isNamed(name));
  const names = new Set<string>();
  const meant = Uint8Array.from(index.sources, ({ name }, source) => {
    const is = ofGroup[groupOf[source]!]! || isNamed(name);
    if (is) names.add(name);
    return is ? 1 : 0;
  });
  const own = values.includes('none');
  const ofClaim = (claim: number): boolean => {
    const said = index.said[claim]!;
    return said === 0 ? own : meant[said - 1] === 1;
  };
  const isMeant = (name: string | null): boolean => (name === null ? own : names.has(name) || isNamed(name));
  return {
    article: (article) => someClaim(index, article, ofClaim),
    claim: ofClaim,
    contradiction: (one) => sidesOf(index, one).some(({ source }) => isMeant(source)),
    annotation: (one) => index.annotations[one]!.targets.some(({ quote, source }) => quote !== null && isMeant(source)),
  };
}

function someClaim(index: LibraryIndex, article: number, test: (claim: number) => boolean): boolean {
  const { firstClaim, claims } = index.articles[article]!;
  for (let claim = firstClaim; claim < firstClaim + claims; claim++) if (test(claim)) return true;
  return false;
}

/** The claims that an annotation hangs on, where they are still claims. */
const claimsUnder = (index: LibraryIndex, one: number): number[] =>
  index.annotations[one]!.targets.flatMap(({ article, quote }) =>
    quote ? index.claimsWith(article.key, quoteHash(quote.exact)) : [],
  );

function kindTest(index: LibraryIndex, values: readonly string[]): FieldTests {
  const ofClaim = (claim: number): boolean => values.includes(index.kindOf(claim));
  return {
    article: (article) => someClaim(index, article, ofClaim),
    claim: ofClaim,
    contradiction: (one) => values.includes(index.contradictions[one]!.kind),
    annotation: (one) => claimsUnder(index, one).some(ofClaim),
  };
}

/** When it was said, else published, else read; of an annotation, when it was last changed. */
function dayTest(index: LibraryIndex, ranges: readonly DayRange[]): FieldTests {
  const within = (day: number): boolean => ranges.some(([from, to]) => day >= from && day < to);
  return {
    article: (article) => within(index.dayOfArticle(article)),
    claim: (claim) => within(index.days[claim]!),
    contradiction: (one) => sidesOf(index, one).some(({ day }) => within(day)),
    annotation: (one) => within(dayOfIso(index.annotations[one]!.modified) ?? 0),
  };
}

const ROOM_OF: Readonly<Record<string, Room>> = {
  article: 'articles',
  claim: 'claims',
  contradiction: 'contradictions',
  annotation: 'annotations',
};

function isTest(index: LibraryIndex, values: readonly string[]): FieldTests {
  const has = (value: string): boolean => values.includes(value);
  const room = (wanted: Room): boolean => values.some((value) => ROOM_OF[value] === wanted);
  const ofClaim = (claim: number): boolean =>
    (has('contradicted') && index.isContradicted(claim)) ||
    (has('marked') && index.isMarked(claim)) ||
    (has('annotated') && index.annotationsOfClaim(claim).length > 0);
  const annotated = writtenTest(index, () => true);
  const decided = (decision: Decision | null): boolean => decision !== null && has(decision);
  const clashing = new Set(
    index.contradictions.flatMap(({ a, b, decision }) => (decided(decision) ? [a.key, b.key] : [])),
  );
  return {
    article: (one) =>
      room('articles') ||
      clashing.has(index.articles[one]!.key) ||
      (has('annotated') && annotated.article(one)) ||
      someClaim(index, one, ofClaim),
    claim: (claim) => room('claims') || ofClaim(claim),
    contradiction(one) {
      const { decision } = index.contradictions[one]!;
      if (room('contradictions') || decided(decision)) return true;
      if (has('contradicted') && decision !== 'dismissed') return true;
      return has('annotated') && annotated.contradiction(one);
    },
    annotation: (one) => room('annotations') || has('annotated') || claimsUnder(index, one).some(ofClaim),
  };
}

/** What the reader wrote: of an annotation itself, and of what it is about. `none`: also where nothing is written. */
function writtenTest(index: LibraryIndex, test: (annotation: Annotation) => boolean, none = false): FieldTests {
  const ofArticle = new Map<string, Annotation[]>();
  const ofClash = new Map<string, Annotation[]>();
  for (const annotation of index.annotations) {
    const places = annotation.targets.map(({ article, quote }) => placeOf(article.key, quoteHash(quote?.exact ?? '')));
    if (annotation.about === 'contradiction') gather(ofClash, places.sort().join(), annotation);
    for (const key of new Set(annotation.targets.map(({ article }) => article.key))) gather(ofArticle, key, annotation);
  }
  const some = (written: readonly Annotation[] | undefined): boolean =>
    written === undefined || written.length === 0 ? none : written.some(test);
  return {
    article: (article) => some(ofArticle.get(index.articles[article]!.key)),
    claim: (claim) => some(index.annotationsOfClaim(claim)),
    contradiction: (one) => some(ofClash.get(clashPlace(index.contradictions[one]!))),
    annotation: (one) => test(index.annotations[one]!),
  };
}

const placeOf = (key: string, hash: number): string => `${key} ${hash}`;
const clashPlace = ({ a, b }: PlacedContradiction): string =>
  [placeOf(a.key, a.hash), placeOf(b.key, b.hash)].sort().join();

function gather<T>(lists: Map<string, T[]>, name: string, one: T): void {
  const list = lists.get(name);
  if (list) list.push(one);
  else lists.set(name, [one]);
}
