import type { Block, BlockReader, Box } from './blocks.ts';
import { attributeOf } from './dom.ts';
import { bodyWeight, isComments } from './furniture.ts';
import { HEADINGS, passagesOf } from './passages.ts';
import type { Visibility } from './visible.ts';

const PARAGRAPH_TAGS = new Set(['p', 'blockquote', 'li', 'pre', 'dd']);

/** A passage that reads like prose, not like a label, a teaser or a list of links. */
function isProse(block: Block): boolean {
  const least = block.box.tag === 'p' || block.box.tag === 'blockquote' ? 25 : 80;
  return block.length >= least && block.linked < block.length * 0.5 && !HEADINGS.has(block.box.tag);
}

/** The passages that are the article's, in order. */
export function chooseBlocks(reader: BlockReader, visibility: Visibility): Block[] {
  const { boxes } = reader;
  const blocks = reader.blocks.filter((block) => !isProse(block) || visibility.of(block.box.element));
  for (const block of blocks) {
    block.box.length += block.length;
    if (isProse(block)) block.box.prose += block.length;
  }
  sumUp(boxes, 'prose');
  sumUp(boxes, 'length');
  forgiveWhatHoldsMost(blocks, boxes);
  // A box stands before those inside it.
  for (const box of boxes) box.around = box.furniture || box.parent?.around === true;
  const body = bodyBox(
    blocks.filter((block) => !block.box.around),
    boxes,
  );
  if (body === null) return [];
  const inside = new Set<Box>([body]);
  for (const box of boxes) if (box.parent !== null && inside.has(box.parent)) inside.add(box);
  const own = blocks.filter(({ box }) => !box.around && inside.has(box) && visibility.of(box.element));
  for (const block of own) visibility.dropHidden(block);
  return passagesOf(own.filter(({ length }) => length > 0));
}

/** Adds what each box holds to the one around it, from the inside out. */
function sumUp(boxes: readonly Box[], what: 'prose' | 'length'): void {
  for (let i = boxes.length - 1; i > 0; i--) {
    const { parent, [what]: held } = boxes[i]!;
    if (parent !== null) parent[what] += held;
  }
}

/** Units of text beside a misleading name that make an article of their own. */
const SHORT_ARTICLE = 300;

/**
 * A name can mislead ("sidebar-layout"): what holds most of a page's prose, with little beside it, is not what stands
 * around the article. Comments can hold most of it and are never the article, unless there is nothing else.
 */
function forgiveWhatHoldsMost(blocks: readonly Block[], boxes: readonly Box[]): void {
  const all = boxes[0]?.prose ?? 0;
  for (const box of boxes) box.around = box.furniture || box.parent?.around === true;
  let own = 0;
  for (const block of blocks) if (!block.box.around && isProse(block)) own += block.length;
  for (const box of boxes) {
    if (!box.furniture || box.prose <= all * 0.5) continue;
    const most = isComments(box.element) ? SHORT_ARTICLE : Math.max(SHORT_ARTICLE, box.prose * 0.3);
    if (own < most) box.furniture = false;
  }
}

/** The element whose passages make the article: each passage speaks for its parent, less for those above. */
function bodyBox(own: readonly Block[], boxes: readonly Box[]): Box | null {
  for (const box of boxes) box.prose = 0;
  for (const block of own) {
    if (!isProse(block)) continue;
    const value = 1 + block.commas + Math.min(block.length / 100, 3);
    const start = PARAGRAPH_TAGS.has(block.box.tag) ? block.box.parent : block.box;
    if (start === null) continue;
    start.prose += block.length;
    let box: Box | null = start;
    for (let level = 0; box !== null && level < 6; level++) {
      box.score += value * (level === 0 ? 1 : level === 1 ? 0.5 : 1 / (3 * level));
      box = box.parent;
    }
  }
  sumUp(boxes, 'prose');
  let best: Box | null = null;
  let most = 0;
  for (const box of boxes) {
    if (box.prose === 0) continue;
    const score = box.score * bodyWeight(box.element, box.tag);
    if (score > most) {
      most = score;
      best = box;
    }
  }
  return best === null ? null : widened(best, boxes);
}

/** Pages cut their text in sections: goes up as long as there is more of the same kind beside it. */
function widened(start: Box, boxes: readonly Box[]): Box {
  const inside = new Map<Box, Box[]>();
  for (const box of boxes) {
    if (box.parent === null) continue;
    const beside = inside.get(box.parent);
    if (beside) beside.push(box);
    else inside.set(box.parent, [box]);
  }
  let body = start;
  for (let path = start; path.parent !== null; path = path.parent) {
    let more = 0;
    for (const box of inside.get(path.parent) ?? []) if (box !== path) more += likeness(box, path);
    if (more > body.prose * 0.15) body = path.parent;
  }
  return body;
}

/** Text beside the body that is more of it: long paragraphs, or an element of the same kind and name that is all prose. */
function likeness(box: Box, path: Box): number {
  if (box.furniture) return 0;
  if (PARAGRAPH_TAGS.has(box.tag)) return box.prose >= 80 ? 3 * box.prose : 0;
  const alike = box.tag === path.tag && firstName(box.element) === firstName(path.element);
  return alike && box.prose >= box.length * 0.6 ? box.prose : 0;
}

const firstName = (element: Element): string => (attributeOf(element, 'class') ?? '').trim().split(/\s/)[0] ?? '';
