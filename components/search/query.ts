import { CLAIM_KINDS } from '../claims/claim.ts';
import { CONTRADICTION_KINDS } from '../contradictions/contradiction.ts';
import { dayRange } from './days.ts';
import { wordsIn } from './tokens.ts';

/** Words to look for: one, or several in a row. */
export interface WordTerm {
  readonly words: readonly string[];
  /** The last word may go on: it is still being typed, or ends in a star. */
  readonly prefix: boolean;
  /** Quoted: no other forms of the word. */
  readonly exact: boolean;
  readonly not: boolean;
}

export const FIELDS = ['site', 'source', 'tag', 'verdict', 'kind', 'before', 'after', 'date', 'has', 'is'] as const;
export type Field = (typeof FIELDS)[number];

/** `site:ledger`, `-has:note`; several values, parted by commas, are alternatives. */
export interface FieldTerm {
  readonly field: Field;
  readonly values: readonly string[];
  readonly not: boolean;
  /** Where it stands in what was typed. */
  readonly start: number;
  readonly end: number;
}

/** What of a query was not understood, in the reader's own letters. */
export interface Problem {
  readonly why: 'unknown-field' | 'unknown-value' | 'no-value' | 'no-words' | 'bad-date' | 'open-quote' | 'too-many';
  readonly text: string;
  /** What would have been understood there. */
  readonly known: readonly string[];
}

export interface Query {
  readonly words: readonly WordTerm[];
  readonly fields: readonly FieldTerm[];
  readonly problems: readonly Problem[];
}

const VERDICT_WORDS = ['true', 'mostly-true', 'mixed', 'misleading', 'mostly-false', 'false', 'unverifiable', 'satire', 'none', 'any'] as const; // prettier-ignore
export const HAS = ['note', 'evidence', 'tag', 'verdict'] as const;
const IS = [
  'article',
  'claim',
  'contradiction',
  'annotation',
  'contradicted',
  'annotated',
  'marked',
  'confirmed',
  'dismissed',
] as const;

/** Fields with a closed list of values. */
const VALUES: Partial<Record<Field, readonly string[]>> = {
  verdict: VERDICT_WORDS,
  kind: [...new Set<string>([...CLAIM_KINDS, ...CONTRADICTION_KINDS])],
  has: HAS,
  is: IS,
};
const DATES: readonly Field[] = ['before', 'after', 'date'];
const FIELD_NAMES: readonly string[] = FIELDS;

/** As many words and phrases as one query looks for, and as many values of fields. */
const MOST_TERMS = 30;
/** As many problems as are told at once: a whole page may be pasted. */
const MOST_PROBLEMS = 5;

/** One piece of what is typed: a minus, a field, a quoted or a bare value. No alternative can match in two ways. */
const PIECE = /(-)?(?:(\p{L}+):)?(?:"([^"]*)("?)|([^\s"]+)|(?<=:))/gu;

