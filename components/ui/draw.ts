import type { ComponentChildren, VNode } from 'preact';

/*
 * Draws Preact's nodes without Preact's renderer, which would cost every news page 10 kB: for the card alone, whose
 * parts are functions of their props and keep nothing. Attributes, `onClick` and `onKeyDown`, `ref` at the first drawing, keys and SVG are all it knows.
 */

type Drawn = VNode<Readonly<Record<string, ComponentChildren>>> & { readonly type: string };
type Piece = string | Drawn;

const SVG = 'http://www.w3.org/2000/svg';

/** Under which key an element was drawn: of its siblings the one with the same key stays the same element. */
const keys = new WeakMap<Node, unknown>();

/** Draws what is to stand in a place; elements that stand there already are kept, with their focus and scrolling. */
export function draw(children: ComponentChildren, place: Element | ShadowRoot): void {
  const before = [...place.childNodes];
  const now = piecesOf(children).map((piece) => {
    const at = before.findIndex((node) => isOf(node, piece));
    const node = before.splice(at, at < 0 ? 0 : 1)[0] ?? create(piece, place);
    if (typeof piece === 'string') node.nodeValue = piece;
    else dress(node as Element, piece);
    return [node, piece, at < 0] as const;
  });
  for (const node of before) node.remove();
  now.forEach(([node, piece, isNew], index) => {
    const there = place.childNodes[index];
    if (there !== node) place.insertBefore(node, there ?? null);
    if (isNew && typeof piece !== 'string') (piece.ref as ((node: Node) => void) | undefined)?.(node);
  });
}

/** Text and elements, in order: what components give, without what is not drawn. */
function piecesOf(children: ComponentChildren): Piece[] {
  if (Array.isArray(children)) return children.flatMap(piecesOf);
  if (children === null || children === undefined || typeof children === 'boolean') return [];
  if (typeof children !== 'object') return [String(children)];
  const { type, props } = children as VNode<Record<string, unknown>>;
  if (typeof type === 'string') return [children as Drawn];
  return piecesOf((type as (props: unknown) => ComponentChildren)(props));
}

const isOf = (node: Node, piece: Piece): boolean =>
  typeof piece === 'string'
    ? node.nodeType === 3
    : (node as Element).localName === piece.type && keys.get(node) === piece.key;

function create(piece: Piece, place: Element | ShadowRoot): ChildNode {
  const { ownerDocument } = place;
  if (typeof piece === 'string') return ownerDocument.createTextNode(piece);
  const isSvg = piece.type === 'svg' || (place as Element).namespaceURI === SVG;
  const element = isSvg ? ownerDocument.createElementNS(SVG, piece.type) : ownerDocument.createElement(piece.type);
  keys.set(element, piece.key);
  return element;
}

function dress(element: Element, { props }: Drawn): void {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') continue;
    if (typeof value === 'function') Object.assign(element, { [name.toLowerCase()]: value });
    else if (value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value as string | number | boolean));
  }
  draw(props['children'], element);
}
