import { sameName, type Name } from '../../language/names.ts';
import { rootOf } from '../lexicon/forms.ts';
import type { Analysed } from './detector.ts';
import { tokensOf, type Token } from './tokens.ts';

/** How much two statements speak of the same thing, as far as words tell. */
export interface Context {
  /** Roots that carry content on both sides. */
  readonly shared: ReadonlySet<string>;
  /** Names that both sides hold, one of each pair. */
  readonly sharedNames: readonly Name[];
  /** Share of the shorter side's content (0–1) that the other side holds too; a name that meets another counts as held. */
  readonly coverage: number;
  /** The same share of each side. */
  readonly heldA: number;
  readonly heldB: number;
  /** Content roots of each side that the other lacks. */
  readonly onlyA: readonly Token[];
  readonly onlyB: readonly Token[];
}

/** Words of saying, and of who speaks: they tell nothing of what is said. */
const SAYING =
  'say tell report announce state add claim confirm insist accord note quote spokesman spokeswoman source official ministry minister government agency statement';

let saying: ReadonlySet<string> | undefined;

export function isSaying(token: Pick<Token, 'root'>): boolean {
  saying ??= new Set(SAYING.split(' ').map(rootOf));
  return saying.has(token.root);
}

/** Whether two names meet: by what they are known by, or because one is the other with a title before it. */
export const meets = (name: Name, other: Name): boolean =>
  sameName(name, other) || name.text.endsWith(` ${other.text}`) || other.text.endsWith(` ${name.text}`);

const known = new WeakMap<Analysed, WeakMap<Analysed, Context>>();

export function contextOf(a: Analysed, b: Analysed): Context {
  let ofA = known.get(a);
  if (ofA === undefined) known.set(a, (ofA = new WeakMap()));
  let made = ofA.get(b);
  if (made === undefined) ofA.set(b, (made = compare(a, b)));
  return made;
}

function compare(a: Analysed, b: Analysed): Context {
  const [inA, inB] = [contentOf(a), contentOf(b)];
  const rootsA = new Set(inA.map(({ root }) => root));
  const rootsB = new Set(inB.map(({ root }) => root));
  const shared = new Set([...rootsA].filter((root) => rootsB.has(root)));
  const onlyA = inA.filter(({ root }) => !shared.has(root));
  const onlyB = inB.filter(({ root }) => !shared.has(root));
  const inText = (names: readonly Name[], others: readonly Token[]): Name[] =>
    names.filter(({ text }) =>
      others.some(({ lower, first }) => first && lower === text.toLowerCase().split(/\s+/).at(-1)),
    );
  const [metA, metB] = [
    a.names.filter((name) => b.names.some((other) => meets(name, other))),
    b.names.filter((name) => a.names.some((other) => meets(name, other))),
  ];
  const met = metB.length < metA.length ? metB : metA;
  const sharedNames = [...new Set([...met, ...inText(a.names, inB), ...inText(b.names, inA)])];
  const share = (own: readonly Token[], names: readonly Name[], others: readonly Name[]): number => {
    const held = names.filter((name) => others.some((other) => meets(name, other)));
    const there = own.filter(
      (token) => shared.has(token.root) || held.some((name) => name.start <= token.start && token.end <= name.end),
    );
    return own.length === 0 ? 0 : there.length / own.length;
  };
  const [heldA, heldB] = [share(inA, a.names, b.names), share(inB, b.names, a.names)];
  return { shared, sharedNames, onlyA, onlyB, coverage: Math.max(heldA, heldB), heldA, heldB };
}

/** The tokens that carry what a statement is about, without who says it. */
export const contentOf = (statement: Analysed): Token[] =>
  tokensOf(statement).filter((token) => token.content && !isSaying(token));

/** Whether both lists hold names, and none of one meets any of the other. */
export function namesClash(left: readonly Name[], right: readonly Name[]): boolean {
  return left.length > 0 && right.length > 0 && !left.some((name) => right.some((other) => meets(name, other)));
}

export const namesOfKind = (names: readonly Name[], kind: Name['kind']): Name[] =>
  names.filter((name) => name.kind === kind);

/** Whether each of two statements holds a name that the other lacks, of one kind or of any. */
export function namesDiffer(a: Pick<Analysed, 'names'>, b: Pick<Analysed, 'names'>, kind?: Name['kind']): boolean {
  const only = (own: readonly Name[], others: readonly Name[]): boolean =>
    own.some((name) => (kind === undefined || name.kind === kind) && !others.some((other) => meets(name, other)));
  return only(a.names, b.names) && only(b.names, a.names);
}

/** How far a speaker may stand from the verb of saying, in words and marks: before it, and behind it. */
const SPEAKER_BEFORE = 4;
const SPEAKER_BEHIND = 3;
const SPEECH =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|add(?:s|ed)|announce[sd]|state[sd]|insist(?:s|ed)|report(?:s|ed)|claim(?:s|ed)|according)$/;

/** A statement without the names of those who only say it: two sources are two people, whatever they speak of. */
export function withoutSpeakers(statement: Analysed): Pick<Analysed, 'names'> {
  const tokens = tokensOf(statement);
  const verbs = tokens.flatMap((token, at) => (SPEECH.test(token.lower) ? [at] : []));
  const speaks = ({ start, end }: Name): boolean => {
    const first = tokens.findIndex((token) => token.start >= start);
    const last = tokens.findLastIndex((token) => token.end <= end);
    return verbs.some(
      (verb) => (last < verb && verb - last <= SPEAKER_BEFORE) || (first > verb && first - verb <= SPEAKER_BEHIND),
    );
  };
  return { names: statement.names.filter((name) => !speaks(name)) };
}
