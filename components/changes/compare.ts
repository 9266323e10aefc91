import { type Change, type Comparison, LONGEST_QUOTE, MOST_CHANGES, type Passage, type Version } from './change.ts';
import { cutOff } from './cut-off.ts';
import { isFurniture } from './furniture.ts';
import { headlineChange } from './headline.ts';
import { unmatchedOf, withoutInside } from './matched.ts';
import { notesAmong, type Note } from './notes.ts';
import { pairsOf } from './pairing.ts';
import { rewordingOf, widened, type Rewording } from './rewording.ts';
import type { Sentence } from './sentence.ts';
import type { Published } from './tells.ts';

/** Of a longer text the beginning is compared, in UTF-16 units: three times the longest news features. */
const LONGEST_COMPARED = 300_000;
/** A text with fewer sentences is never called another one. */
const LEAST_REPLACED = 4;
/** Of a text that was replaced, less than this share of its words is left. */
const LEFT_WHEN_REPLACED = 0.2;
/** A text that goes on does so by so many sentences, and by this share of the shorter text. */
const LEAST_BEYOND = 5;
const SHARE_BEYOND = 0.5;
/** Lines about logging in that may stand where a text was cut. */
const MOST_AT_CUT = 5;

/**
 * What a publisher changed between two readings of an article; null: nothing that a reader would call a change. Typography,
 * page furniture and the order of sentences are no changes. `inPlace`: the two texts may differ in how much of the page was
 * there or was read, so that only rewordings count.
 */
export function compareVersions(before: Version, after: Version, inPlace: boolean): Comparison | null {
  const headline = headlineChange(before, after);
  const [x, y] = [before.text.slice(0, LONGEST_COMPARED), after.text.slice(0, LONGEST_COMPARED)];
  const part = inPlace || Math.max(before.text.length, after.text.length) > LONGEST_COMPARED;
  const compared = x === y ? NOTHING : textChanges(x, y, before.published, after.published, part);
  const changes = [...(headline ? [headline] : []), ...compared.changes];
  if (changes.length === 0 && compared.notes.length === 0 && compared.extent === 'edited') return null;
  return { ...compared, changes: changes.slice(0, MOST_CHANGES) };
}

const NOTHING: Comparison = {
  extent: 'edited',
  changes: [],
  counts: { reworded: 0, added: 0, removed: 0 },
  beyond: 0,
  notes: [],
};

interface Found {
  readonly rewordings: readonly Rewording[];
  readonly added: readonly Sentence[];
  readonly removed: readonly Sentence[];
  readonly notes: readonly Note[];
}

function textChanges(
  before: string,
  after: string,
  publishedBefore: string | null,
  publishedAfter: string | null,
  inPlace: boolean,
): Comparison {
  const { left, oldNotes, notes } = withoutNotes(before, after);
  const pairs = pairsOf(left.before, left.after, left.places);
  const paired = new Set<Sentence>(pairs.flatMap((pair) => [pair.before, pair.after]));
  const single = (sentence: Sentence): boolean => !paired.has(sentence);
  const wide = widened(before, after, pairs, left.before.filter(single), left.after.filter(single));
  const all: Found = {
    rewordings: wide.rewordings,
    // A note that was brought up to date is not one that was taken out.
    removed: withoutInside([...wide.removed, ...(notes.length === 0 ? sentencesOf(oldNotes) : [])], after),
    added: withoutInside(wide.added, before),
    notes,
  };
  const { kept } = left;
  const untilBefore = Math.max(kept.before.until, ...all.rewordings.map((one) => one.before.end));
  const untilAfter = Math.max(kept.after.until, ...all.rewordings.map((one) => one.after.end));
  const tails = {
    removed: all.removed.filter(({ start }) => start >= untilBefore),
    added: all.added.filter(({ start }) => start >= untilAfter),
  };
  const unitsPaired = unitsOf(all.rewordings.map((one) => one.before));
  const share = (kept.before.units + unitsPaired) / Math.max(1, before.trim().length);
  const stands = untilBefore > 0 && untilAfter > 0;
  const published: Published = { before: publishedBefore, after: publishedAfter };
  const cut = cutOff(before, after);
  const found = inPlace ? { ...all, added: [], removed: [], notes: oldNotes.length > 0 ? notes : [] } : all;
  if (cut) {
    const removed = all.removed.filter(({ start }) => start >= cut.before);
    const added = all.added.filter(({ start }) => start >= cut.after);
    const rest = without(found, { removed, added });
    return told(
      { ...rest, notes: found.notes.filter(({ start }) => start < cut.after) },
      'cut',
      removed.length,
      published,
      before,
      after,
    );
  }
  if (inPlace) return told(found, 'edited', 0, published, before, after);
  if (stands && goesOn(tails.added, tails.removed, untilBefore)) {
    const rest = without(all, tails);
    return told(
      { ...rest, notes: notes.filter(({ start }) => start < untilAfter) },
      'continued',
      tails.added.length,
      published,
      before,
      after,
    );
  }
  if (share < LEFT_WHEN_REPLACED && left.before.length >= LEAST_REPLACED) return { ...NOTHING, extent: 'replaced' };
  return told(all, 'edited', 0, published, before, after);
}

