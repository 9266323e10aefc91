import { analysedOf } from './analysed.ts';
import { COMMON_STEMS } from './common-stems.ts';
import type { Statement } from './contradiction.ts';

/**
 * Does the later of two reports bring the earlier one up to date? Only for statements of two articles whose dates differ:
 * a count that goes on (the dead of a flood, cases, arrests), a state that was true then and is another now, a course of
 * justice that has gone further. What was said of one past moment does not change with time, so it is never an update.
 */
export function isUpdate(a: Statement, b: Statement): boolean {
  const order = inTime(a, b);
  if (!order || !onOneMatter(a, b)) return false;
  const [earlier, later] = order;
  return countGoesOn(earlier, later) || stateMoved(earlier.claim.quote, later.claim.quote);
}

/** A name and another telling word in common, or three telling words: two floods are two matters. */
function onOneMatter(a: Statement, b: Statement): boolean {
  const [left, right] = [analysedOf(a), analysedOf(b)];
  const stems = [...left.stems].filter(
    (stem) => right.stems.has(stem) && /\p{L}{3}/u.test(stem) && !COMMON_STEMS.has(stem),
  );
  const namesOfB = new Set(right.names.flatMap((name) => [...name.keys]));
  const named = left.names.some((name) => name.keys.some((key) => namesOfB.has(key)));
  return stems.length >= (named ? 2 : 3);
}

/** The two by date of publication, the earlier first; null within one article, on one day, or where a date is missing. */
function inTime(a: Statement, b: Statement): [Statement, Statement] | null {
  if (a.article.key === b.article.key) return null;
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null || dayA === dayB) return null;
  return dayA < dayB ? [a, b] : [b, a];
}

function dayOf({ article, claim }: Statement): number | null {
  const time = Date.parse(claim.attribution?.date ?? article.published ?? '');
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000);
}

function countGoesOn(earlier: Statement, later: Statement): boolean {
  if (!GROWING.test(earlier.claim.quote) || !GROWING.test(later.claim.quote)) return false;
  const before = analysedOf(earlier).quantities.map((quantity) => quantity.value);
  const after = analysedOf(later).quantities.map((quantity) => quantity.value);
  if (before.length === 0 || after.length === 0) return false;
  return Math.max(...after) > Math.max(...before) || REVISED.test(later.claim.quote);
}

const stateMoved = (earlier: string, later: string): boolean =>
  (STILL_OPEN.test(earlier) && (MOVED_ON.test(later) || REVISED.test(later))) ||
  COURSES.some((course) => {
    const [from, to] = [furthest(course, earlier), furthest(course, later)];
    return from >= 0 && to > from;
  });

/** How far along a course a text has come; -1 where it does not speak of it. */
const furthest = (course: readonly RegExp[], text: string): number => course.findLastIndex((step) => step.test(text));

/** What is counted upwards while an event goes on. */
const GROWING =
  /\b(?:dead|deaths?|died|dying|kill(?:ed|s|ing)?|toll|bod(?:y|ies)|victims?|lives|injur(?:ed|ies)|wounded|hurt|missing|displaced|homeless|evacuat(?:ed|ions?)|infect(?:ed|ions?)|cases|arrest(?:ed|s)|detain(?:ed|ees)|fled|rescued|casualties)\b/i;

/** Words by which a report says that it replaces an earlier one. */
const REVISED =
  /\b(?:revis(?:ed|ing|ion)|updated|final (?:count|tally|toll|figure)|(?:rose|risen|climbed|grown|increased|come down|fallen|dropped|fell|bringing) (?:to|the)|has (?:now|since)|now (?:puts|stands|says)|by (?:then|now|the following)|in all)\b/i;

/** A state that the earlier report gives as not settled yet. */
const STILL_OPEN = /\b(?:is|are|remains?|has|have|will|so far|still|yet|known to|at least|feared|for now|until)\b/i;

const MOVED_ON =
  /\b(?:since (?:then|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|no longer|(?:has|have) (?:now|since)|resumed|re-?opened|lifted|after all|(?:days|weeks|months) later|(?:is|are) back)\b/i;

/** Courses that events take in one direction: a later step brings an earlier one up to date. */
const COURSES: readonly (readonly RegExp[])[] = [
  [
    /\b(?:sought|wanted|on the run|at large|hunt(?:ed|ing)?)\b/i,
    /\b(?:arrest(?:ed|s)?|detained|held|in custody|captured)\b/i,
    /\b(?:charged|indicted|pleaded|on trial|denied bail)\b/i,
    /\b(?:convicted|acquitted|found guilty|cleared|released|freed|sentenced|jailed)\b/i,
  ],
  [
    /\b(?:coma|critical(?:ly)?|intensive care|hospital|unconscious)\b/i,
    /\b(?:died|dead|recover(?:ed|ing)|discharged|woke|awoke|walked|back at work|left hospital)\b/i,
  ],
  [/\b(?:captive|hostages?|kidnapp(?:ed|ers)|holding)\b/i, /\b(?:freed|released|let\b.*\bgo|rescued)\b/i],
];
