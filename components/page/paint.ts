import { hiddenOf, viewOf } from './dom.ts';

export interface Mark {
  range: Range;
  kind: 'claim' | 'clash' | 'mine' | 'flash';
}

/** A page can list the names in `CSS.highlights`: they tell it nothing. `marks.css` styles them. */
export const HIGHLIGHT_NAMES = { claim: 'gs-a', clash: 'gs-b', hover: 'gs-c', flash: 'gs-d' } as const;

/** Where two overlap, the later of these is painted on top. */
const PRIORITIES = { claim: 1, clash: 2, hover: 3, flash: 4 } as const;

/** Times the marks are put back on a page that keeps clearing them. */
const MAX_REPAINTS = 3;

type Painted = keyof typeof HIGHLIGHT_NAMES;

/**
 * Paints ranges through the CSS Custom Highlight API. The document is never changed; only ranges that are new or gone
 * are touched. The reader's own passages look like claims: what is the reader's is not the page's to know.
 */
export class Painter {
  readonly #document: Document;
  readonly #view: Window & typeof globalThis;
  readonly #highlights = new Map<Painted, Highlight>();
  /** What each highlight holds, in our own keeping: Firefox lets no content script iterate over a highlight. */
  readonly #ranges = new Map<Painted, readonly Range[]>();
  #repaints = 0;
  readonly #onVisible = (): void => {
    if (!hiddenOf(this.#document)) this.ensure();
  };

  constructor(document: Document) {
    this.#document = document;
    this.#view = viewOf(document) ?? window;
  }

  paint(marks: readonly Mark[]): void {
    const wanted = Map.groupBy(marks, ({ kind }): Painted => (kind === 'mine' ? 'claim' : kind));
    for (const kind of this.#highlights.keys()) if (!wanted.has(kind)) this.#drop(kind);
    wanted.forEach((each, kind) =>
      this.#show(
        kind,
        each.map(({ range }) => range),
      ),
    );
    this.#repaints = 0;
    this.#document.addEventListener('visibilitychange', this.#onVisible);
  }

  clear(): void {
    for (const kind of this.#highlights.keys()) this.#drop(kind);
    this.#document.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** Shows that a mark can be clicked, which no highlight can say by a cursor; null: none is under the pointer. */
  hover(range: Range | null): void {
    if (range) this.#show('hover', [range]);
    else this.#drop('hover');
  }

  /** The page goes on taking the marks away: they are not put back any more. */
  get lost(): boolean {
    return this.#repaints > MAX_REPAINTS;
  }

  /** Puts the marks back if the page has taken them away, a few times. Call it before a hit test. */
  ensure(): void {
    if (this.lost) return;
    const gone = [...this.#highlights.keys()].filter((kind) => !this.#isIntact(kind));
    if (gone.length > 0 && ++this.#repaints <= MAX_REPAINTS) gone.forEach((kind) => this.#restore(kind));
  }

  /** A page can take a highlight out of the registry, put its own there, or empty ours. */
  #isIntact(kind: Painted): boolean {
    const highlight = this.#highlights.get(kind);
    const there = this.#view.CSS.highlights.get(HIGHLIGHT_NAMES[kind]);
    return there === highlight && highlight?.size === this.#ranges.get(kind)?.length;
  }

  #restore(kind: Painted): void {
    const highlight = this.#highlights.get(kind)!;
    const ranges = this.#ranges.get(kind) ?? [];
    if (highlight.size !== ranges.length) {
      highlight.clear();
      for (const range of ranges) highlight.add(range);
    }
    this.#view.CSS.highlights.set(HIGHLIGHT_NAMES[kind], highlight);
  }

  #show(kind: Painted, ranges: readonly Range[]): void {
    let highlight = this.#highlights.get(kind);
    if (highlight === undefined) {
      highlight = new this.#view.Highlight(...ranges);
      highlight.priority = PRIORITIES[kind];
      this.#highlights.set(kind, highlight);
      this.#ranges.set(kind, ranges);
    } else {
      this.#ranges.set(kind, replaceRanges(highlight, this.#ranges.get(kind) ?? [], ranges));
    }
    if (!this.#isIntact(kind)) this.#restore(kind);
  }

  #drop(kind: Painted): void {
    const name = HIGHLIGHT_NAMES[kind];
    if (this.#view.CSS.highlights.get(name) === this.#highlights.get(kind)) this.#view.CSS.highlights.delete(name);
    this.#highlights.delete(kind);
    this.#ranges.delete(kind);
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
export const sameRange = (a: AbstractRange, b: AbstractRange): boolean =>
  a === b ||
  (a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset);
