import type { Name } from '../../language/names.ts';
import { PART_WORDS } from '../lexicon/plans.ts';
import { rootOf } from '../lexicon/forms.ts';
import { isSaying, meets } from './context.ts';
import type { Analysed } from './detector.ts';
import type { Token } from './tokens.ts';

/** Who does, plans or denies something in a statement: names, or the words that stand for them. */
export interface Party {
  readonly names: readonly Name[];
  /** Roots of nouns that name the party where no name does ("the ministry", "dockers"). */
  readonly roots: ReadonlySet<string>;
  /** Only some of them: "two of the unions". */
  readonly part: boolean;
}

const PERSONAL = new Set(['he', 'she', 'i']);
const PRONOUNS = new Set(['it', 'they', 'we', 'i', 'who', 'there']);

/** Where the party of a plan begins that is named behind it or in it: "no plan for NAME to …", "no trip by NAME is planned". */
function beneficiaryOf(tokens: readonly Token[], from: number, to: number): number | null {
  if (['for', 'by'].includes(tokens[to - 1]?.lower ?? '')) return to;
  if (tokens[to]?.lower === 'for') return to + 1;
  const inside = tokens.findIndex(({ lower }, at) => at >= from && at < to && lower === 'by');
  return inside < 0 ? null : inside + 1;
}

/** The party of a phrase: "for NAME" right after it, else the names or nouns of its clause before it, else what a pronoun there may stand for. */
export function partyBefore(statement: Analysed, tokens: readonly Token[], from: number, to: number): Party {
  const beneficiary = beneficiaryOf(tokens, from, to);
  const named =
    beneficiary === null
      ? undefined
      : statement.names.find(
          (name) =>
            name.start >= (tokens[beneficiary]?.start ?? Infinity) &&
            name.start <= (tokens[beneficiary + 2]?.start ?? -1),
        );
  if (named !== undefined) return { names: [named], roots: new Set(), part: false };
  const clause = tokens[from]?.clause;
  let opening = from;
  while (opening > 0 && tokens[opening - 1]?.clause === clause) opening -= 1;
  const own = partyIn(statement, tokens.slice(opening, from));
  if (own.names.length > 0 || own.roots.size > 0) return own;
  const earlier = partyIn(statement, tokens.slice(0, opening));
  if (tokens.slice(opening, from).some(({ lower }) => PERSONAL.has(lower))) {
    const person =
      earlier.names.findLast(({ kind }) => kind === 'person') ?? earlier.names.findLast(({ kind }) => kind === 'other');
    return person === undefined ? earlier : { names: [person], roots: new Set(), part: false };
  }
  return opening === from || tokens.slice(opening, from).some(({ lower }) => PRONOUNS.has(lower)) ? earlier : own;
}

function partyIn(statement: Analysed, tokens: readonly Token[]): Party {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const names = statement.names.filter((name) => name.start >= start && name.end <= end);
  const roots = new Set(
    tokens.filter((token) => token.content && !token.named && !isSaying(token)).map(({ root }) => root),
  );
  return { names, roots, part: tokens.some(({ lower }) => PART_WORDS.has(lower)) };
}

/** Whether two parties are the same (1), may be (0: one is not named, or is a part of the other), or are not (-1). */
export function partiesMeet(x: Party, y: Party): -1 | 0 | 1 {
  const met = x.names.filter((name) => y.names.some((other) => meets(name, other)));
  const [onlyX, onlyY] = [without(x.roots, y.roots), without(y.roots, x.roots)];
  if (met.some(({ kind }) => kind === 'person') || namedIn(x, y) || namedIn(y, x)) return 1;
  if (met.length > 0 || onlyX.length < x.roots.size)
    return onlyX.length > 0 && onlyY.length > 0 ? 0 : x.part === y.part ? 1 : 0;
  const [placesX, placesY] = [x, y].map(({ names }) => names.every(({ kind }) => kind === 'place'));
  return x.names.length > 0 && y.names.length > 0 && placesX === placesY ? -1 : 0;
}

const without = (own: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...own].filter((root) => !others.has(root));

/** A name of one party among the plain words of the other: a capital at a sentence's start tells nothing. */
const namedIn = (named: Party, other: Party): boolean =>
  named.names.some(({ text }) => other.roots.has(rootOf(text.toLowerCase().split(/\s+/).at(-1) ?? '')));
