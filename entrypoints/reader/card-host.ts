import type { Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { Decision } from '../../components/contradictions/shown.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { Report } from '../../components/messages/protocol.ts';
import { keepAtClaim, type Places } from '../../components/page/card-place.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { layUpon, type PageHost } from '../../components/page/page-host.ts';
import { isSide, mountCard, type CardProps, type MountedCard } from '../../components/ui/card/card.tsx';

/** Where a passage of the card's article stands now; null: nowhere. */
type FindPassage = (place: Pick<Side, 'start' | 'end'>) => Range | null;

interface Opened {
  report: Report;
  claim: Claim;
  readonly find: FindPassage;
  readonly goTo: (side: Side) => void;
  readonly end: AbortController;
  /** What was dismissed on the card last. */
  dismissed: string | null;
}

/** The card's place on the page: one closed shadow root, which exists only while the card is open. */
export class CardHost {
  readonly #document: Document;
  readonly #shield: EventShield;
  #laid: PageHost | null = null;
  #mounted: MountedCard | null = null;
  #open: Opened | null = null;

  constructor(document: Document, shield: EventShield, signal: AbortSignal) {
    this.#document = document;
    this.#shield = shield;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.#laid) this.close();
      },
      { signal },
    );
  }

  /** Where the card lies in the window; null: none is open. */
  get box(): DOMRect | null {
    return this.#laid?.host.getBoundingClientRect() ?? null;
  }

  open(report: Report, claim: Claim, find: FindPassage, goTo: (side: Side) => void): void {
    this.close();
    const end = new AbortController();
    this.#open = { report, claim, find, goTo, end, dismissed: null };
    this.#laid = layUpon(find(claim), report.look.colourScheme, this.#shield, this.#document);
    this.#mounted = mountCard(this.#laid.root, this.#props(report, claim));
    keepAtClaim(this.#laid.host, () => this.#places(), end.signal);
  }

  /** New reports while the card is open: the same claim with what is known of it now. */
  update(reports: readonly Report[]): void {
    if (!this.#open) return;
    const { report: before, claim: shown } = this.#open;
    const report = reports.find(({ articleKey }) => articleKey === before.articleKey);
    const claim = report?.claims.find(({ start, end }) => start === shown.start && end === shown.end);
    if (!report || !claim) return this.close();
    Object.assign(this.#open, { report, claim });
    this.#mounted?.update(this.#props(report, claim));
  }

  close(): void {
    this.#open?.end.abort();
    this.#mounted?.unmount();
    this.#laid?.remove();
    this.#mounted = this.#laid = this.#open = null;
  }

  /** Where the claim stands, and what is set against it in the same article. */
  #places(): Places {
    const { report, claim, find } = this.#open!;
    const sides = report.contradictions.filter((each) => concerns(each, report.articleKey, claim));
    const rest = sides.flatMap(({ a, b }) => [a, b]).filter((side) => !isSide(side, claim, report.articleKey));
    return [claim, ...rest.filter(({ article }) => article.key === report.articleKey)].map(find);
  }

  #props(report: Report, claim: Claim): CardProps {
    const { articleKey } = report;
    const place = { articleKey, start: claim.start, end: claim.end };
    const annotation = report.annotations.find(
      ({ about, quotes }) => about === 'claim' && quotes.some(({ exact }) => exact === claim.quote),
    );
    return {
      claim,
      articleKey,
      contradictions: report.contradictions.filter((each) => concerns(each, articleKey, claim)),
      yours: wordsMarkedIn(claim, report),
      verdict: annotation?.verdict ?? null,
      hasNote: annotation?.hasNote ?? false,
      onVerdict: (verdict) => this.#done(askFromPage('judgeOnCard', { ...place, verdict })),
      dismissed: this.#open?.dismissed != null,
      onDecide: (id, decision) => this.#decide(articleKey, id, decision),
      onUndo: () => this.#decide(articleKey, this.#open!.dismissed!, null),
      onNote: () => this.#done(askFromPage('writeNote', place)),
      onClose: () => this.close(),
      onGoTo: (side) => this.#open?.goTo(side),
    };
  }

  /** The report that comes back says what is shown now. */
  #decide(articleKey: string, id: string, decision: Decision | null): void {
    this.#open!.dismissed = decision === 'dismissed' ? id : null;
    this.#done(askFromPage('decideOnCard', { articleKey, id, decision }));
  }

  /** A failed message means an extension that was updated under the page: the card closes, nothing is half saved. */
  #done(asked: Promise<unknown>): void {
    asked.catch(() => this.close());
  }
}

const concerns = ({ a, b }: Contradiction, articleKey: string, claim: Claim): boolean =>
  [a, b].some((side) => isSide(side, claim, articleKey));

/** The words of a claim that the reader has annotated; none for all of it. */
const wordsMarkedIn = ({ quote, start }: Claim, { annotations }: Report): string[] =>
  annotations
    .flatMap(({ quotes }) => quotes.flatMap(({ now }) => now))
    .map((passage) => quote.slice(Math.max(passage.start - start, 0), Math.max(passage.end - start, 0)))
    .filter((words) => words !== '' && words !== quote);
