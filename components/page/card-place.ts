import { rootElementOf, viewOf } from './dom.ts';
import { columnOf, set, unzoomed } from './page-host.ts';

/** Between the card and the words, or the window's edge, in CSS pixels. */
const GAP = 8;
const WIDTH = 360;
/** Below that no card is put beside the text. */
const NARROWEST = 280;

/** Where the words stand that a card is about: the claim's, then those of what is set against it. Null: nowhere any more. */
export type Places = readonly (Range | null)[];

/**
 * Puts a card to its claim and keeps it there until `signal` aborts: beside the column of text where there is room, else
 * where it hides least of what it is about. It goes with the words when they move, and looks for a new place when the
 * window is another. All that is measured is measured while it is open, once a frame at most.
 */
export function keepAtClaim(host: HTMLElement, places: () => Places, signal: AbortSignal): void {
  const document = host.ownerDocument;
  const view = viewOf(document)!;
  /** From the claim, as the window shows it. */
  let [dx, dy] = [0, 0];
  let height = 0;
  let frame = 0;
  /** How high the claim was when the place was chosen: words that are as high as then have only moved. */
  let lines = 0;

  const settle = (): void => {
    frame = 0;
    const [own, ...others] = places();
    const claim = own?.getBoundingClientRect();
    // The page has taken the words away: the card stays where it was.
    if (!own || !claim?.height) return;
    set(host, { zoom: unzoomed(document) });
    const room = seenOf(document);
    const seen = claim.bottom > room.y && claim.top < room.y + room.height;
    const above = dy + height <= 0;
    // What is out of sight needs no better place until it is seen again.
    const choosing = Math.abs(claim.height - lines) > 1 && (seen || height === 0);
    if (choosing) {
      const spot = spotFor(host, own, others);
      [dx, dy] = [spot.x - claim.left, spot.y - claim.top];
      lines = claim.height;
    }
    const box = host.getBoundingClientRect();
    if (!choosing && box.height !== height) {
      // It has grown: away from the words that it stands above, else so far up that all of it is seen.
      if (above) dy += height - box.height;
      else if (seen) dy = Math.min(dy, within(dy + claim.top, box.height, room.y, room.height) - claim.top);
    }
    height = box.height;
    moveTo(host, claim.left + dx, claim.top + dy);
  };
  const ask = (): void => {
    frame ||= view.requestAnimationFrame(settle);
  };
  const sizes = new ResizeObserver(ask);
  for (const each of [host, rootElementOf(document)!]) sizes.observe(each);
  const askAnew = (): void => {
    lines = 0;
    ask();
  };
  view.addEventListener('resize', askAnew, { signal });
  document.addEventListener('scroll', ask, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
  });
  settle();
}

/** Where the card should lie in the window; gives it the width for that. */
function spotFor(host: HTMLElement, own: Range, others: Places): { x: number; y: number } {
  const seen = seenOf(host.ownerDocument);
  const end = seen.x + seen.width;
  const column = columnOf(own).getBoundingClientRect();
  const right = end - column.right;
  const left = column.left - seen.x;
  const room = Math.max(right, left) - 2 * GAP;
  const beside = room >= NARROWEST;
  set(host, { width: `${Math.min(WIDTH, beside ? room : seen.width - 2 * GAP)}px` });
  const card = host.getBoundingClientRect();
  const lines = [...own.getClientRects()];
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const y = (at: number): number => within(at, card.height, seen.y, seen.height);
  if (beside) return { x: right < left ? column.left - GAP - card.width : column.right + GAP, y: y(first.top) };

  const rest = others.flatMap((range) => [...(range?.getClientRects() ?? [])]);
  const start = seen.x + GAP;
  const edge = end - GAP - card.width;
  const x = within(last.left, card.width, seen.x, seen.width);
  const spots = [
    ...[last, first, ...rest].flatMap((line) => [
      { x, y: y(line.bottom + GAP) },
      { x, y: y(line.top - GAP - card.height) },
    ]),
    { x: edge, y: y(first.top) },
    { x: start, y: y(first.top) },
  ];
  // Of equals the first. What was clicked counts for more than the other side, which the card quotes.
  const hidden = spots.map(({ x, y }) => {
    const box = new DOMRect(x, y, card.width, card.height);
    return [...lines, ...lines, ...rest].reduce((sum, line) => sum + overlap(line, box), 0);
  });
  return spots[hidden.indexOf(Math.min(...hidden))]!;
}

/** A place on one axis, moved so far that all of the card is in the room from `start` on; its beginning before its end. */
export const within = (at: number, size: number, start: number, room: number): number =>
  Math.max(start + GAP, Math.min(at, start + room - size - GAP));

/** What can be seen of the page: less than the window where two fingers have drawn it nearer. */
export function seenOf(document: Document): Box {
  const { offsetLeft, offsetTop, width, height } = viewOf(document)!.visualViewport!;
  return { x: offsetLeft, y: offsetTop, width, height };
}

/**
 * Has an element's corner at a place in the window. A page may count from elsewhere than the window's corner, or in other
 * lengths (margins, a root that is moved or made smaller): what is seen decides.
 */
export function moveTo(host: HTMLElement, x: number, y: number): void {
  const box = host.getBoundingClientRect();
  const { left, top, width } = getComputedStyle(host);
  const scale = box.width / parseFloat(width);
  set(host, {
    left: `${parseFloat(left) + (x - box.left) / scale}px`,
    top: `${parseFloat(top) + (y - box.top) / scale}px`,
  });
}

export type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

/** How much of the window two boxes share, in square pixels. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
