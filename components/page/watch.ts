import { addressOf, bodyOf, closestOf, elementOf, nodeTypeOf, rootElementOf, textContentOf, viewOf } from './dom.ts';

/** Milliseconds without a change before the page counts as quiet, and the longest wait on a page that never is. */
const QUIET = 600;
const LONGEST = 5000;
/** Pause after a call, in milliseconds; doubled while the page goes on changing, so that a live ticker costs little. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** Units of text that make a change worth reading the page again: shorter ones are clocks and counters. */
const MIN_TEXT = 20;

/** Places whose text is never the article's. The card needs no entry: its text lies in a shadow tree. Some sites stand in one form as a whole. */
const ELSEWHERE = 'nav,aside,header,footer,form:not(:has(h1)),button,script,style,noscript,svg,iframe,video';

/**
 * Calls `onQuiet` when text of the page, or its address, has changed and the page is at rest again. `changed`: it has
 * changed just now.
 */
export function watchArticle(document: Document, onQuiet: () => void, signal: AbortSignal, changed = false): void {
  const root = bodyOf(document) ?? rootElementOf(document);
  if (root === null || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = addressOf(document);
  let first = 0;
  let pause = FIRST_PAUSE;
  let lastCall = -LONGEST_PAUSE;

  const settle = (): void => {
    timer = undefined;
    const now = performance.now();
    pause = now - lastCall > 4 * pause ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    lastCall = now;
    first = 0;
    onQuiet();
  };
  const onChange = (): void => {
    const now = performance.now();
    if (first === 0) first = now;
    clearTimeout(timer);
    const due = Math.min(now + QUIET, first + LONGEST);
    timer = setTimeout(settle, Math.max(due, lastCall + pause) - now);
  };
  const observer = new MutationObserver((records) => records.some(matters) && onChange());
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  // No event of the window tells that the page has changed its own address without being loaded.
  const look = (): void => {
    const from = address;
    address = addressOf(document);
    if (address !== from) onChange();
  };
  viewOf(document)?.navigation.addEventListener('currententrychange', look, { signal });
  if (changed) onChange();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Whether a change adds, replaces or removes a passage where an article could be. */
function matters(record: MutationRecord): boolean {
  const place = elementOf(record.target);
  if (place === null || closestOf(place, ELSEWHERE) !== null) return false;
  if (record.type === 'characterData') return (record.target as CharacterData).data.trim().length >= MIN_TEXT;
  return hasText(record.addedNodes) || hasText(record.removedNodes);
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) {
    const type = nodeTypeOf(node);
    if (type === 1 && Element.prototype.matches.call(node, ELSEWHERE)) continue;
    if ((type === 1 || type === 3) && (textContentOf(node)?.trim().length ?? 0) >= MIN_TEXT) return true;
  }
  return false;
}
