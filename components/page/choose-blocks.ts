import { SENTENCE_END, type Block, type BlockReader, type Box } from './blocks.ts';
import { attributeOf } from './dom.ts';
import { bodyWeight, isComments, isFurnitureLine } from './furniture.ts';

const PARAGRAPH_TAGS = new Set(['p', 'blockquote', 'li', 'pre', 'dd']);
const HEADINGS = new Set(['h2', 'h3', 'h4']);

/** A passage that reads like prose, not like a label, a teaser or a list of links. */
function isProse(block: Block): boolean {
  const least = block.box.tag === 'p' || block.box.tag === 'blockquote' ? 25 : 80;
  return block.length >= least && block.linked < block.length * 0.5 && !HEADINGS.has(block.box.tag);
}

/** The passages that are the article's, in order. */
export function chooseBlocks({ blocks, boxes }: BlockReader): Block[] {
  measure(blocks);
  forgiveWhatHoldsMost(blocks, boxes);
  const own = blocks.filter((block) => !inFurniture(block.box));
  const body = bodyBox(own, boxes);
  if (body === null) return [];
  return keepHeadingsWithText(own.filter((block) => isInside(block.box, body)).filter(isPassage));
}

function measure(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const prose = isProse(block) ? block.length : 0;
    for (let box: Box | null = block.box; box !== null; box = box.parent) {
      box.length += block.length;
      box.prose += prose;
    }
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
  let own = 0;
  for (const block of blocks) if (isProse(block) && !inFurniture(block.box)) own += block.length;
  for (const box of boxes) {
    if (!box.furniture || box.prose <= all * 0.5) continue;
    const most = isComments(box.element) ? SHORT_ARTICLE : Math.max(SHORT_ARTICLE, box.prose * 0.3);
    if (own < most) box.furniture = false;
  }
}

function inFurniture(start: Box): boolean {
  for (let box: Box | null = start; box !== null; box = box.parent) if (box.furniture) return true;
  return false;
}

function isInside(start: Box, body: Box): boolean {
  for (let box: Box | null = start; box !== null; box = box.parent) if (box === body) return true;
  return false;
}

/** The element whose passages make the article: each passage speaks for its parent, less for those above. */
function bodyBox(own: readonly Block[], boxes: readonly Box[]): Box | null {
  for (const box of boxes) box.prose = 0;
  for (const block of own) {
    if (!isProse(block)) continue;
    const value = 1 + block.commas + Math.min(block.length / 100, 3);
    let share = 1;
    let level = 0;
    for (
      let box: Box | null = PARAGRAPH_TAGS.has(block.box.tag) ? block.box.parent : block.box;
      box !== null;
      box = box.parent
    ) {
      box.prose += block.length;
      if (level < 6) box.score += value * share;
      level++;
      share = level === 1 ? 0.5 : 1 / (3 * level);
    }
  }
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
  let body = start;
  for (let path = start; path.parent !== null; path = path.parent) {
    const parent = path.parent;
    let more = 0;
    for (const box of boxes) if (box.parent === parent && box !== path) more += likeness(box, path);
    if (more > body.prose * 0.15) body = parent;
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

/** Whether a passage of the body is text of the article. */
function isPassage(block: Block): boolean {
  const { tag } = block.box;
  if (tag === 'h1' || tag === 'h5' || tag === 'h6') return false;
  const text = block.pieces
    .map(({ node, from, to }) => node?.data.slice(from, to) ?? ' ')
    .join('')
    .trim();
  if (isFurnitureLine(text)) return false;
  const links = block.linked / block.length;
  if (HEADINGS.has(tag)) return links < 0.6;
  if (tag === 'p' || tag === 'blockquote') return links < 0.8 || (links < 1 && block.length > 60);
  if (tag === 'li' || tag === 'dd')
    return (links < 0.4 && block.length >= 20) || (links < 0.7 && SENTENCE_END.test(text));
  return links < 0.4 && (block.length >= 60 || (tag !== 'td' && SENTENCE_END.test(text)));
}

/** A heading with no text below it heads something that was left out. */
function keepHeadingsWithText(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return !HEADINGS.has(block.box.tag) || (next !== undefined && !HEADINGS.has(next.box.tag));
  });
}
