import type { Name } from '../../language/names.ts';
import type { Span } from '../../language/span.ts';
import { actFamilies } from '../lexicon/acts.ts';
import { rootOf } from '../lexicon/forms.ts';
import { PhraseBook, type PhraseMatch } from '../lexicon/phrase.ts';
import { DENIAL_WORDS, OPEN_WORDS, planAffirmations, planDenials, type PlanPhrase } from '../lexicon/plans.ts';
import { isConditional } from './conditions.ts';
import type { Analysed } from './detector.ts';
import { spanOf, tokensOf, type Token } from './tokens.ts';

/** What a statement says of a plan: that it is on, or that it is off. */
export interface Stance {
  readonly denied: boolean;
  /** 0–1: how firmly the statement settles it. */
  readonly firm: number;
  /** Roots of the words that name the plan, the most telling first. */
  readonly heads: readonly string[];
  /** Roots of what the act commits to ("accept … invitation" → visit, travel …). */
  readonly implied: ReadonlySet<string>;
  /** Who and what the plan is about: the names beside it. */
  readonly names: readonly Name[];
  /** The words that say so, from the phrase to the plan. */
  readonly words: Span;
}

/** Words of a plan that say nothing of what is planned. */
const LIGHT = [
  'make',
  'take',
  'have',
  'hold',
  'give',
  'get',
  'pay',
  'put',
  'carry',
  'pursue',
  'begin',
  'continue',
  'plan',
  'idea',
  'take place',
  'part',
  'proposal',
];
const REACH = 9;

interface Known {
  readonly denials: PhraseBook<PlanPhrase>;
  readonly affirmations: PhraseBook<PlanPhrase>;
  readonly light: ReadonlySet<string>;
  /** Acts by the root of their first word. */
  readonly acts: ReadonlyMap<
    string,
    readonly { readonly roots: readonly string[]; readonly implied: ReadonlySet<string> }[]
  >;
  /** The families that a root of consequence belongs to. */
  readonly families: ReadonlyMap<string, ReadonlySet<number>>;
}

let known: Known | undefined;

/** The phrases and acts, made ready at first need. */
function knowledge(): Known {
  if (known !== undefined) return known;
  const book = (phrases: readonly PlanPhrase[]): PhraseBook<PlanPhrase> =>
    new PhraseBook(phrases.map((value) => ({ pattern: value.phrase, value })));
  const acts = new Map<string, { roots: string[]; implied: Set<string> }[]>();
  const families = new Map<string, Set<number>>();
  actFamilies().forEach((family, index) => {
    const implied = new Set(family.follows.map(rootOf));
    for (const root of implied) families.set(root, (families.get(root) ?? new Set()).add(index));
    for (const { words } of family.acts) {
      const roots = words.map(rootOf);
      const first = roots[0] ?? '';
      acts.set(first, [...(acts.get(first) ?? []), { roots, implied }]);
    }
  });
  known = {
    denials: book(planDenials()),
    affirmations: book(planAffirmations()),
    light: new Set(LIGHT.map(rootOf)),
    acts,
    families,
  };
  return known;
}

/** Whether two words can name one plan: the same word, or two for the same consequence. */
export function sameConsequence(x: string, y: string): boolean {
  if (x === y) return true;
  const families = knowledge().families;
  const ofY = families.get(y);
  return ofY !== undefined && [...(families.get(x) ?? [])].some((family) => ofY.has(family));
}

const stances = new WeakMap<Analysed, readonly Stance[]>();

/** Every plan that a statement affirms or denies; found once a statement. */
export function stancesOf(statement: Analysed): readonly Stance[] {
  let made = stances.get(statement);
  if (made === undefined) {
    made = statement.text.trimEnd().endsWith('?') ? [] : read(statement);
    stances.set(statement, made);
  }
  return made;
}

function read(statement: Analysed): Stance[] {
  const { denials, affirmations } = knowledge();
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
  const heads = headsIn(tokens, from, to);
  const setting = settingOf(tokens, match.from);
  if (heads.length === 0 || setting === 'open') return null;
  if (setting === 'denied' && denied) return null;
  const first = heads[0]?.at ?? from;
  return {
    denied: denied || setting === 'denied',
    firm: match.value.firm,
    heads: heads.map(({ root }) => root),
    implied: new Set(),
    names: namesBeside(statement, tokens, Math.min(from, match.from), Math.max(to, match.to)),
    words: spanOf(tokens, Math.min(first, match.from), Math.max(first + 1, match.to)),
  };
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

/** The first two words in a range that say what is planned. */
function headsIn(tokens: readonly Token[], from: number, to: number): { root: string; at: number }[] {
  const light = knowledge().light;
  const heads: { root: string; at: number }[] = [];
  for (let at = from; at < to && heads.length < 2; at += 1) {
    const token = tokens[at];
    if (token?.content && !token.named && !light.has(token.root) && !token.lower.endsWith('ly'))
      heads.push({ root: token.root, at });
  }
  return heads;
}

/** What stands before a phrase: words that leave it open, or deny it. */
function settingOf(tokens: readonly Token[], from: number): 'open' | 'denied' | 'plain' {
  for (let at = from - 1; at >= 0 && from - at <= REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.stop) break;
    if (from - at <= 6 && OPEN_WORDS.has(token.lower)) return 'open';
    if (
      DENIAL_WORDS.has(token.lower) &&
      !range(at, from).some((n) => ['and', 'but', ','].includes(tokens[n]?.lower ?? ''))
    )
      return 'denied';
  }
  return 'plain';
}

/** The names in a plan's words, and the last name before them in the same clause. */
function namesBeside(statement: Analysed, tokens: readonly Token[], from: number, to: number): Name[] {
  const span = spanOf(tokens, from, to);
  const clause = tokens[from]?.clause;
  const opening = tokens.find((token) => token.clause === clause)?.start ?? span.start;
  const inside = statement.names.filter((name) => name.start >= span.start && name.end <= span.end);
  const subject = statement.names.filter((name) => name.start >= opening && name.end <= span.start).at(-1);
  return subject === undefined ? inside : [subject, ...inside];
}

/** Acts that commit to something: their words in order, within one sentence, not denied and not left open. */
function actsIn(statement: Analysed, tokens: readonly Token[], taken: ReadonlySet<number>): Stance[] {
  const found: Stance[] = [];
  tokens.forEach((token, from) => {
    for (const act of knowledge().acts.get(token.root) ?? []) {
      const to = endOfAct(tokens, from, act.roots);
      if (to === null || range(Math.max(0, from - 3), to).some((at) => taken.has(at) || isNegation(tokens[at])))
        continue;
      const setting = settingOf(tokens, from);
      if (setting === 'open') continue;
      found.push({
        denied: setting === 'denied',
        firm: act.roots.length > 1 ? 0.9 : 0.5,
        heads: [act.roots.at(-1) ?? ''],
        implied: act.implied,
        names: namesBeside(statement, tokens, from, Math.min(tokens.length, to + REACH)),
        words: spanOf(tokens, from, to),
      });
    }
  });
  return found;
}

const isNegation = (token: Token | undefined): boolean =>
  token !== undefined && ['not', "n't", 'never', 'no', 'without', 'nobody', 'nothing'].includes(token.lower);

function endOfAct(tokens: readonly Token[], from: number, roots: readonly string[]): number | null {
  let at = from;
  for (const root of roots.slice(1)) {
    let next = at + 1;
    while (next < tokens.length && next - at <= 6 && !tokens[next]?.stop && tokens[next]?.root !== root) next += 1;
    if (tokens[next]?.root !== root || next - at > 6) return null;
    at = next;
  }
  return at + 1;
}
