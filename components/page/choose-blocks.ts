import { BlockReader, HEADINGS, isIn, type Block, type Box } from './blocks.ts';
import { textContentOf } from './dom.ts';
import { bodyWeight, isAlike, isComments } from './furniture.ts';
import { passagesOf } from './passages.ts';
import { placeOfProse } from './prose-place.ts';
import type { Visibility } from './visible.ts';

const PARAGRAPH_TAGS = new Set(['p', 'blockquote', 'li', 'pre', 'dd']);

/** Units of text that make prose of what is no paragraph; where there is none so long, lines of poems and transcripts do. */
const LONG = 80;
const SHORT = 20;

/** The share of a place's long paragraphs by which it is known to have been read. */
const MOST = 0.7;

const NONE: ReadonlySet<Element> = new Set();

function isProse({ box, length, linked }: Block, least: number): boolean {
  const enough = box.tag === 'p' || box.tag === 'blockquote' ? Math.min(25, least) : least;
  return length >= enough && linked < length * 0.5 && !HEADINGS.has(box.tag);
}

/**
 * The passages that are the article's, in order. What stands around it by its name is read only where the name could
 * mislead, or where its length counts.
 */
export function chooseBlocks(document: Document, root: Element, visibility: Visibility): Block[] {
  const sure = placeOfProse(root);
  for (const [place, prose, least] of [
    [sure?.place ?? null, sure?.prose ?? 0, LONG],
    [root, Infinity, LONG],
    [root, Infinity, SHORT],
  ] as const) {
    const chosen = place === null ? [] : chooseWithin(document, place, prose, visibility, least);
    if (chosen.length > 0) return chosen;
  }
  return [];
}

/** `prose`: where nearly so much was read, no misleading name hides the article. */
function chooseWithin(
  document: Document,
  root: Element,
  prose: number,
  visibility: Visibility,
  least: number,
): Block[] {
  const read = (element: Element, enters: (furniture: Element) => boolean): Reading => {
    const { blocks, boxes, passedOver } = new BlockReader(document, enters).read(element);
    for (const block of blocks) block.prose = isProse(block, least);
    const isShown = ({ prose, box }: Block): boolean => !prose || visibility.of(box.element);
    return { blocks: blocks.filter(isShown), boxes, passedOver };
  };
  let reading = read(root, () => false);
  const large =
    ownProse(reading.blocks) >= prose * MOST
      ? NONE
      : whatMayHoldMost(reading, ({ element }) => read(element, () => false));
  if (large.size > 0) {
    reading = read(root, (element) => large.has(element));
    forgiveWhatHoldsMost(reading);
  }
  const lengthOf = ({ element }: Box): number =>
    read(element, () => true).blocks.reduce((length, block) => length + block.length, 0);
  const body = bodyBox(reading, lengthOf);
  if (body === null) return [];
  const inside = new Set<Box>([body]);
  for (const box of reading.boxes) if (box.parent !== null && inside.has(box.parent)) inside.add(box);
  const own = reading.blocks.filter(({ box }) => !box.around && inside.has(box) && visibility.of(box.element));
  for (const block of own) if (block.parted) visibility.dropHidden(block);
  return passagesOf(
    own.filter(({ length }) => length > 0),
    reading.passedOver.filter(({ tag, parent }) => tag === 'form' && parent !== null && inside.has(parent)),
    least === SHORT,
  );
}

/** What was read: the passages that are shown, what holds them, and what was passed over. */
type Reading = Pick<BlockReader, 'blocks' | 'boxes' | 'passedOver'>;

/** Adds what each box holds to the one around it, from the inside out. */
function sumUp(boxes: readonly Box[]): void {
  for (let i = boxes.length - 1; i > 0; i--) {
    const { parent, prose, length } = boxes[i]!;
    if (parent === null) continue;
    parent.prose += prose;
    parent.length += length;
  }
}

/** Units of text beside a misleading name that make an article of their own. */
const SHORT_ARTICLE = 300;
/** The same as a share of what stands under such a name. */
const SMALL_SHARE = 0.3;

/** How much less must stand beside so much prose. */
const mostBeside = (prose: number): number => Math.max(SHORT_ARTICLE, prose * SMALL_SHARE);

const ownProse = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => (block.box.around || !block.prose ? sum : sum + block.length), 0);

/** Of the elements that were passed over those that could hold most of the prose, with little beside them. */
function whatMayHoldMost({ blocks, passedOver }: Reading, within: (box: Box) => Reading): Set<Element> {
  const large = new Set<Element>();
  if (passedOver.length === 0) return large;
  const own = ownProse(blocks);
  const left = passedOver.map(withLength);
  let all = own;
  for (;;) {
    let next = 0;
    for (let i = 1; i < left.length; i++) if (left[i]!.length > left[next]!.length) next = i;
    const [largest] = left.splice(next, 1);
    // There is no more prose than text, and asking for the text alone is far quicker.
    if (!largest || largest.length <= all * 0.5 || own >= mostBeside(largest.length)) break;
    const inside = within(largest.box);
    all += ownProse(inside.blocks);
    large.add(largest.box.element);
    for (const box of inside.passedOver) left.push(withLength(box));
  }
  return own < mostBeside(all - own) ? large : new Set();
}

