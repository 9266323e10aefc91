import { type Change, LONGEST_QUOTE, type Passage } from './change.ts';
import { likenessAmong, type Likeness, type Pair } from './pairing.ts';
import { sentenceAt, type Sentence } from './sentence.ts';
import { tellsOf, type Published } from './tells.ts';
import { wordRuns } from './word-runs.ts';

/** One wording and the other; each may be several sentences by now, where one was parted or two were joined. */
export interface Rewording extends Pair {
  readonly sentences: { readonly before: number; readonly after: number };
}

interface Widened {
  readonly rewordings: Rewording[];
  readonly removed: Sentence[];
  readonly added: Sentence[];
}

/** How much more alike two wordings must be with a neighbour than without, and how much of the neighbour they must explain. */
const GAIN = 0.06;
const EXPLAINED = 0.6;

/** Sentences for which a partner is looked for beside a pair. */
const MOST_WIDENED = 200;

/**
 * A sentence that was parted in two pairs with one half, and the other half looks added; two that were joined likewise.
 * The half beside the pair is taken to it where both together are more alike.
 */
export function widened(
  before: string,
  after: string,
  pairs: readonly Pair[],
  removed: readonly Sentence[],
  added: readonly Sentence[],
): Widened {
  const [gone, come] = [new Set(removed), new Set(added)];
  const likeness = likenessAmong([...pairs.flatMap((pair) => [pair.before, pair.after]), ...removed, ...added]);
  const rewordings = pairs.map((pair): Rewording => {
    const one = { ...pair, sentences: { before: 1, after: 1 } };
    if (pairs.length > MOST_WIDENED) return one;
    const half = beside(
      after,
      pair.after,
      come,
      (whole) => gains(pair.before, pair.after, whole, likeness),
      pair.before,
    );
    if (half) {
      come.delete(half.taken);
      return { ...one, after: half.whole, sentences: { before: 1, after: 2 } };
    }
    const other = beside(
      before,
      pair.before,
      gone,
      (whole) => gains(pair.after, pair.before, whole, likeness),
      pair.after,
    );
    if (!other) return one;
    gone.delete(other.taken);
    return { ...one, before: other.whole, sentences: { before: 2, after: 1 } };
  });
  return {
    rewordings: rewordings.filter((one) => one.before.key !== one.after.key),
    removed: [...gone],
    added: [...come],
  };
}

const gains = (other: Sentence, half: Sentence, whole: Sentence, likeness: Likeness): boolean =>
  likeness(other, whole) >= likeness(other, half) + GAIN;

/** A sentence without a partner that stands right before or after one, if the two together are better. */
function beside(
  text: string,
  sentence: Sentence,
  single: ReadonlySet<Sentence>,
  isBetter: (whole: Sentence) => boolean,
  other: Sentence,
): { taken: Sentence; whole: Sentence } | null {
  for (const taken of single) {
    const [first, second] = taken.start < sentence.start ? [taken, sentence] : [sentence, taken];
    if (second.start < first.end || text.slice(first.end, second.start).trim() !== '') continue;
    const words = new Set(other.tokens.map(({ key }) => key));
    const explained = taken.tokens.filter(({ key }) => words.has(key)).length / Math.max(1, taken.tokens.length);
    if (explained < EXPLAINED) continue;
    const whole = sentenceAt(text, { start: first.start, end: second.end });
    if (isBetter(whole)) return { taken, whole };
  }
  return null;
}

/** A rewording as it is kept and shown: both wordings, the words that differ, what these are about. */
export function rewordingOf(one: Rewording, published: Published, place: Change['place'] = 'text'): Change {
  const runs = wordRuns(one.before.tokens, one.after.tokens);
  const passage = (side: 'before' | 'after'): Passage => {
    const { start, end, text } = one[side];
    return {
      start,
      end,
      quote: text.slice(0, LONGEST_QUOTE),
      words: runs[side].filter((span) => span.end <= LONGEST_QUOTE),
      sentences: one.sentences[side],
    };
  };
  return {
    kind: 'reworded',
    place,
    before: passage('before'),
    after: passage('after'),
    tells: tellsOf(one.before, one.after, runs, published),
  };
}
