import { elementOf, viewOf } from './dom.ts';

/** Brings a passage to the middle of the window, without motion for readers who asked for less of it. */
export function scrollToRange(range: Range): void {
  const element = elementOf(range.startContainer);
  if (element === null) return;
  const view = viewOf(element.ownerDocument);
  if (view === null) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior: ScrollBehavior = calm ? 'instant' : 'smooth';
  const box = element.getBoundingClientRect();
  if (box.height <= view.innerHeight) {
    // Also scrolls boxes inside the page that scroll on their own.
    Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior });
    return;
  }
  const passage = range.getBoundingClientRect();
  view.scrollBy({ top: passage.top + passage.height / 2 - view.innerHeight / 2, behavior });
}
