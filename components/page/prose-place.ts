import {
  documentOf,
  holds,
  localNameOf,
  nodesOf,
  nodeTypeOf,
  parentOf,
  previousOf,
  namedWithin,
  shadowRootOf,
  textContentOf,
} from './dom.ts';
import { bodyWeight, isComments, isFurniture, isOwnFurniture, kindOf, NEVER } from './furniture.ts';

/** Units of text that make a long paragraph, and how many of them a place must hold to be taken for sure. */
const LONG = 80;
const ENOUGH = 700;
/** The share of all long paragraphs that must stand in what is called a body, and in what isn't. */
const MOST = 0.5;
const NEARLY_ALL = 0.8;
/** More line breaks elsewhere can be those of a text that has no paragraphs. */
const FEW_BREAKS = 10;

/** What is less than this share is not looked for when places are compared, and no more levels are gone up. */
const NOTHING = 0.005;
const MOST_LEVELS = 50;

/** An element, and units of text in the long paragraphs within it. */
export interface ProsePlace {
  readonly place: Element;
  readonly prose: number;
}

/** Units of text in long paragraphs by the element that they stand in. */
type Sums = Map<Element, number>;

/**
 * The element in which an article is looked for first, so that not all that is around it must be visited: where most of
 * the long paragraphs stand, and whatever could be more of the same text. Null where the paragraphs tell too little, or lie
 * where no article is looked for by their place alone.
 */
export function placeOfProse(root: Element): ProsePlace | null {
  const sums = longParagraphs(root);
  let total = 0;
  for (const length of sums.values()) total += length;
  if (total < ENOUGH) return null;
  for (const [element, length] of sums) if (length < total * NOTHING) sums.delete(element);
  const place = around(sums, total, root);
  if (place === null || place === root || breaksIn(root) - breaksIn(place) > FEW_BREAKS) return null;
  const [heading] = namedWithin(root, 'h1');
  const prose = proseWithin(place, sums);
  if (heading && isTextBetween(heading, place, prose)) return null;
  if (bodyWeight(place, localNameOf(place)) === 1 && hasTreeBeside(place, root)) return null;
  const furniture = furnitureAround(place, root);
  if (furniture === null) return { place, prose };
  // A name can mislead; what holds the heading and nearly all paragraphs is not what stands around them.
  const isNamedWrongly = furniture !== 'closed' && heading && holds(furniture, heading);
  return isNamedWrongly && proseWithin(furniture, sums) >= total * NEARLY_ALL ? { place, prose } : null;
}

/**
 * The outermost element that is called an article or its body, around most of the prose; where none is, the one around the
 * innermost with nearly all of it, since parts of a text need not be alike. Null where that is far up.
 */
function around(sums: Sums, total: number, root: Element): Element | null {
  let place: Element | null = null;
  let most = 0;
  for (const [element, length] of sums) {
    if (length <= most) continue;
    place = element;
    most = length;
  }
  let held = most;
  let body: Element | null = null;
  let all: Element | null = null;
  for (let at: Element | null = place, level = 0; at !== null && at !== root; at = elementAround(at), level++) {
    if (level === MOST_LEVELS) return null;
    if (held < total * NEARLY_ALL) held = proseWithin(at, sums);
    if (held >= total * MOST && bodyWeight(at, localNameOf(at)) > 1) body = at;
    if (held >= total * NEARLY_ALL) all ??= elementAround(at);
  }
  return body ?? all;
}

/** Whether more than so much text stands between a heading and a place below it: an article without paragraphs could. */
function isTextBetween(heading: Element, place: Element, most: number): boolean {
  let left = most;
  let at: Element | null = place;
  while (at !== null && left >= 0 && !holds(at, heading)) {
    const before: Element | null = previousOf(at);
    if (before !== null) left -= lengthOf(before);
    at = before ?? elementAround(at);
  }
  return left < 0;
}

/** Paragraphs in shadow trees are not counted. */
function hasTreeBeside(place: Element, root: Element): boolean {
  const own = nodesOf(documentOf(root), './/*[contains(name(),"-")]', root);
  for (let node = own.iterateNext(); node !== null; node = own.iterateNext())
    if (shadowRootOf(node as Element) !== null && !holds(place, node)) return true;
  return false;
}

const lengthOf = (element: Element): number => textContentOf(element)?.length ?? 0;

const breaksIn = (element: Element): number => namedWithin(element, 'br').length;

function longParagraphs(root: Element): Sums {
  const sums = new Map<Element, number>();
  const paragraphs = namedWithin(root, 'p');
  for (let i = 0, count = paragraphs.length; i < count; i++) {
    const paragraph = paragraphs[i]!;
    const length = lengthOf(paragraph);
    if (length < LONG) continue;
    const parent = parentOf(paragraph) as Element;
    sums.set(parent, (sums.get(parent) ?? 0) + length);
  }
  return sums;
}

function proseWithin(place: Element, sums: Sums): number {
  let sum = 0;
  for (const [element, length] of sums) if (holds(place, element)) sum += length;
  return sum;
}

function elementAround(element: Element): Element | null {
  const parent = parentOf(element);
  return parent !== null && nodeTypeOf(parent) === 1 ? (parent as Element) : null;
}

/**
 * The outermost element around a place, or the place itself, that stands around articles by its name or kind; null where
 * there is none. Closed: a walk from the root would not get to the place, or would know something of it from above.
 */
function furnitureAround(place: Element, root: Element): Element | 'closed' | null {
  let furniture: Element | null = null;
  for (let at: Element | null = place; at !== root; at = elementAround(at)) {
    if (at === null) return 'closed';
    const tag = localNameOf(at);
    const kind = kindOf(tag);
    if (tag === 'a' || (kind & NEVER) !== 0 || at.ariaHidden === 'true' || shadowRootOf(at) !== null) return 'closed';
    const isAround = tag.includes('-') ? isOwnFurniture(at, tag) : isFurniture(at, kind);
    if (isAround && isComments(at)) return 'closed';
    if (isAround && tag !== 'article' && tag !== 'main') furniture = at;
  }
  return furniture;
}
