import { boxOf, documentOf, elementOf, nodeTypeOf, parentOf, rootElementOf, viewOf } from './dom.ts';

/** Brings a passage to the middle of the window, without motion (`calm`) for readers who asked for less of it. */
export function scrollToRange(range: Range, calm = matchMedia('(prefers-reduced-motion: reduce)').matches): void {
  const element = elementOf(range.startContainer);
  if (element === null) return;
  const view = viewOf(documentOf(element));
  if (view === null) return;
  const behavior: ScrollBehavior = calm ? 'instant' : 'smooth';
  const box = boxOf(element);
  if (box.height <= view.innerHeight) {
    // Also scrolls boxes inside the page that scroll on their own.
    Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior });
    return;
  }
  const passage = range.getBoundingClientRect();
  view.scrollBy({ top: passage.top + passage.height / 2 - view.innerHeight / 2, behavior });
}

/** Notes how far everything around a passage is scrolled; the answer scrolls it all back. */
export function noteScroll(document: Document, range: Range): () => void {
  const places: [Element, ScrollToOptions][] = [];
  const note = (each: Element): number => places.push([each, { left: each.scrollLeft, top: each.scrollTop }]);
  note(rootElementOf(document)!);
  for (let node: Node | null = range.startContainer; node; node = parentOf(node)) {
    if (nodeTypeOf(node) === 1) note(node as Element);
  }
  return () =>
    places.forEach(([each, place]) => (Element.prototype.scrollTo as (to: ScrollToOptions) => void).call(each, place));
}
