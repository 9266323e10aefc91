import type { Annotation, Quote } from '../annotations/annotation.ts';
import type { Change, Comparison, Version } from './change.ts';
import { likenessAmong } from './pairing.ts';
import { rewordingOf } from './rewording.ts';
import { linesOf, sentenceAt, sentencesIn, type Sentence } from './sentence.ts';
import { keyOfText, tokensOf } from './tokens.ts';

/** What became of words that the reader's own annotation hangs on. */
export interface AnnotatedChange {
  readonly annotation: string;
  /** Which of its targets: a contradiction has two. */
  readonly target: number;
  readonly change: Change;
}

/** Two sentences with less in common, by weight, are not one that was edited. */
const ALIKE = 0.5;

/**
 * The annotations whose words stood in an earlier version and stand so no more. Typography aside: what is quoted in
 * another paper's style is the same. `told`: those that were known to have changed before; they stay so until they are back.
 */
export function annotatedChanges(
  annotations: readonly Pick<Annotation, 'id' | 'targets'>[],
  key: string,
  earlier: readonly Version[],
  now: Version,
  comparison: Comparison | null,
  told: readonly AnnotatedChange[],
): AnnotatedChange[] {
  if (annotations.length === 0) return [];
  const keyNow = paddedKey(now.text);
  const keysBefore = earlier.map(({ text }) => paddedKey(text));
  let sentences: Sentence[] | null = null;
  return annotations.flatMap(({ id, targets }) =>
    targets.flatMap(({ article, quote }, target): AnnotatedChange[] => {
      if (article.key !== key || !quote) return [];
      const own = wholeWords(quote);
      const words = paddedKey(own);
      if (words.trim() === '' || keyNow.includes(words)) return [];
      const known = told.some((one) => one.annotation === id && one.target === target);
      if (!known && !keysBefore.some((each) => each.includes(words))) return [];
      sentences ??= linesOf(now.text).flatMap((line) => sentencesIn(now.text, line));
      const change = changeOf(own, sentences, comparison, {
        before: earlier[0]?.published ?? null,
        after: now.published,
      });
      // What is cut off is not gone.
      if (change.kind === 'removed' && comparison?.extent === 'cut' && !comparison.changes.includes(change)) return [];
      return [{ annotation: id, target, change }];
    }),
  );
}

const paddedKey = (text: string): string => ` ${keyOfText(text)} `;

/** A quote with the rest of the words that its edges part, as far as what was kept from around it has them. */
function wholeWords({ exact, prefix, suffix }: Quote): string {
  const text = prefix + exact + suffix;
  const [from, to] = [prefix.length, prefix.length + exact.length];
  const own = tokensOf(text).filter(({ start, end }) => start < to && from < end);
  return text.slice(Math.min(from, own[0]?.start ?? from), Math.max(to, own.at(-1)?.end ?? to));
}

function changeOf(
  quote: string,
  sentences: readonly Sentence[],
  comparison: Comparison | null,
  published: { before: string | null; after: string | null },
): Change {
  const words = paddedKey(quote);
  const found = comparison?.changes.find(({ before, kind, place }) => {
    if (!before || place !== 'text' || kind !== 'reworded') return false;
    const key = paddedKey(before.quote);
    return key.includes(words) || words.includes(key);
  });
  if (found) return found;
  const own = sentenceAt(quote, { start: 0, end: quote.length });
  const likeness = likenessAmong(sentences);
  const [best] = sentences
    .map((sentence) => ({ sentence, alike: likeness(own, sentence) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((x, y) => y.alike - x.alike);
  if (best) return rewordingOf({ before: own, after: best.sentence, sentences: { before: 1, after: 1 } }, published);
  const before = { start: 0, end: quote.length, quote, words: [], sentences: 1 };
  return { kind: 'removed', place: 'text', before, after: null, tells: [] };
}
