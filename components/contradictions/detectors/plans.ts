import type { Name } from '../../language/names.ts';
import type { Span } from '../../language/span.ts';
import type { PhraseMatch } from '../lexicon/phrase.ts';
import { DENIAL_WORDS, OPEN_WORDS, TIME_WORDS, UNDOING_WORDS, type PlanPhrase } from '../lexicon/plans.ts';
import { isConditional } from './conditions.ts';
import { isSaying } from './context.ts';
import type { Analysed } from './detector.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { partyBefore, type Party } from './party.ts';
import { spanOf, tokensOf, type Token } from './tokens.ts';

/** What a statement says of a plan: that it is on, or that it is off. */
export interface Stance {
  readonly denied: boolean;
  /** 0–1: how firmly the statement settles it. */
  readonly firm: number;
  /** Roots of the words that name the plan, the most telling first: the deed, then what it is done to. */
  readonly heads: readonly string[];
  /** Roots of what the act commits to ("accept … invitation" → visit, travel …); empty where the plan itself is named. */
  readonly implied: ReadonlySet<string>;
  /** Whose plan it is. */
  readonly party: Party;
  /** Names in the clause of the plan. */
  readonly names: readonly Name[];
  /** Words and figures that say more of the plan. */
  readonly details: readonly Token[];
  /** The words that say so, from the phrase to the plan. */
  readonly words: Span;
}

/** How far a plan's own words reach from the phrase, in words. */
const REACH = 9;
/** How far an act's words may stand from each other. */
const ACT_REACH = 6;
const DETERMINERS = new Set([
  'a',
  'the',
  'his',
  'her',
  'its',
  'their',
  'my',
  'our',
  "'s",
  'free',
  'political',
  'good',
  'own',
  'and',
]);

const stances = new WeakMap<Analysed, readonly Stance[]>();