/** Reads what was typed. What is not understood is said, and the rest still counts. */
export function parseQuery(text: string): Query {
  const words: WordTerm[] = [];
  const fields: FieldTerm[] = [];
  const problems: Problem[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [whole, minus, name, quoted, closing, bare] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const value = quoted ?? bare ?? '';
    const open = quoted !== undefined && closing === '';
    if (open) problems.push({ why: 'open-quote', text: `"${value}`, known: [] });
    const field = FIELD_NAMES.find((each) => each === name?.toLowerCase()) as Field | undefined;
    if (field) {
      const [good, wrong] = checked(field, value, quoted !== undefined);
      problems.push(...wrong);
      if (good.length > 0) fields.push({ field, values: good, not: minus !== undefined, start, end });
      continue;
    }
    if (name !== undefined) problems.push({ why: 'unknown-field', text: `${name}:`, known: FIELDS.map((each) => `${each}:`) }); // prettier-ignore
    const found = wordsIn(name === undefined ? value : `${name} ${value}`);
    if (found.length === 0) continue;
    const typing = (quoted === undefined || open) && end === text.length && minus === undefined;
    const prefix = typing || (bare ?? '').endsWith('*');
    words.push({ words: found, prefix, exact: quoted !== undefined, not: minus !== undefined });
  }
  const many = words.length > MOST_TERMS || fields.reduce((sum, { values }) => sum + values.length, 0) > MOST_TERMS;
  if (many) problems.unshift({ why: 'too-many', text: String(MOST_TERMS), known: [] });
  const asked = text.trim();
  const empty = words.length + fields.length + problems.length === 0;
  // A minus alone is the beginning of a word that is left out.
  if (empty && asked !== '' && asked !== '-') problems.push({ why: 'no-words', text: shortened(asked), known: [] });
  return { words: words.slice(0, MOST_TERMS), fields: few(fields), problems: problems.slice(0, MOST_PROBLEMS) };
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** What is typed in its pieces, as they stand there. */
export interface Piece {
  readonly text: string;
  readonly kind: 'word' | 'phrase' | 'field' | 'exclusion';
}

export const piecesOf = (text: string): Piece[] =>
  Array.from(text.matchAll(PIECE), ([whole, minus, name, quoted]): Piece => {
    if (minus !== undefined) return { text: whole, kind: 'exclusion' };
    if (FIELD_NAMES.includes(name?.toLowerCase() ?? '')) return { text: whole, kind: 'field' };
    return { text: whole, kind: quoted === undefined ? 'word' : 'phrase' };
  });

/** The first fields, with as many values in all as one query asks for: each is held against the whole library. */
function few(fields: readonly FieldTerm[]): FieldTerm[] {
  let room = MOST_TERMS;
  return fields.flatMap((field) => {
    const values = field.values.slice(0, room);
    room -= values.length;
    return values.length > 0 ? [{ ...field, values }] : [];
  });
}

/** A field's values that are understood, and what is wrong with the others. */
function checked(field: Field, text: string, quoted: boolean): [string[], Problem[]] {
  const values = (quoted ? [text] : text.split(',')).map((each) => each.trim()).filter((each) => each !== '');
  const known = VALUES[field];
  if (values.length === 0) return [[], [{ why: 'no-value', text: `${field}:`, known: known ?? [] }]];
  if (DATES.includes(field)) {
    const wrong = values.filter((value) => dayRange(value) === null);
    return [
      values.filter((value) => dayRange(value) !== null),
      wrong.map((value) => ({ why: 'bad-date', text: `${field}:${value}`, known: [] })),
    ];
  }
  if (!known) return [values, []];
  const plain = values.map((value) => value.toLowerCase().replace(/\s+/g, '-'));
  return [
    plain.filter((value) => known.includes(value)),
    plain
      .filter((value) => !known.includes(value))
      .map((value) => ({ why: 'unknown-value', text: `${field}:${value}`, known })),
  ];
}

/** Nothing is asked for: everything is found. */
export const isOpen = ({ words, fields }: Query): boolean => words.length === 0 && fields.length === 0;

/** The values that a query asks for in a field, exclusions left aside. */
export const valuesOf = ({ fields }: Query, field: Field): string[] =>
  fields.filter((each) => each.field === field && !each.not).flatMap(({ values }) => values);

/** What is typed, with a field asking for these values instead: how the controls write. */
export function withField(text: string, field: Field, values: readonly string[]): string {
  const old = parseQuery(text).fields.filter((each) => each.field === field && !each.not);
  let rest = text;
  for (const { start, end } of old.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  const plain = values.every((value) => !/[\s,"]/.test(value));
  const written =
    plain && values.length > 0 ? [values.join(',')] : values.map((value) => `"${value.replace(/"/g, '')}"`);
  const kept = rest.replace(/\s+/g, ' ').trim();
  return [...(kept === '' ? [] : [kept]), ...written.map((value) => `${field}:${value}`)].join(' ');
}
