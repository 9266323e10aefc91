import type { Claim } from '../claims/claim.ts';
import { viewOf } from './dom.ts';

export interface Mark {
  range: Range;
  kind: 'claim' | 'clash' | 'mine' | 'flash';
  /** What it stands for: a claim, an annotation of the reader's, or both. */
  claim?: Claim | undefined;
  annotation?: string;
}

/** How the reader wants marks to look. */
export interface Look {
  readonly markStyle: 'underline' | 'background' | 'both';
  /** The reader's own passages get a colour of their own, by which a page can tell them from claims. */
  readonly ownColour: boolean;
}
const USUAL: Look = { markStyle: 'both', ownColour: false };

/** A page can list the names in `CSS.highlights`: they tell it nothing. `marks.css` styles them. */
export const HIGHLIGHT_NAMES = { claim: 'gs-a', clash: 'gs-b', hover: 'gs-c', flash: 'gs-d', mine: 'gs-e' } as const;
/** The names for each look. */
export const LOOK_NAMES = {
  underline: { ...HIGHLIGHT_NAMES, clash: 'gs-f' },
  background: { ...HIGHLIGHT_NAMES, claim: 'gs-g', clash: 'gs-h' },
  both: HIGHLIGHT_NAMES,
} as const;

/** Where two overlap, the later of these is painted on top. */
const PRIORITIES = { claim: 1, mine: 2, clash: 3, hover: 4, flash: 5 } as const;

/** Times the marks are put back on a page that keeps clearing them. */
const MAX_REPAINTS = 3;

type Kind = keyof typeof PRIORITIES;

/**
 * Paints ranges through the CSS Custom Highlight API. The document is never changed; only ranges that are new or gone
 * are touched. The reader's own passages look like claims, unless asked otherwise: what is the reader's is not the page's to know.
 */
export class Painter {
  readonly #view: Window & typeof globalThis;
  readonly #registry: HighlightRegistry;
  readonly #highlights = new Map<string, Highlight>();
  /** What each highlight holds, in our own keeping: Firefox lets no content script iterate over a highlight. */
  readonly #ranges = new Map<string, readonly Range[]>();
  #repaints = 0;

  constructor(document: Document) {
    this.#view = viewOf(document) ?? window;
    this.#registry = this.#view.CSS.highlights;
  }

  paint(marks: readonly Mark[], { markStyle, ownColour }: Look = USUAL): void {
    const wanted = Map.groupBy(marks, ({ kind }): Kind => (kind === 'mine' && !ownColour ? 'claim' : kind));
    const names: Record<Kind, string> = LOOK_NAMES[markStyle];
    const kept = [...wanted.keys()].map((kind) => names[kind]);
    for (const name of this.#highlights.keys()) if (!kept.includes(name)) this.#drop(name);
    // Firefox takes a fifth less when the kind with the most marks is the first.
    for (const [kind, each] of [...wanted].toSorted(([, a], [, b]) => b.length - a.length)) {
      const ranges = each.map(({ range }) => range);
      this.#show(kind, ranges, names[kind]);
    }
  }

  clear(): void {
    // What took them away goes on doing so when the findings change; it ends with the page that did it.
    this.#repaints = 0;
    for (const name of this.#highlights.keys()) this.#drop(name);
  }

  /** Shows that a mark can be clicked, which no highlight can say by a cursor; null: none is under the pointer. */
  hover(range: Range | null): void {
    if (range) this.#show('hover', [range]);
    else this.#drop(HIGHLIGHT_NAMES.hover);
  }

  /** The page goes on taking the marks away: they are not put back any more. */
  get lost(): boolean {
    return this.#repaints > MAX_REPAINTS && this.#gone().length > 0;
  }

  /** Puts the marks back if the page has taken them away, a few times. */
  ensure(): void {
    if (this.#repaints > MAX_REPAINTS) return;
    const gone = this.#gone();
    if (gone.length > 0 && ++this.#repaints <= MAX_REPAINTS) gone.forEach((name) => this.#restore(name));
  }

  #gone(): string[] {
    return [...this.#highlights.keys()].filter((name) => !this.#isIntact(name));
  }

  /** A page can take a highlight out of the registry, put its own there, or empty ours. */
  #isIntact(name: string): boolean {
    const highlight = this.#highlights.get(name);
    const there = this.#registry.get(name);
    return there === highlight && highlight?.size === this.#ranges.get(name)?.length;
  }

  #restore(name: string): void {
    const highlight = this.#highlights.get(name)!;
    const ranges = this.#ranges.get(name) ?? [];
    if (highlight.size !== ranges.length) {
      highlight.clear();
      for (const range of ranges) highlight.add(range);
    }
    this.#registry.set(name, highlight);
  }

  #show(kind: Kind, ranges: readonly Range[], name: string = HIGHLIGHT_NAMES[kind]): void {
    let highlight = this.#highlights.get(name);
    if (highlight === undefined) {
      highlight = new this.#view.Highlight(...ranges);
      highlight.priority = PRIORITIES[kind];
      this.#highlights.set(name, highlight);
      this.#ranges.set(name, ranges);
    } else {
      this.#ranges.set(name, replaceRanges(highlight, this.#ranges.get(name) ?? [], ranges));
    }
    if (!this.#isIntact(name)) this.#restore(name);
  }

  #drop(name: string): void {
    if (this.#registry.get(name) === this.#highlights.get(name)) this.#registry.delete(name);
    this.#highlights.delete(name);
    this.#ranges.delete(name);
  }
}

/**
 * Adds what is new, removes what is gone, and gives the ranges that are shown now. Ranges are the same when they cover
 * the same, whichever object says so.
 */
function replaceRanges(highlight: Highlight, before: readonly Range[], ranges: readonly Range[]): Range[] {
  const shown = Map.groupBy(before, ({ startContainer }) => startContainer);
  const now = ranges.map((range) => {
    const at = shown.get(range.startContainer) ?? [];
    const same = at.findIndex((other) => sameRange(other, range));
    const [kept] = same < 0 ? [] : at.splice(same, 1);
    if (kept === undefined) highlight.add(range);
    return kept ?? range;
  });
  for (const gone of shown.values()) for (const range of gone) highlight.delete(range);
  return now;
}

/** Whether two ranges cover the same stretch of the document. */
const sameRange = (a: AbstractRange, b: AbstractRange): boolean =>
  a === b ||
  (a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset);