/** Every plan that a statement affirms or denies; found once a statement. */
export function stancesOf(statement: Analysed): readonly Stance[] {
  let made = stances.get(statement);
  if (made === undefined) {
    made = /\?["'”’)]*\s*$/.test(statement.text) ? [] : read(statement);
    stances.set(statement, made);
  }
  return made;
}

function read(statement: Analysed): Stance[] {
  const { denials, affirmations } = planKnowledge();
  const tokens = tokensOf(statement);
  if (isConditional(tokens)) return [];
  const denied = denials.find(tokens);
  const taken = new Set(denied.flatMap((match) => range(match.from, match.to)));
  const affirmed = affirmations
    .find(tokens)
    .filter((match) => !range(match.from, match.to).some((at) => taken.has(at)));
  const found: (Stance | null)[] = [
    ...denied.map((match) => stanceOf(statement, tokens, match, true)),
    ...affirmed.map((match) => stanceOf(statement, tokens, match, false)),
    ...actsIn(statement, tokens, taken),
  ];
  return found.filter((stance) => stance !== null);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function stanceOf(
  statement: Analysed,
  tokens: readonly Token[],
  match: PhraseMatch<PlanPhrase>,
  denied: boolean,
): Stance | null {
  const [from, to] = planRange(tokens, match);
  const heads = headsIn(tokens, deedFrom(tokens, match.to, from, to), to);
  const first = heads[0];
  const setting = settingOf(tokens, match.from);
  if (first === undefined || setting === 'open' || (setting === 'denied' && denied)) return null;
  if (!isPlan(tokens, match, first.at) || isShare(statement, tokens, match.from)) return null;
  if (isUnderNegation(statement, tokens, match.from) || isUndone(tokens, match.to)) return null;
  if (denied ? isNegation(tokens[match.from - 1]) : isLongAgo(tokens, match.from)) return null;
  return {
    denied: denied || setting === 'denied',
    firm: match.value.firm,
    heads: heads.map(({ root }) => root),
    implied: new Set(),
    party: partyBefore(statement, tokens, match.value.side === 'after' ? match.from : from, match.to),
    names: namesFrom(statement, tokens, Math.min(from, match.from)),
    details: detailsIn(tokens, Math.min(from, match.from), match.value.side === 'before' ? match.to : to),
    words: spanOf(tokens, Math.min(first.at, match.from), Math.max(first.at + 1, match.to)),
  };
}

/** What only looks like a phrase of planning: the noun "will", "is not" before anything but "-ing", a "would" that nobody said, "will have to". */
function isPlan(tokens: readonly Token[], match: PhraseMatch<PlanPhrase>, head: number): boolean {
  const first = tokens[match.from]?.lower ?? '';
  const before = tokens[match.from - 1]?.lower ?? '';
  if (first === 'will' && DETERMINERS.has(before)) return false;
  if (match.value.form === 'ing' && !(head === match.to && tokens[head]?.lower.endsWith('ing'))) return false;
  if (match.value.form === 'reported' && !tokens.slice(0, match.from).some(isSaying)) return false;
  if (match.value.side === 'before') return true;
  const between = tokens.slice(match.to, head).map(({ lower }) => lower);
  return !between.includes('have') && !between.some((word) => OPEN_WORDS.has(word));
}

/** "Ten per cent will not vote": a share of people plans nothing together. */
const isShare = (statement: Analysed, tokens: readonly Token[], at: number): boolean =>
  statement.quantities.some(
    ({ unit, start }) =>
      unit === '%' &&
      start < (tokens[at]?.start ?? 0) &&
      tokens.find((token) => token.start >= start)?.clause === tokens[at]?.clause,
  );

/** "Not an issue that is going to …": nothing of it is affirmed. */
const isUnderNegation = (statement: Analysed, tokens: readonly Token[], at: number): boolean =>
  statement.negations.some(
    ({ scope }) => scope.start <= (tokens[at]?.start ?? 0) && (tokens[at]?.end ?? 0) <= scope.end,
  );

/** "Reports that he would sign were false." */
function isUndone(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(({ stop }, at) => stop && at >= from);
  return tokens.slice(from, end < 0 ? undefined : end).some(({ lower }) => UNDOING_WORDS.has(lower));
}

/** Where the plan is named, in word numbers. */
function planRange(tokens: readonly Token[], match: PhraseMatch<PlanPhrase>): readonly [number, number] {
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
function deedFrom(tokens: readonly Token[], after: number, from: number, to: number): number {
  if (after !== from || ![tokens[from - 1]?.lower, tokens[from]?.lower].includes('for')) return from;
  const deed = tokens.findIndex(({ lower }, at) => at >= from && at < to && lower === 'to');
  return deed < 0 ? from : deed;
}

/** The first two words in a range that say what is planned. */
function headsIn(tokens: readonly Token[], from: number, to: number): { root: string; at: number }[] {
  const { light } = planKnowledge();
  const heads: { root: string; at: number }[] = [];
  for (let at = from; at < to && heads.length < 2; at += 1) {
    const token = tokens[at];
    if (token?.content && !token.named && !light.has(token.root) && !token.lower.endsWith('ly'))
      heads.push({ root: token.root, at });
  }
  return heads;
}

/** What stands before a phrase: words that leave it open, or that deny it ("denied reports that he had agreed to …"). */
function settingOf(tokens: readonly Token[], from: number): 'open' | 'denied' | 'plain' {
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

/** The names in the clause, from a word on. */
function namesFrom(statement: Analysed, tokens: readonly Token[], from: number): Name[] {
  const start = tokens[from]?.start ?? 0;
  const clause = tokens[from]?.clause;
  const end = tokens.findLast((token) => token.clause === clause)?.end ?? start;
  return statement.names.filter((name) => name.start >= start && name.end <= end);
}

/** Content words and figures of a range, in its first clause. */
const detailsIn = (tokens: readonly Token[], from: number, to: number): Token[] =>
  tokens
    .slice(from, to)
    .filter(
      (token) =>
        token.clause === tokens[from]?.clause &&
        !token.named &&
        (token.content || /^\d/.test(token.lower)) &&
        !TIME_WORDS.has(token.lower),
    );

/** An act of years ago commits to nothing now. */
function isLongAgo(tokens: readonly Token[], at: number): boolean {
  const clause = tokens.filter((token) => token.clause === tokens[at]?.clause).map(({ lower }) => lower);
  return clause.some(
    (word, place) => word === 'ago' || (word === 'in' && /^(?:19|20)\d\d$/.test(clause[place + 1] ?? '')),
  );
}

/** Acts that commit to something: their words in order, within one sentence, not denied and not left open. */
function actsIn(statement: Analysed, tokens: readonly Token[], taken: ReadonlySet<number>): Stance[] {
  const found: Stance[] = [];
  tokens.forEach((token, from) => {
    for (const act of planKnowledge().acts.get(token.root) ?? []) {
      const to = endOfAct(tokens, from, act.roots);
      if (to === null || (act.roots.length === 1 && !token.lower.endsWith('ed'))) continue;
      if (range(Math.max(0, from - 3), to).some((at) => taken.has(at) || isNegation(tokens[at]))) continue;
      const setting = settingOf(tokens, from);
      if (setting === 'open' || isUndone(tokens, to) || isLongAgo(tokens, from)) continue;
      found.push({
        denied: setting === 'denied',
        firm: act.roots.length > 1 ? 0.9 : 0.6,
        heads: [act.roots.at(-1) ?? ''],
        implied: act.implied,
        party: partyBefore(statement, tokens, from, to),
        names: namesFrom(statement, tokens, from),
        details: detailsIn(tokens, to, to + REACH),
        words: spanOf(tokens, from, to),
      });
    }
  });
  return found;
}

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'without', 'nobody', 'nothing', 'neither', 'nor']);
const isNegation = (token: Token | undefined): boolean => token !== undefined && NEGATIONS.has(token.lower);

function endOfAct(tokens: readonly Token[], from: number, roots: readonly string[]): number | null {
  let at = from;
  for (const root of roots.slice(1)) {
    let next = at + 1;
    while (next < tokens.length && next - at <= ACT_REACH && !tokens[next]?.stop && tokens[next]?.root !== root)
      next += 1;
    if (tokens[next]?.root !== root || next - at > ACT_REACH) return null;
    at = next;
  }
  return at + 1;
}
