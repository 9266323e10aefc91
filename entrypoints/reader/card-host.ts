import type { Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { Report } from '../../components/messages/protocol.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { mountCard, type CardProps, type MountedCard } from '../../components/ui/card/card.tsx';

/** Between the marked words and the card, and between the card and the window's edge, in CSS pixels. */
const GAP = 8;
const CARD_WIDTH = 360;

/** The card's place on the page: one closed shadow root, which exists only while the card is open. */
export class CardHost {
  readonly #document: Document;
  readonly #shield: EventShield;
  readonly #signal: AbortSignal;
  #host: HTMLElement | null = null;
  #mounted: MountedCard | null = null;
  #open: { articleKey: string; claim: Claim; goTo: (side: Side) => void } | null = null;

  constructor(document: Document, shield: EventShield, signal: AbortSignal) {
    this.#document = document;
    this.#shield = shield;
    this.#signal = signal;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.#host) this.close();
      },
      { signal },
    );
  }

  open(report: Report, claim: Claim, range: Range, goTo: (side: Side) => void): void {
    this.close();
    this.#open = { articleKey: report.articleKey, claim, goTo };
    const host = this.#document.createElement('div');
    this.#host = host;
    const root = host.attachShadow({ mode: 'closed' });
    this.#shield.cover(host, root);
    place(host, range, this.#document);
    set(host, { 'color-scheme': report.look.colourScheme });
    this.#document.documentElement.append(host);
    this.#mounted = mountCard(root, this.#props(report, claim), this.#signal);
    keepInView(host, range, this.#document);
  }

  /** New reports while the card is open: the same claim with what is known of it now. */
  update(reports: readonly Report[]): void {
    if (!this.#open) return;
    const { articleKey, claim: shown } = this.#open;
    const report = reports.find((each) => each.articleKey === articleKey);
    const claim = report?.claims.find(({ start, end }) => start === shown.start && end === shown.end);
    if (!report || !claim) return this.close();
    this.#mounted?.update(this.#props(report, claim));
  }

  close(): void {
    this.#mounted?.unmount();
    this.#host?.remove();
    this.#shield.uncover();
    this.#mounted = this.#host = this.#open = null;
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
      verdict: annotation?.verdict ?? null,
      hasNote: annotation?.hasNote ?? false,
      // A failed message means an extension that was updated under the page: the card closes, nothing is half saved.
      onVerdict: (verdict) => void askFromPage('judgeOnCard', { ...place, verdict }).catch(() => this.close()),
      onNote: () => void askFromPage('writeNote', place).catch(() => this.close()),
      onClose: () => this.close(),
      onGoTo: (side) => this.#open?.goTo(side),
    };
  }
}

const concerns = ({ a, b }: Contradiction, articleKey: string, claim: Claim): boolean =>
  [a, b].some((side) => side.article.key === articleKey && side.start === claim.start && side.end === claim.end);

/** Where the host lies, set on the element itself: a page's style sheet can't move it, ours can't reach the page. */
function place(host: HTMLElement, range: Range, document: Document): void {
  const { left, bottom } = lastLine(range);
  const view = document.defaultView;
  const width = view?.innerWidth ?? CARD_WIDTH;
  const x = Math.max(GAP, Math.min(left, width - CARD_WIDTH - GAP));
  set(host, {
    all: 'initial',
    position: 'absolute',
    left: `${x + (view?.scrollX ?? 0)}px`,
    top: `${bottom + GAP + (view?.scrollY ?? 0)}px`,
    width: `min(${CARD_WIDTH}px, calc(100vw - ${2 * GAP}px))`,
    'z-index': '2147483647',
  });
}

/** A card that would end below the window goes above the words, where there is room. */
function keepInView(host: HTMLElement, range: Range, document: Document): void {
  const view = document.defaultView;
  const { bottom, height } = host.getBoundingClientRect();
  if (!view || bottom <= view.innerHeight) return;
  const { top } = range.getBoundingClientRect();
  const above = top - height - GAP;
  // No room above either: the whole card is worth more than the words under it, which it quotes.
  set(host, { top: `${(above >= 0 ? above : Math.max(GAP, view.innerHeight - height - GAP)) + view.scrollY}px` });
}

const lastLine = (range: Range): DOMRect => [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();

function set(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}