/** What the two texts have not in common, and apart from it what they say of their corrections. */
function withoutNotes(before: string, after: string) {
  const left = unmatchedOf(before, after);
  const [oldNotes, notes] = [notesAmong(before, left.before), notesAmong(after, left.after)];
  const noted = new Set(sentencesOf([...oldNotes, ...notes]));
  const rest = (sentences: readonly Sentence[]): Sentence[] => sentences.filter((sentence) => !noted.has(sentence));
  return { left: { ...left, before: rest(left.before), after: rest(left.after) }, oldNotes, notes };
}

const sentencesOf = (notes: readonly Note[]): Sentence[] => notes.flatMap(({ sentences }) => sentences);

/** Whether what stands beyond the common text is a great deal, with next to nothing in its place on the other side. */
const goesOn = (beyond: readonly Sentence[], instead: readonly Sentence[], common: number): boolean =>
  beyond.length >= LEAST_BEYOND && instead.length <= MOST_AT_CUT && unitsOf(beyond) >= SHARE_BEYOND * common;

const unitsOf = (spans: readonly { start: number; end: number }[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

const without = (found: Found, tails: Pick<Found, 'added' | 'removed'>): Found => ({
  ...found,
  added: found.added.filter((sentence) => !tails.added.includes(sentence)),
  removed: found.removed.filter((sentence) => !tails.removed.includes(sentence)),
});

function told(
  found: Found,
  extent: Comparison['extent'],
  beyond: number,
  published: Published,
  before: string,
  after: string,
): Comparison {
  const { rewordings, added, removed } = found;
  const changes: Change[] = [
    // Each costs a look at names, figures and sources: what is not kept is only counted.
    ...rewordings.slice(0, MOST_CHANGES).map((one) => rewordingOf(one, published)),
    ...runsOf(after, added).map((passage): Change => ({ ...ONE_SIDED, kind: 'added', after: passage })),
    ...runsOf(before, removed).map((passage): Change => ({ ...ONE_SIDED, kind: 'removed', before: passage })),
  ];
  return {
    extent,
    changes: changes.toSorted((x, y) => placeOf(x) - placeOf(y)),
    counts: { reworded: rewordings.length, added: added.length, removed: removed.length },
    beyond,
    notes: found.notes.map(({ quote }) => quote.slice(0, LONGEST_QUOTE)),
  };
}

const ONE_SIDED = { place: 'text', before: null, after: null, tells: [] } as const;

const placeOf = ({ before, after }: Change): number => after?.start ?? before?.start ?? 0;

/** Sentences that follow one another, as one passage. */
function runsOf(text: string, sentences: readonly Sentence[]): Passage[] {
  const runs: { start: number; end: number; sentences: number }[] = [];
  for (const { start, end } of sentences.toSorted((x, y) => x.start - y.start)) {
    const last = runs.at(-1);
    const follows = last !== undefined && isBlank(text.slice(last.end, start)) && end - last.start <= LONGEST_QUOTE;
    if (follows) runs[runs.length - 1] = { start: last.start, end, sentences: last.sentences + 1 };
    else runs.push({ start, end, sentences: 1 });
  }
  return runs.map((run) => ({ ...run, quote: text.slice(run.start, run.end).slice(0, LONGEST_QUOTE), words: [] }));
}

/** Nothing stands between, or nothing of the story. */
const isBlank = (between: string): boolean => {
  const words = between.trim();
  return words === '' || (words.length < 80 && isFurniture(words, words.split(/\s+/).length));
};
