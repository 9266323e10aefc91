import type { Annotation, Quote } from '../annotations/annotation.ts';
import type { Change, Comparison, Version } from './change.ts';
import { likenessAmong, type Likeness } from './pairing.ts';
import { rewordingOf } from './rewording.ts';
import { linesOf, sentencesIn, type Sentence } from './sentence.ts';
import type { Published } from './tells.ts';
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

/** Fewer words at a quote's edge may stand in any sentence: they are the end of one, or the beginning. */
const LEAST_TELLING = 3;

/**
 * The annotations whose words stood in an earlier version and stand so no more. Typography aside: what is quoted in
 * another paper's style is the same. Of several sentences each is looked for by itself: what is put between them changes
 * none. `told`: those that were known to have changed before; they stay so until they are back.
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
  const published = { before: earlier[0]?.published ?? null, after: now.published };
  let become: Become | null = null;
  return annotations.flatMap(({ id, targets }) =>
    targets.flatMap(({ article, quote }, target): AnnotatedChange[] => {
      if (article.key !== key || !quote) return [];
      const isThere = (words: string): boolean => keysBefore.some((each) => each.includes(paddedKey(words)));
      // What other tools keep from around a quote may be run together with it.
      const own = [wholeWords(quote), quote.exact].find(isThere) ?? wholeWords(quote);
      if (keyNow.includes(paddedKey(own))) return [];
      const before = told.filter((one) => one.annotation === id && one.target === target);
      const isTold = (words: string): boolean =>
        before.some(({ change }) => change.before !== null && holdEachOther(paddedKey(change.before.quote), words));
      const changes = sentencesOf(own)
        .filter(({ key: words }) => words !== '' && !keyNow.includes(` ${words} `))
        .filter(({ key: words }) => keysBefore.some((each) => each.includes(` ${words} `)) || isTold(` ${words} `))
        .map((sentence) => (become ??= new Become(now.text, keysBefore, comparison, published)).changeOf(sentence))
        // What is cut off is not gone.
        .filter((one) => one.kind !== 'removed' || comparison?.extent !== 'cut' || comparison.changes.includes(one));
      return [...new Set(changes)].map((change) => ({ annotation: id, target, change }));
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

const sentencesOf = (text: string): Sentence[] => linesOf(text).flatMap((line) => sentencesIn(text, line));

const holdEachOther = (key: string, other: string): boolean => key.includes(other) || other.includes(key);

/** What sentences of an earlier version have become in the one of now. */
class Become {
  readonly #sentences: readonly Sentence[];
  readonly #likeness: Likeness;

  constructor(
    now: string,
    readonly keysBefore: readonly string[],
    readonly comparison: Comparison | null,
    readonly published: Published,
  ) {
    this.#sentences = sentencesOf(now);
    this.#likeness = likenessAmong(this.#sentences);
  }

  changeOf(own: Sentence): Change {
    const words = ` ${own.key} `;
    const isOf = (key: string): boolean =>
      own.tokens.length < LEAST_TELLING ? key.startsWith(words) || key.endsWith(words) : holdEachOther(key, words);
    const changes = this.comparison?.changes.filter(
      ({ before, place }) => before && place === 'text' && isOf(paddedKey(before.quote)),
    );
    const found = changes?.find(({ kind }) => kind === 'reworded') ?? changes?.[0];
    if (found) return found;
    // A sentence that stood beside it before is not what it has become.
    const beside = this.keysBefore.find((each) => each.includes(words)) ?? '';
    const [best] = this.#sentences
      .filter(({ key }) => !beside.includes(` ${key} `))
      .map((sentence) => ({ sentence, alike: this.#likeness(own, sentence) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((x, y) => y.alike - x.alike);
    if (best) {
      return rewordingOf({ before: own, after: best.sentence, sentences: { before: 1, after: 1 } }, this.published);
    }
    const before = { start: own.start, end: own.end, quote: own.text, words: [], sentences: 1 };
    return { kind: 'removed', place: 'text', before, after: null, tells: [] };
  }
}
