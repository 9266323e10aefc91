/**
 * Reading nodes that a page may have booby-trapped. In Chromium `<input name="parentNode">` inside a form, or
 * `<img name="body">` in a document, shadows the property of that name, for content scripts too. The getters of the
 * prototypes can't be shadowed.
 */

/** The accessor of a prototype as a function of the node. Looked up at first use: importing this file does nothing. */
function getterOf<T extends object, K extends keyof T>(prototypeOf: () => T, name: K): (node: T) => T[K] {
  let getter: ((this: T) => T[K]) | undefined;
  return (node) => {
    getter ??= Object.getOwnPropertyDescriptor(prototypeOf(), name)?.get as (this: T) => T[K];
    return getter.call(node);
  };
}

/** Only a form's properties can be shadowed, and only by elements: what is no string or number tells. */
export const isText = (node: Node): node is Text => node.nodeType === 3;

export function localNameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

export const parentOf: (node: Node) => Node | null = getterOf(() => Node.prototype, 'parentNode');
export const nodeTypeOf = getterOf(() => Node.prototype, 'nodeType');
export const isConnected = getterOf(() => Node.prototype, 'isConnected');
export const textContentOf: (node: Node) => string | null = getterOf(() => Node.prototype, 'textContent');
export const shadowRootOf = getterOf(() => Element.prototype, 'shadowRoot');
export const childrenOf = getterOf(() => Element.prototype, 'children');
export const previousOf = getterOf(() => Element.prototype, 'previousElementSibling');
/** Of a document itself, which is never asked, null. */
export const documentOf = getterOf(() => Node.prototype, 'ownerDocument') as (node: Node) => Document;
/** Null while the document is being parsed, whatever the type library says. */
export const bodyOf: (document: Document) => HTMLElement | null = getterOf(() => Document.prototype, 'body');
export const rootElementOf: (document: Document) => HTMLElement | null = getterOf(
  () => Document.prototype,
  'documentElement',
);
export const viewOf = getterOf(() => Document.prototype, 'defaultView');
export const titleOf = getterOf(() => Document.prototype, 'title');

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const queryOne = (document: Document, selector: string): Element | null =>
  Document.prototype.querySelector.call(document, selector);

export const queryAll = (document: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);

export const queryWithin = (element: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);

/** All elements of a name: the browser keeps them by it, and finds them anew only where the page has changed. */
export const allNamed = (document: Document, tag: string): HTMLCollectionOf<Element> =>
  Document.prototype.getElementsByTagName.call(document, tag);

/** The same of those within an element. */
export const namedWithin = (element: Element, tag: string): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(element, tag);

export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const holds = (outer: Node, node: Node): boolean => Node.prototype.contains.call(outer, node);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const newRange = (document: Document): Range => Document.prototype.createRange.call(document);

/** The element that holds a node, or the node itself if it is one. */
export function elementOf(node: Node): Element | null {
  const found = nodeTypeOf(node) === 1 ? node : parentOf(node);
  return found !== null && nodeTypeOf(found) === 1 ? (found as Element) : null;
}

/** Where the page is. `document.location` can't be shadowed, but costs a small script much; the base address is the page's word. */
export const addressOf = (document: Document): string =>
  typeof document.URL === 'string' ? document.URL : document.location.href;

/** What an XPath expression finds within a node: the browser looks at every one, and the script at none. */
const found = (document: Document, path: string, within: Node, type: number): XPathResult =>
  Document.prototype.evaluate.call(document, path, within, null, type, null);

export const numberOf = (document: Document, path: string): number => found(document, path, document, 1).numberValue;

/** In the order of the document, one after the other; the page must not be changed meanwhile. */
export const nodesOf = (document: Document, path: string, within: Node): XPathResult =>
  found(document, path, within, 5);

/** What the page says of itself for machines, as it is written. */
export const jsonLdOf = (document: Document): string[] =>
  [...queryAll(document, 'script[type="application/ld+json"]')].map((script) => textContentOf(script) ?? '');
