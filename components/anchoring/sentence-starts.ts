import type { Text } from './word-index.ts';

/** Units by which the start of a sentence is known, and places looked at that start alike. */
const KEY = 12;
const MOST_PLACES = 32;

const SPACE = 32;

/** What ends a sentence or a paragraph, with the space after it. */
const ENDS = /[.!?…]["'”’»)\]]* |\n+/g;

/** Places by a few units, the last of those that have the same, and the ones before it. */
class Places {
  readonly #last = new Map<string, number>();
  readonly #earlier = new Map<number, number>();

  add(key: string, place: number): void {
    const other = this.#last.get(key);
    if (other !== undefined) this.#earlier.set(place, other);
    this.#last.set(key, place);
  }

  /** None if there are many. */
  of(key: string): number[] {
    const places: number[] = [];
    for (let at = this.#last.get(key); at !== undefined; at = this.#earlier.get(at)) {
      if (places.length === MOST_PLACES) return [];
      places.push(at);
    }
    return places;
  }
}

/**
 * Where the sentences of a text start, by their first units and by the last of what stands before them: they lie far
 * apart, so that they are found in a fraction of the time that all words take.
 */
export class SentenceStarts {
  readonly #byFirst = new Places();
  readonly #byLast = new Places();

  constructor(text: string) {
    ENDS.lastIndex = 0;
    for (let at = 0, end = 0; ;) {
      this.#byFirst.add(text.slice(at, at + KEY), at);
      if (end >= KEY) this.#byLast.add(text.slice(end - KEY, end), at);
      if (!ENDS.test(text)) return;
      at = ENDS.lastIndex;
      end = at - 1;
      while (end > 0 && text.charCodeAt(end - 1) <= SPACE) end--;
    }
  }

  /** The places where a sentence starts as a text does; none if there are many. */
  startingLike = (text: string): number[] => this.#byFirst.of(text.slice(0, KEY));

  /** The places where a sentence starts after what a text ends with. */
  after = (text: string): number[] => this.#byLast.of(text.trimEnd().slice(-KEY));
}

/** Where sentences start in a quote with its neighbours, of those that go on for long enough to be known. */
export function startsIn(all: string, atOnce: boolean): number[] {
  const starts: number[] = atOnce && all.length >= KEY ? [0] : [];
  ENDS.lastIndex = 0;
  while (ENDS.test(all)) {
    if (ENDS.lastIndex + KEY > all.length) break;
    starts.push(ENDS.lastIndex);
  }
  return starts;
}

const starts = new WeakMap<Text, SentenceStarts>();

/** Found once a text. */
export function sentenceStartsOf(article: Text): SentenceStarts {
  let found = starts.get(article);
  if (found === undefined) starts.set(article, (found = new SentenceStarts(article.text)));
  return found;
}
