import { analysedOf } from './analysed.ts';
import { COMMON_STEMS } from './common-stems.ts';
import type { ContradictionKind, Statement } from './contradiction.ts';
import { isSaying, meets } from './detectors/context.ts';
import type { Analysed } from './detectors/detector.ts';
import { rootOf } from './lexicon/forms.ts';
import { stemOf } from '../language/stems.ts';
import type { Span } from '../language/span.ts';

/** At most so many words are shown of a side. */
const MOST_WORDS = 7;

/** What two conflicting statements differ in, where no detector says it: two figures, two dates, a negation, else the words nearest to what they share. */
export interface Difference {
  readonly kind: ContradictionKind;
  readonly aWords: readonly Span[];
  readonly bWords: readonly Span[];
}

export function differenceOf(a: Statement, b: Statement): Difference {
  const [left, right] = [analysedOf(a), analysedOf(b)];
  const plain = { aWords: ownWords(a, right), bWords: ownWords(b, left) };
  return differingFigures(left, right) ?? negatedOnOneSide(left, right, plain) ?? { kind: 'other', ...plain };
}

/** Two figures for things of one name, or of one unit, that agree in none: the first such pair. */
function differingFigures(left: Analysed, right: Analysed): Difference | null {
  const has = (side: Analysed, value: number): boolean => side.quantities.some((quantity) => quantity.value === value);
  for (const one of left.quantities)
    for (const other of right.quantities) {
      const alike = one.unit === other.unit && (one.of === null || other.of === null || one.of === other.of);
      const named = one.of !== null || other.of !== null || one.unit !== null;
      if (alike && named && !has(right, one.value) && !has(left, other.value))
        return { kind: 'number', aWords: [bare(one)], bWords: [bare(other)] };
    }
  return null;
}

/** One side alone denies something: its "not" with the words it denies, and what of the other side they meet. */
function negatedOnOneSide(left: Analysed, right: Analysed, plain: Omit<Difference, 'kind'>): Difference | null {
  if (left.negations.length > 0 === right.negations.length > 0) return null;
  return left.negations.length > 0
    ? { kind: 'negation', aWords: denied(left), bWords: deniedBy(right, left) ?? plain.bWords }
    : { kind: 'negation', aWords: deniedBy(left, right) ?? plain.aWords, bWords: denied(right) };
}

/** How many words before what is denied may tell what became of it: "accepted the invitation" of "no invitation". */
const DEED_REACH = 3;

/** The words of a statement of which the other says that there is no such thing, with the deed before them; null where it says so of none. */
export function deniedBy(side: Analysed, denying: Analysed): Span[] | null {
  const spans = denied(denying);
  const first = denying.words.find(
    (word) => denying.stems.has(stemOf(word.lower)) && spans.some((span) => overlap(span, word)),
  );
  if (first === undefined || COMMON_STEMS.has(stemOf(first.lower))) return null;
  const words = side.words.filter((word) => word.kind !== 'mark');
  const at = words.findIndex((word) => stemOf(word.lower) === stemOf(first.lower));
  if (at < 0) return null;
  let from = at;
  for (let i = at - 1; i >= Math.max(0, at - DEED_REACH); i--) {
    const word = words[i]!;
    if (LINKS.has(word.lower) || breaks(side.text, word, words[i + 1]!) || inName(side, word)) break;
    if (side.stems.has(stemOf(word.lower))) from = i;
  }
  return [{ start: words[from]!.start, end: words[at]!.end }];
}

const inName = ({ names }: Analysed, word: Span): boolean => names.some((name) => overlap(name, word));

