import { isFurniture } from './furniture.ts';
import type { Place } from './pairing.ts';
import { linesOf, sentencesIn, type Sentence } from './sentence.ts';
import { keyOfText } from './tokens.ts';

/** What two texts have in common is found first, by lines, then by sentences; the rest is what an edit may have touched. */
interface Unmatched {
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
  /** The neighbours, among what stands in both, of each sentence that does not. */
  readonly places: ReadonlyMap<Sentence, Place>;
  /** Of each text: how many of its UTF-16 units stand in both, and where the last of them ends. */
  readonly kept: { readonly before: Kept; readonly after: Kept };
}

export interface Kept {
  readonly units: number;
  readonly until: number;
}

/** A sentence cut short: "The minister said that he would…" */
const CUT_SHORT = /(?:…|\.\.\.)["'”’)\]]*$/;
/** A stretch of so many words that stands inside another sentence of the other text was neither added nor removed. */
const LEAST_INSIDE = 4;
/** Sentences for which the whole other text is searched. */
const MOST_SEARCHED = 120;

type Piece = { readonly key: string; readonly end: number; readonly sentence: Sentence | null };

export function unmatchedOf(before: string, after: string): Unmatched {
  const [linesBefore, linesAfter] = [linesOf(before), linesOf(after)];
  const [inBefore, inAfter] = [linesBefore, linesAfter].map((lines) => new Set(lines.map(({ text }) => text.trim())));
  const pieces = (text: string, lines: typeof linesBefore, others: ReadonlySet<string>): Piece[] =>
    lines.flatMap((line): Piece[] =>
      others.has(line.text.trim())
        ? [{ key: line.text.trim(), end: line.end, sentence: null }]
        : sentencesIn(text, line).map((sentence) => ({ key: sentence.key, end: sentence.end, sentence })),
    );
  const [old, now] = [pieces(before, linesBefore, inAfter!), pieces(after, linesAfter, inBefore!)];
  const leftBefore = leftOf(old, now);
  const leftAfter = leftOf(now, old);
  const places = new Map<Sentence, Place>([...placesIn(old, leftBefore), ...placesIn(now, leftAfter)]);
  const shown = (left: ReadonlySet<Sentence>): Sentence[] =>
    [...left].filter(({ text, tokens }) => !isFurniture(text, tokens.length));
  return {
    before: shown(leftBefore),
    after: shown(leftAfter),
    places,
    kept: { before: keptIn(old, leftBefore, before), after: keptIn(now, leftAfter, after) },
  };
}

/** The sentences of one text whose words the other has not. Twice or once makes no difference: pages repeat sentences to draw them large. */
function leftOf(own: readonly Piece[], others: readonly Piece[]): Set<Sentence> {
  const keys = new Set(others.map(({ key }) => key));
  const cutShort = others.flatMap(({ sentence }) => (sentence && isCutShort(sentence) ? [sentence.key] : []));
  const left = own.flatMap(({ key, sentence }) => {
    if (sentence === null || key === '' || keys.has(key)) return [];
    const begun =
      cutShort.some((start) => key.startsWith(start)) ||
      (isCutShort(sentence) && others.some(({ key: whole }) => whole.startsWith(key)));
    return begun ? [] : [sentence];
  });
  return new Set(left);
}

/** One that ends in an ellipsis may stand whole in the other text: that is no edit. */
const isCutShort = ({ text, tokens }: Sentence): boolean => tokens.length >= LEAST_INSIDE && CUT_SHORT.test(text);

/** Without those whose words stand in the other text as they are: a pull quote, a sentence that was joined to another. */
export function withoutInside(sentences: readonly Sentence[], other: string): readonly Sentence[] {
  if (sentences.length === 0 || sentences.length > MOST_SEARCHED) return sentences;
  const key = ` ${keyOfText(other)} `;
  return sentences.filter((sentence) => sentence.tokens.length < LEAST_INSIDE || !key.includes(` ${sentence.key} `));
}

function placesIn(pieces: readonly Piece[], left: ReadonlySet<Sentence>): [Sentence, Place][] {
  const isKept = ({ sentence }: Piece): boolean => sentence === null || !left.has(sentence);
  const nexts: (string | null)[] = [];
  let next: string | null = null;
  for (const piece of pieces.toReversed()) {
    nexts.push(next);
    if (isKept(piece)) next = piece.key;
  }
  nexts.reverse();
  let previous: string | null = null;
  return pieces.flatMap((piece, at): [Sentence, Place][] => {
    const place = { previous, next: nexts[at] ?? null };
    if (isKept(piece)) previous = piece.key;
    return isKept(piece) || piece.sentence === null ? [] : [[piece.sentence, place]];
  });
}

function keptIn(pieces: readonly Piece[], left: ReadonlySet<Sentence>, text: string): Kept {
  let units = text.trim().length;
  let until = 0;
  for (const { sentence, end } of pieces) {
    if (sentence !== null && left.has(sentence)) units -= sentence.end - sentence.start;
    else until = end;
  }
  return { units: Math.max(0, units), until };
}
