import { queryAll } from './dom.ts';

/**
 * What the page says of itself now, in a document of its own that loads and runs nothing: a single-page site changes its
 * head when it shows something else, and what it said before must still be known then.
 */
export function copyOfHead(document: Document): Document {
  const copy = Document.prototype.cloneNode.call(document, false) as Document;
  const words = queryAll(document, 'head,body script[type="application/ld+json"]');
  const [head, ...data] = [...words].map(
    (element) => Document.prototype.importNode.call(copy, element, true) as Element,
  );
  if (!head) return copy;
  head.append(...data);
  copy.append(head);
  return copy;
}