/** A "not" with the words it denies. */
export function denied(side: Analysed, negation = side.negations[0]): Span[] {
  if (!negation) return [];
  const start = Math.min(negation.cue.start, negation.scope.start);
  const end = Math.max(negation.cue.end, negation.scope.end);
  const inside = side.words.filter((word) => word.start >= start && word.end <= end && word.kind !== 'mark');
  const cue = inside.findIndex((word) => word.start >= negation.cue.start);
  // "did" belongs to its "n't".
  const from = Math.max(0, /^n['’]t$/i.test(inside[cue]?.text ?? '') ? cue - 1 : cue);
  const shown = inside.slice(from, from + MOST_WORDS);
  // Not "no truth in the story that the".
  const last = shown.findLastIndex((word, at) => at === 0 || side.stems.has(stemOf(word.lower)));
  return shown.slice(0, last + 1).map(bare);
}

const bare = ({ start, end }: Span): Span => ({ start, end });

/** Some words in a row that one side has and the other lacks. */
interface Run {
  readonly words: readonly Span[];
  /** In words, to the nearest telling word that both sides have. */
  readonly distance: number;
}

const worth = (run: Run): number => Math.min(4, run.words.length) - 0.6 * run.distance;

const ownWords = (statement: Statement, other: Analysed): Span[] => [...(ownRuns(statement, other)[0] ?? [])];

/** Of one side's words that the other lacks, the runs in order, the nearest to what both speak of first; never the words that only say who speaks. */
export function ownRuns(statement: Statement, other: Analysed): (readonly Span[])[] {
  const side = analysedOf(statement);
  const frame = frameOf(statement);
  const words = side.words.filter((word) => word.kind !== 'mark');
  const met = side.names.filter((name) => other.names.some((one) => meets(name, one)));
  const shared = words.map((word) => other.stems.has(stemOf(word.lower)) || met.some((name) => overlap(word, name)));
  const anchors = words.flatMap((word, i) => (shared[i] && !COMMON_STEMS.has(stemOf(word.lower)) ? [i] : []));
  const isOwn = words.map(
    (word, i) =>
      !shared[i] &&
      !LINKS.has(word.lower) &&
      !isSaying({ root: rootOf(word.lower) }) &&
      !frame.some((span) => overlap(word, span)),
  );
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isOwn[i]) continue;
    let end = i;
    while (isOwn[end + 1] && end - i + 1 < MOST_WORDS && !breaks(side.text, words[end]!, words[end + 1]!)) end++;
    const distance = Math.min(words.length, ...anchors.map((at) => (at < i ? i - at : at - end)));
    const content = words.slice(i, end + 1).filter((word) => side.stems.has(stemOf(word.lower)));
    if (content.length > 0) runs.push({ words: trimmed(words.slice(i, end + 1), side), distance });
    i = end;
  }
  return runs.sort((x, y) => worth(y) - worth(x)).map((run) => run.words);
}

/** Words that join two statements, which no run of words goes beyond. */
const LINKS = new Set(
  'and but or that who which whom whose because although though while whereas when as if'.split(' '),
);

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A word that stands alone, with what follows it in its clause: "ordering" says less than "ordering the files shredded". */
export function widened(side: Analysed, span: Span): Span {
  const from = side.words.findIndex((word) => word.start >= span.start);
  let to = from;
  for (let next = from + 1; next < from + MOST_WORDS; next++) {
    const word = side.words[next];
    if (!word || word.kind === 'mark' || LINKS.has(word.lower) || isSaying({ root: rootOf(word.lower) })) break;
    if (side.stems.has(stemOf(word.lower))) to = next;
  }
  return { start: span.start, end: Math.max(span.end, side.words[to]?.end ?? 0) };
}

/** A run begins and ends with a content word. */
function trimmed(words: Analysed['words'], side: Analysed): Span[] {
  const tells = words.map((word) => side.stems.has(stemOf(word.lower)));
  return words.slice(tells.indexOf(true), tells.lastIndexOf(true) + 1).map(bare);
}

const breaks = (text: string, word: Span, next: Span): boolean =>
  /[,;:.!?"“”()–—]/.test(text.slice(word.end, next.start));

/** Where the statement says who speaks and that they do, counted from its start. */
export function frameOf({ claim: { attribution, start } }: Statement): Span[] {
  if (!attribution) return [];
  return [...attribution.sourceSpans, ...attribution.cueSpans].map((span) => ({
    start: span.start - start,
    end: span.end - start,
  }));
}
