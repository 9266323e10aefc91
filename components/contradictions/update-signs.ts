import { analysedOf } from './analysed.ts';
import { COMMON_STEMS } from './common-stems.ts';
import type { Statement } from './contradiction.ts';
import { orderTold } from './order-told.ts';
import { toldOf } from './told.ts';

/** Before any sign has spoken, in logits. */
const CONSTANT = -3.9;

/**
 * How likely, in logits, the second statement brings the first up to date: a logistic regression on 238 updates and 3,766
 * contradictions of our corpus (tests/quality/fit-updates.ts).
 */
export const updateScore = (earlier: Statement, later: Statement): number =>
  updateSigns(earlier, later).reduce((sum, sign, i) => sum + sign * (SIGNS[i]?.weight ?? 0), CONSTANT);

/** What speaks for and against, each 0 or 1, in the order of `SIGNS`. */
export function updateSigns(earlier: Statement, later: Statement): readonly number[] {
  const [before, after] = [toldOf(earlier), toldOf(later)];
  const order = orderTold(earlier, later);
  return SIGNS.map(({ holds }) => Number(holds({ earlier, later, before, after, order })));
}

interface Both {
  readonly earlier: Statement;
  readonly later: Statement;
  /** What each tells, without who speaks and when. */
  readonly before: string;
  readonly after: string;
  readonly order: ReturnType<typeof orderTold>;
}

interface Sign {
  readonly name: string;
  /** In logits. */
  readonly weight: number;
  readonly holds: (both: Both) => boolean;
}

export const SIGNS: readonly Sign[] = [
  { name: 'then', weight: 1.99, holds: ({ after }) => THEN.test(after) },
  { name: 'then, last', weight: 1.35, holds: ({ after }) => THEN_LAST.test(after) },
  {
    name: 'clearly then',
    weight: 1.38,
    holds: (both) => marked(both) && both.order !== 'same' && !speaksOfBefore(both.later),
  },
  { name: 'by a time', weight: 1.41, holds: ({ after }) => BY_A_TIME.test(after) },
  { name: 'since', weight: 0.92, holds: ({ after }) => SINCE.test(after) },
  { name: 'after all', weight: 1.33, holds: ({ after }) => AFTER_ALL.test(after) },
  { name: 'again or more', weight: 1.45, holds: ({ after }) => AGAIN.test(after) },
  { name: 'revised figure', weight: 1.96, holds: ({ after }) => REVISED.test(after) },
  { name: 'dated later', weight: 0.49, holds: ({ order }) => order === 'before' },
  { name: 'clearly later', weight: 1.06, holds: (both) => both.order === 'before' && !speaksOfBefore(both.later) },
  { name: 'same date', weight: -0.86, holds: ({ order }) => order === 'same' },
  { name: 'count goes on', weight: 1.07, holds: ({ earlier, later }) => countGoesOn(earlier, later) },
  { name: 'later step', weight: 2.12, holds: ({ earlier, later }) => laterStep(earlier, later) },
  { name: 'plan', weight: -0.5, holds: ({ before }) => PLAN.test(before) },
  { name: 'records', weight: -0.67, holds: ({ later }) => RECORDS.test(later.claim.quote) },
  { name: 'further past', weight: -0.23, holds: ({ after }) => FURTHER_PAST.test(after) },
  { name: 'present', weight: -0.78, holds: ({ after }) => PRESENT.test(after) },
  { name: 'always or never', weight: -0.9, holds: ({ before, after }) => EVER.test(before) || EVER.test(after) },
  { name: 'half alike', weight: 0.5, holds: ({ earlier, later }) => shareOf(earlier, later) >= 0.35 },
  { name: 'unsourced', weight: 0.73, holds: ({ later }) => later.claim.attribution === null },
  { name: 'said earlier', weight: 0.58, holds: ({ earlier }) => earlier.claim.attribution?.when != null },
];

export function countGoesOn(earlier: Statement, later: Statement): boolean {
  if (!GROWING.test(earlier.claim.quote) || !GROWING.test(later.claim.quote)) return false;
  const counts = (side: Statement): number[] => analysedOf(side).quantities.map(({ value }) => value);
  const [before, after] = [counts(earlier), counts(later)];
  return before.length > 0 && after.length > 0 && Math.max(...after) > Math.max(...before);
}

const marked = ({ after }: Both): boolean => [THEN, THEN_LAST, BY_A_TIME, SINCE].some((mark) => mark.test(after));

/** Does a statement look back at what had been, or take something back, rather than tell what came next? */
export const speaksOfBefore = (later: Statement): boolean =>
  TAKEN_BACK.test(later.claim.quote) || RECORDS.test(later.claim.quote) || FURTHER_PAST.test(toldOf(later));

/** A later step of a course that events take in one direction; not where it is denied. */
export function laterStep(earlier: Statement, later: Statement): boolean {
  const [before, after] = [toldOf(earlier), toldOf(later)];
  return !/\b(?:not|never)\b|n['’]t\b/i.test(after) && COURSES.some((course) => movesOn(course, before, after));
}

const movesOn = (course: readonly RegExp[], earlier: string, later: string): boolean => {
  const [from, to] = [furthest(course, earlier), furthest(course, later)];
  return from >= 0 && to > from;
};

/** How far along a course a text has come; -1 where it does not speak of it. */
const furthest = (course: readonly RegExp[], text: string): number => course.findLastIndex((step) => step.test(text));

/** Of the shorter statement's telling words, the share that the other has. */
function shareOf(a: Statement, b: Statement): number {
  const telling = (side: Statement): string[] => [...analysedOf(side).stems].filter((stem) => !COMMON_STEMS.has(stem));
  const [left, right] = [telling(a), telling(b)];
  return left.filter((stem) => right.includes(stem)).length / Math.max(1, Math.min(left.length, right.length));
}

const UNIT = '(?:minutes?|hours?|days?|nights?|weeks?|fortnight|months?|years?)';
const COUNT = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+|some|several|within a)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const NEXT = `(?:the )?(?:following|next) (?:day|morning|evening|night|week|month|year|spring|summer|autumn|winter|${WEEKDAY}|${MONTH})`;

