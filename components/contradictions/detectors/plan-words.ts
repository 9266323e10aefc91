import type { Name } from '../../language/names.ts';
import { rootOf } from '../lexicon/forms.ts';
import type { PhraseMatch } from '../lexicon/phrase.ts';
import { DENIAL_WORDS, OPEN_WORDS, PART_WORDS, TIME_WORDS, UNDOING_WORDS, type PlanPhrase } from '../lexicon/plans.ts';
import type { Analysed } from './detector.ts';
import { planKnowledge } from './plan-knowledge.ts';
import type { Token } from './tokens.ts';

/** How far a plan's own words reach from the phrase, in words. */
export const REACH = 9;
/** How far an act's words may stand from each other. */
export const ACT_REACH = 6;

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Where the plan is named, in word numbers. */
export function planRange(tokens: readonly Token[], match: PhraseMatch<PlanPhrase>): readonly [number, number] {
  if (match.value.side === 'inside') return match.gap ?? [match.from, match.from];
  const clause = tokens[match.value.side === 'after' ? match.to - 1 : match.from]?.clause;
  if (match.value.side === 'after') {
    let to = match.to;
    while (to < tokens.length && to - match.to < REACH && tokens[to]?.clause === clause) to += 1;
    return [match.to, to];
  }
  let from = match.from;
  while (from > 0 && match.from - from < REACH && tokens[from - 1]?.clause === clause) from -= 1;
  return [from, match.from];
}

/** "No plan for Ms Sand to visit": the deed stands after "to". */
export function deedFrom(tokens: readonly Token[], after: number, from: number, to: number): number {
  if (after !== from || ![tokens[from - 1]?.lower, tokens[from]?.lower].includes('for')) return from;
  const deed = tokens.findIndex(({ lower }, at) => at >= from && at < to && lower === 'to');
  return deed < 0 ? from : deed;
}

/** The first two words in a range that say what is planned. */
export function headsIn(tokens: readonly Token[], from: number, to: number): { root: string; at: number }[] {
  const { light } = planKnowledge();
  const heads: { root: string; at: number }[] = [];
  for (let at = from; at < to && heads.length < 2; at += 1) {
    const token = tokens[at];
    if (isJourney(tokens, at)) heads.push({ root: rootOf('visit'), at });
    if (token === undefined || !token.content || token.named || light.has(token.root)) continue;
    if (TIME_WORDS.has(token.lower) || PART_WORDS.has(token.lower) || isAdverb(token)) continue;
    heads.push({ root: token.root, at });
  }
  return heads;
}

/** "Going to Lund", "come to Pyongyang": a light word elsewhere, before a place it is the deed itself. */
const isJourney = (tokens: readonly Token[], at: number): boolean =>
  /^(?:go|goes|going|come|comes|coming)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'to' &&
  (tokens[at + 2]?.named ?? false);

const NO_ADVERBS = new Set([
  'fly',
  'apply',
  'supply',
  'reply',
  'rely',
  'ally',
  'rally',
  'comply',
  'assembly',
  'multiply',
]);
const isAdverb = ({ lower }: Token): boolean => lower.endsWith('ly') && !NO_ADVERBS.has(lower);

/** What stands before a phrase: words that leave it open, or that deny it ("denied reports that he had agreed to …"). */
export function settingOf(tokens: readonly Token[], from: number): 'open' | 'denied' | 'plain' {
  for (let at = from - 1; at >= 0 && from - at <= REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.stop) break;
    if (from - at <= ACT_REACH && OPEN_WORDS.has(token.lower)) return 'open';
    if (DENIAL_WORDS.has(token.lower)) {
      const words = tokens.slice(at + 1, from).map(({ lower }) => lower);
      const reported = words
        .slice(0, 4)
        .some((word) =>
          ['that', 'report', 'reports', 'having', 'claims', 'it', 'he', 'she', 'they', 'any'].includes(word),
        );
      return reported && !words.some((word) => ['and', 'but', ','].includes(word)) ? 'denied' : 'open';
    }
  }
  return 'plain';
}

/** "Reports that he would sign were false." */
export function isUndone(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(({ stop }, at) => stop && at >= from);
  return tokens.slice(from, end < 0 ? undefined : end).some(({ lower }) => UNDOING_WORDS.has(lower));
}

/** An act of years ago commits to nothing now. */
export function isLongAgo(tokens: readonly Token[], at: number): boolean {
  const clause = tokens.filter((token) => token.clause === tokens[at]?.clause).map(({ lower }) => lower);
  return clause.some(
    (word, place) => word === 'ago' || (word === 'in' && /^(?:19|20)\d\d$/.test(clause[place + 1] ?? '')),
  );
}

/** The names in the clause, from a word on. */
export function namesFrom(statement: Analysed, tokens: readonly Token[], from: number): Name[] {
  const start = tokens[from]?.start ?? 0;
  const clause = tokens[from]?.clause;
  const end = tokens.findLast((token) => token.clause === clause)?.end ?? start;
  return statement.names.filter((name) => name.start >= start && name.end <= end);
}

/** Content words and figures of a range, in its first clause. */
export const detailsIn = (tokens: readonly Token[], from: number, to: number): Token[] =>
  tokens
    .slice(from, to)
    .filter(
      (token) =>
        token.clause === tokens[from]?.clause &&
        !token.named &&
        (token.content || /^\d/.test(token.lower)) &&
        !TIME_WORDS.has(token.lower),
    );

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'without', 'nobody', 'nothing', 'neither', 'nor']);
export const isNegation = (token: Token | undefined): boolean => token !== undefined && NEGATIONS.has(token.lower);
