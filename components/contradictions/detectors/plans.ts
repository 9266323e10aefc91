import type { Name } from '../../language/names.ts';
import type { Span } from '../../language/span.ts';
import type { PhraseMatch } from '../lexicon/phrase.ts';
import { OPEN_WORDS, type PlanPhrase } from '../lexicon/plans.ts';
import { isConditional, isQuestion } from './conditions.ts';
import { isSaying } from './context.ts';
import { isNegated, type Analysed } from './detector.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { partyBefore, type Party } from './party.ts';
import {
  ACT_REACH,
  REACH,
  deedFrom,
  detailsIn,
  headsIn,
  isLongAgo,
  isNegation,
  isUndone,
  namesFrom,
  planRange,
  range,
  settingOf,
} from './plan-words.ts';
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

const DETERMINERS = new Set("a the his her its their my our 's free political good own and".split(' '));

const stances = new WeakMap<Analysed, readonly Stance[]>();

/** Every plan that a statement affirms or denies; found once a statement. */
export function stancesOf(statement: Analysed): readonly Stance[] {
  let made = stances.get(statement);
  if (made === undefined) {
    made = isQuestion(statement) ? [] : read(statement);
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
  // "Not an issue that is going to …": nothing of it is affirmed.
  if (isNegated(statement, spanOf(tokens, match.from, match.from + 1)) || isUndone(tokens, match.to)) return null;
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