const withLength = (box: Box): { box: Box; length: number } => ({
  box,
  length: textContentOf(box.element)?.length ?? 0,
});

/**
 * A name can mislead ("sidebar-layout"): what holds most of a page's prose, with little beside it, is not what stands
 * around the article. Comments can hold most of it and are never the article, unless there is nothing else.
 */
function forgiveWhatHoldsMost({ blocks, boxes }: Reading): void {
  const spread = (): void => {
    // A box stands before those inside it.
    for (const box of boxes) box.around = box.furniture || box.parent?.around === true;
  };
  spread();
  for (const block of blocks) if (block.prose) block.box.prose += block.length;
  sumUp(boxes);
  const all = boxes[0]?.prose ?? 0;
  const own = ownProse(blocks);
  for (const box of boxes) {
    if (!box.furniture || box.prose <= all * 0.5) continue;
    const most = isComments(box.element) ? SHORT_ARTICLE : mostBeside(box.prose);
    if (own < most) box.furniture = false;
  }
  spread();
}

/**
 * The element whose passages make the article: each passage speaks for its parent, less for those above. `lengthOf`:
 * the text of a box that was passed over.
 */
function bodyBox({ blocks, boxes, passedOver }: Reading, lengthOf: (box: Box) => number): Box | null {
  for (const box of boxes) box.prose = 0;
  for (const block of blocks) {
    block.box.length += block.length;
    if (block.box.around || !block.prose) continue;
    const value = 1 + block.commas + Math.min(block.length / 100, 3);
    const start = PARAGRAPH_TAGS.has(block.box.tag) ? block.box.parent : block.box;
    if (start === null) continue;
    block.box.prose += block.length;
    let box: Box | null = start;
    for (let level = 0; box !== null && level < 6; level++) {
      box.score += value * (level === 0 ? 1 : level === 1 ? 0.5 : 1 / (3 * level));
      box = box.parent;
    }
  }
  sumUp(boxes);
  let best: Box | null = null;
  let most = 0;
  for (const box of boxes) {
    // The largest weight is 1.6.
    if (box.prose === 0 || box.score * 1.6 <= most) continue;
    const score = box.score * bodyWeight(box.element, box.tag);
    if (score > most) {
      most = score;
      best = box;
    }
  }
  if (best === null) return null;
  const isAll = (box: Box): boolean =>
    box.prose >=
    (box.length + passedOver.reduce((sum, each) => (isIn(each, box) ? sum + lengthOf(each) : sum), 0)) * 0.6;
  return widened(aroundParts(best, boxes), boxes, isAll);
}

/** How much elements weigh that are called the article's body. */
const CALLED_BODY = 1.3;

/** An article may have several elements that are called its body, one for its beginning, say: what is around them all. */
function aroundParts(start: Box, boxes: readonly Box[]): Box {
  const isBody = ({ element, tag }: Box): boolean => bodyWeight(element, tag) === CALLED_BODY;
  let part: Box | null = null;
  let article: Box | null = start;
  for (; article !== null && article.tag !== 'article'; article = article.parent) if (isBody(article)) part = article;
  if (article === null) return start;
  part ??= boxes.find((box) => box.prose > 0 && isIn(box, start) && isBody(box)) ?? null;
  if (part === null) return start;
  let body = start;
  for (const box of boxes) {
    if (box.prose === 0 || box.tag !== part.tag || isIn(box, body) || isIn(body, box) || !isIn(box, article)) continue;
    if (isBody(box) && isAlike(box.element, part.element)) while (!isIn(box, body)) body = body.parent!;
  }
  return body;
}

/** Pages cut their text in sections: goes up as long as there is more of the same kind beside it. */
function widened(start: Box, boxes: readonly Box[], isAllProse: (box: Box) => boolean): Box {
  /** Of the start and what is around it: the box inside each, and the text beside that. */
  const paths = new Map<Box, { path: Box; more: number }>();
  for (let path = start; path.parent !== null; path = path.parent) paths.set(path.parent, { path, more: 0 });
  for (const box of boxes) {
    const at = box.prose === 0 || box.parent === null ? undefined : paths.get(box.parent);
    if (at !== undefined && at.path !== box) at.more += likeness(box, at.path, isAllProse);
  }
  let body = start;
  for (const [parent, { more }] of paths) if (more > body.prose * 0.15) body = parent;
  return body;
}

/** Text beside the body that is more of it: long paragraphs, or an element of the same kind and name that is all prose. */
function likeness(box: Box, path: Box, isAllProse: (box: Box) => boolean): number {
  if (box.furniture) return 0;
  if (PARAGRAPH_TAGS.has(box.tag)) return box.prose >= 80 ? 3 * box.prose : 0;
  return isAlike(box.element, path.element) && box.prose >= box.length * 0.6 && isAllProse(box) ? box.prose : 0;
}
