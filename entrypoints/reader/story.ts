import type { Claim } from '../../components/claims/claim.ts';
import type { ReadArticle, Report, SelectedPassage } from '../../components/messages/protocol.ts';
import { holds } from '../../components/page/dom.ts';
import { overlap } from '../../components/page/overlap.ts';
import type { Mark } from '../../components/page/paint.ts';
import type { PageArticle } from '../../components/page/read-article.ts';
import { selectedQuote } from '../../components/page/selection.ts';
import type { TextMap } from '../../components/page/text-map.ts';
import { claimOfMark, marksOf } from './marks.ts';

export interface Selected {
  readonly passage: SelectedPassage;
  readonly range: Range;
  /** All of the article is selected: no passage of it is meant. */
  readonly whole: boolean;
}

/** One article of the page: as it was read, what is known of it, what is painted. An endless page shows several. */
export class Story {
  readonly article: ReadArticle;
  /** Where its words stand now: the page may have put them into other nodes, or taken some away. */
  map: TextMap;
  report: Report | null = null;
  marks: readonly Mark[] = [];
  /** The reader has asked for all contradictions, not only the first few. */
  #all = false;

  /** `isHeadOld`: the page's head still speaks of the article before it. */
  constructor(
    { article, map }: PageArticle,
    readonly isHeadOld = false,
  ) {
    this.article = article;
    this.map = map;
  }

  /** Whether its first words still stand in the page, or in this part of it. */
  isThere(place?: Element): boolean {
    const first = this.map.rangeOf(0, 1);
    return first !== null && (!place || holds(place, first.startContainer));
  }

  /** The place of a passage of the article as it was read: where it stands now. */
  rangeOf(start: number, end: number): Range | null {
    const words = this.article.text.slice(start, end);
    const at = this.map.text.startsWith(words, start) ? start : this.map.text.indexOf(words);
    return this.map.rangeOf(at, at + words.length);
  }

  /** A page sees what stands out: of the reader's own words no more than the sentences that are marked for them. */
  shownAs(range: Range): readonly Range[] {
    const marks = this.report?.look.ownColour ? [] : this.marks.filter((mark) => overlap(mark.range, range));
    return marks.length > 0 ? marks.map((mark) => mark.range) : [range];
  }

  /** Behind a wall the page shows only the beginning of what was read. */
  get isCut(): boolean {
    return this.map.text.length < this.article.text.length;
  }

  claimOf(mark: Mark): Claim | undefined {
    return this.report ? claimOfMark(this.report, mark) : undefined;
  }

  /** What was known of it before it was read again. */
  inherit(before: Story): void {
    this.report = before.report;
    this.marks = before.marks;
    this.#all = before.#all;
  }

  show(report: Report): void {
    // Asked for on one article, not on the next.
    if (this.report && report.articleKey !== this.report.articleKey) this.#all = false;
    this.report = report;
    this.mark();
  }

  showAll(all: boolean): void {
    this.#all = all;
    this.mark();
  }

  /** Places its marks where its words stand now. */
  mark(): void {
    this.marks = this.seen ? marksOf(this.seen, this.map) : [];
  }

  /** The report with those of its contradictions that are shown now. */
  get seen(): Report | null {
    const { report } = this;
    return report && !this.#all
      ? { ...report, contradictions: report.contradictions.filter((one) => !one.rest) }
      : report;
  }

  forget(): void {
    this.report = null;
    this.#all = false;
    this.marks = [];
  }

  /** What the reader has selected of it, and where that stands. */
  selected(document: Document): Selected | null {
    const quote = this.report && selectedQuote(document, this.map);
    const range = quote && this.map.rangeOf(quote.start, quote.end);
    if (!range) return null;
    const whole = quote.exact === this.map.text.trim();
    return { passage: { articleKey: this.report!.articleKey, ...quote }, range, whole };
  }
}
