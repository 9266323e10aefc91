import { attributeOf, childrenOf, closestOf, localNameOf, nodesOf, parentOf, queryAll, textContentOf } from './dom.ts';

/** Units of text that make a passage, and how many such passages are looked at. */
const LONG = 80;
const MOST_PASSAGES = 150;
/** The long ones of the first pieces of text. The browser looks through them: most pages have more than a script could. */
const LONGER_TEXTS = '//body/descendant::text()[position()<1501][string-length()>29]';
/** With less than this in paragraphs, text that stands in no paragraph is looked for. */
const LITTLE = 350;

/** What may stand beside the passages of one text. Headings, links and times beside one make it a teaser or a post. */
const BESIDE = ' p figure blockquote ul ol img picture br hr iframe script style b i em strong ';
const HEADINGS = ' h2 h3 h4 h5 header ';
const NO_LOOSE = ' a p li td figcaption script style noscript template textarea option button h1 h2 h3 h4 h5 h6 ';
/** Some sites stand in one form as a whole. */
const ELSEWHERE =
  'aside,footer,nav,form:not(:has(h1)),dialog,figure,[role="dialog"],[role="alertdialog"],[hidden],[aria-hidden="true"]';

interface Prose {
  /** Units of text in the passages of the element that has most of it. Teasers have an element each. */
  readonly length: number;
  /** The text is one of several of its kind, each with a place of its own, or falls apart under headings that lead elsewhere. */
  readonly repeated: boolean;
}

const isOne = (element: Element, names: string): boolean => names.includes(` ${localNameOf(element)} `);

/** How a page's prose lies, by its paragraphs; where there are hardly any, by its long pieces of text. */
export function proseOf(document: Document): Prose {
  const prose = densest(paragraphs(document));
  if (prose.length >= LITTLE) return prose;
  const loose = densest(looseText(document));
  return loose.length > prose.length ? loose : prose;
}

/** Units of prose by the element that they stand in. */
type Sums = Map<Element, number>;

function paragraphs(document: Document): Sums {
  const sums: Sums = new Map();
  let seen = 0;
  for (const paragraph of queryAll(document, 'p')) {
    if (++seen > MOST_PASSAGES) break;
    const text = textContentOf(paragraph)?.trim() ?? '';
    const length = weight(text);
    if (length < LONG) continue;
    const parent = parentOf(paragraph) as Element | null;
    if (parent === null || localNameOf(parent) === 'a' || localNameOf(parent) === 'figcaption') continue;
    if (!beginsWithLink(paragraph, text)) add(sums, parent, length);
  }
  return sums;
}

/** In scripts without spaces a sign says as much as two or three letters. */
const weight = (text: string): number =>
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.slice(0, 40)) ? text.length * 2.5 : text.length;

const add = (sums: Sums, element: Element, length: number): void =>
  void sums.set(element, (sums.get(element) ?? 0) + length);

/** A result, or a teaser in one paragraph. */
function beginsWithLink(paragraph: Element, text: string): boolean {
  const first = childrenOf(paragraph)[0];
  if (!first || localNameOf(first) !== 'a') return false;
  const linked = textContentOf(first)?.trim() ?? '';
  return linked.length >= 20 && text.startsWith(linked);
}

/** Text between line breaks, or in elements that are no paragraphs. */
function looseText(document: Document): Sums {
  const sums: Sums = new Map();
  const texts = nodesOf(document, LONGER_TEXTS, document);
  for (let node: Text | null; (node = texts.iterateNext() as Text | null);) {
    const length = weight(node.data.trim());
    const parent = length < LONG ? null : (parentOf(node) as Element | null);
    if (parent !== null && !isOne(parent, NO_LOOSE)) add(sums, parent, length);
  }
  return sums;
}

function densest(sums: Sums): Prose {
  gatherUpwards(sums);
  for (const [element, length] of [...sums].sort((a, b) => b[1] - a[1])) {
    if (closestOf(element, ELSEWHERE) !== null) continue;
    return { length, repeated: hasTwins(element, length, sums) || isParted(element) };
  }
  return { length: 0, repeated: false };
}

/** Blocks that hold nothing but passages are parts of what holds the blocks. */
function gatherUpwards(sums: Sums): void {
  let level = new Map(sums);
  for (let step = 0; step < 3 && level.size > 0; step++) {
    const above: Sums = new Map();
    for (const [element, length] of level) {
      const parent = parentOf(element) as Element | null;
      if (parent !== null && isPartOnly(element)) add(above, parent, length);
    }
    for (const [element, length] of above) add(sums, element, length);
    level = above;
  }
}

function isPartOnly(element: Element): boolean {
  const children = childrenOf(element);
  if (children.length <= 1) return localNameOf(element) !== 'body';
  for (let i = 0; i < children.length && i < 40; i++) if (!isOne(children[i]!, BESIDE)) return false;
  return true;
}

/** Whether two other elements of the same kind and name hold as much: posts of a blog, answers, entries. */
function hasTwins(element: Element, length: number, sums: Sums): boolean {
  const tag = localNameOf(element);
  const name = attributeOf(element, 'class');
  let twins = 0;
  for (const [other, its] of sums) {
    if (other === element || its < length * 0.35 || localNameOf(other) !== tag) continue;
    if (attributeOf(other, 'class') === name && parentOf(other) !== parentOf(element)) twins++;
  }
  return twins >= 2;
}

/** Whether headings that are links stand between the passages. */
function isParted(element: Element): boolean {
  let headings = 0;
  let passages = 0;
  const children = childrenOf(element);
  for (let i = 0; i < children.length && i < 120; i++) {
    const child = children[i]!;
    if (localNameOf(child) === 'p') passages++;
    else if (isOne(child, HEADINGS) && Element.prototype.querySelector.call(child, 'a[href]')) headings++;
  }
  return headings >= 2 && headings >= passages * 0.3;
}