/** A sentence that begins with a later time, or ends with one: what it tells happened then. */
const THEN = new RegExp(
  `^\\W*(?:(?:within )?${COUNT}(?: and a half)? ${UNIT}(?: later| on,| after| afterwards|(?= the))|later\\b|(?:by |on |over )?${NEXT}|since then|by then|then\\b)`,
  'i',
);
const THEN_LAST = new RegExp(
  `(?:${COUNT} ${UNIT} (?:later|afterwards)|(?<!not until |until )${NEXT}|the (?:day|week|month|year) after|afterwards)(?:[,.;]| and\\b| but\\b|$)`,
  'i',
);
const BY_A_TIME = new RegExp(
  `^\\W*(?:by|as of) (?:the (?:end|time|following|next|weekend|evening|afternoon|morning|close)|then|now|noon|nightfall|midday|midnight|dawn|christmas|easter|mid-|early |late |\\d|${WEEKDAY}|${MONTH})|\\bby the (?:end|following|close)|\\bby (?:then|now)\\b`,
  'i',
);
const SINCE =
  /\b(?:ha(?:s|ve) (?:now|since)|have since|no longer|now (?:puts?|stands?|says?|reads?)|is now|are now|so far|since (?:then|died))\b/i;
const AFTER_ALL = /\b(?:after all|all the same|in the end|eventually|turned out|went on to)\b/i;
const AGAIN =
  /\b(?:again|another|a further|\w+ more|a (?:second|third|fourth|fifth)|fresh|resumed|re-?opened|restored|lifted|as well|back (?:at|on|in|behind|off)|aftershock)\b/i;
const REVISED =
  /\b(?:toll|tally|count|number|figure|total|dead|cases)\b.{0,60}\b(?:reached|climbed|rose|risen|stood|grew|grown|passed|was down)\b|\b(?:updated|bringing the|(?:rose|risen|climbed|grown|come down|fallen|down|cut|added) (?:again )?(?:to|by) \S*\d)/i;

export const PLAN = /\b(?:will|would|is to|are to|plans?|intends?|promised|pledged|due|expected|expects?|scheduled)\b/i;
const TAKEN_BACK =
  /\b(?:admit(?:s|ted)?|conced(?:es?|ed)|acknowledg(?:es?|ed)|den(?:y|ies|ied)|correct(?:s|ed|ion|ing)|mistake|in error|withdr(?:ew|awn)|in fact|fake|hoax|false|untrue|invent(?:ed|ion)|forg(?:ed|ery)|bogus|no such|disput(?:es?|ed)|insist(?:s|ed)|contradict(?:s|ed)|rather than|never)\b/i;
const RECORDS =
  /\b(?:shows?|records|minutes|e-?mails?|logs?|logbook|documents|photographs|footage|seen by|reads|prov(?:es?|ed))\b/i;
const FURTHER_PAST =
  /\b(?:already|earlier|before|previous(?:ly)?|at the time|(?:not|n[o']t|only) (?:\w+ ){0,6}(?:until|in|on|by)|until|still (?:not|being|on)|had (?:still )?(?:not|never)|no more than)\b/i;
const PRESENT = /\b(?:is|are)\b/i;
const EVER = /\b(?:never|ever|always|at no time|in (?:its|his|her) history)\b/i;

/** What is counted upwards while an event goes on. */
const GROWING =
  /\b(?:dead|deaths?|died|dying|kill(?:ed|s|ing)?|toll|bod(?:y|ies)|victims?|lives|injur(?:ed|ies)|wounded|hurt|missing|displaced|homeless|evacuat(?:ed|ions?)|infect(?:ed|ions?)|cases|patients|sickened|ill|arrest(?:ed|s)|detain(?:ed|ees)|charged|fled|homes|rescued|casualties|identified|freed|contained|counted)\b/i;

/** Courses that events take in one direction: a later step brings an earlier one up to date. */
const COURSES: readonly (readonly RegExp[])[] = [
  [
    /\b(?:sought|wanted|on the run|at large|hunt(?:ed|ing)?|not arrested)\b/i,
    /\b(?:arrest(?:ed|s)?|detained|held|in custody|captured|behind bars|caught)\b/i,
    /\b(?:charged|indicted|pleaded|on trial|denied bail|granted bail)\b/i,
    /\b(?:convicted|acquitted|found guilty|cleared|released|freed|sentenced|jailed)\b/i,
    /\b(?:on appeal|appeal judges|overturned|quashed)\b/i,
  ],
  [
    /\b(?:coma|critical(?:ly)?|intensive care|hospital|clinic|unconscious|fell ill|rescued|alive)\b/i,
    /\b(?:died|recover(?:ed|ing)|discharged|woke|awoke|opened (?:his|her) eyes|walked|back at work|left hospital|out of hospital)\b/i,
  ],
  [/\b(?:captive|hostages?|kidnapp(?:ed|ers)|holding)\b/i, /\b(?:freed|released|let\b.*\bgo|rescued)\b/i],
];
