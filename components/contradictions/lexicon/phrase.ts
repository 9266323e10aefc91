/** A phrase of several words, found in running text. See `Phrase.pattern` for its small language. */
export interface Phrase<T> {
  /** Words in order; `a|b` either, `word?` may be missing, `*` up to five words, `**` up to ten, `N` one of "not", "n't", "never", "cannot". */
  readonly pattern: string;
  readonly value: T;
}

/** Where a phrase was found, in word numbers: `from` is the first word, `to` the one after the last; the gap is what `*` covers. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly gap: readonly [number, number] | null;
}

/** What a phrase book reads of a word. `stop` marks a full stop or the like, which no phrase crosses. */
interface PhraseWord {
  readonly lower: string;
  readonly stop: boolean;
}

interface Element {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  /** The longest gap that it stands for, in words; 0 for a word. */
  readonly gap: number;
}

const NOT = ['not', "n't", "'t", 'never', 'cannot'];
const GAPS: Readonly<Record<string, number>> = { '*': 5, '**': 10 };

const elementOf = (source: string): Element => {
  const gap = GAPS[source] ?? 0;
  if (gap > 0) return { words: new Set(), optional: false, gap };
  const optional = source.endsWith('?');
  const words = (optional ? source.slice(0, -1) : source).split('|').flatMap((word) => (word === 'N' ? NOT : [word]));
  return { words: new Set(words), optional, gap: 0 };
};

interface Compiled<T> {
  readonly elements: readonly Element[];
  readonly value: T;
}

/** Many phrases, found together: only those whose first word stands at a place are tried there. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<string, Compiled<T>[]>();

  constructor(phrases: Iterable<Phrase<T>>) {
    for (const { pattern, value } of phrases) {
      const elements = pattern.trim().split(/\s+/).map(elementOf);
      for (const word of elements[0]?.words ?? []) {
        const known = this.byFirst.get(word);
        if (known) known.push({ elements, value });
        else this.byFirst.set(word, [{ elements, value }]);
      }
    }
  }

  find(words: readonly PhraseWord[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    words.forEach((word, from) => {
      for (const { elements, value } of this.byFirst.get(word.lower) ?? []) {
        const end = matchAt(elements, 1, words, from + 1);
        if (end !== null) found.push({ value, from, ...end });
      }
    });
    return found;
  }
}

type End = { readonly to: number; readonly gap: readonly [number, number] | null };

function matchAt(elements: readonly Element[], index: number, words: readonly PhraseWord[], at: number): End | null {
  const element = elements[index];
  if (element === undefined) return { to: at, gap: null };
  if (element.gap > 0) {
    for (let length = 1; length <= element.gap; length += 1) {
      const last = words[at + length - 1];
      if (last === undefined || last.stop) return null;
      const rest = matchAt(elements, index + 1, words, at + length);
      if (rest !== null) return { to: rest.to, gap: [at, at + length] };
    }
    return null;
  }
  if (element.words.has(words[at]?.lower ?? '')) {
    const rest = matchAt(elements, index + 1, words, at + 1);
    if (rest !== null) return rest;
  }
  return element.optional ? matchAt(elements, index + 1, words, at) : null;
}
