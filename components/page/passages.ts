import { textOf } from './block-text.ts';
import { HEADINGS, newBlock, SENTENCE_END, type Block, type Box } from './blocks.ts';
import { isAuthorLine, isFurnitureLine, LONGEST_LINE } from './furniture-lines.ts';
import { isSubheading } from './furniture.ts';
import { dropPullQuotes } from './pull-quotes.ts';
import { dropBoxes } from './text-boxes.ts';

const ITEMS = new Set(['li', 'dd']);
const CELLS = new Set(['td', 'th']);

/**
 * Of the passages that stand in the article's body, those that are its text. `forms`: what was passed over among them;
 * `short`: it has no long ones.
 */
export function passagesOf(body: readonly Block[], forms: readonly Box[], short: boolean): Block[] {
  const blocks = withRows(body);
  const kept = blocks.map((block) => isPassage(block, short ? 1 : 60));
  keepShortItems(blocks, kept);
  keepLeads(blocks, kept);
  dropBoxes(blocks, kept, forms);
  dropPullQuotes(blocks, kept);
  dropAuthor(blocks, kept);
  dropIdleHeadings(blocks, kept);
  return blocks.filter((_, i) => kept[i]);
}

const isHeading = (block: Block): boolean =>
  HEADINGS.has(block.box.tag) || (block.length <= 100 && block.box.tag === 'div' && isSubheading(block.box.element));

/** `least`: shorter ones must end as sentences do, where the element alone says nothing. */
function isPassage(block: Block, least: number): boolean {
  const { tag } = block.box;
  if (tag === 'h1' || tag === 'h5' || tag === 'h6') return false;
  const links = block.linked / block.length;
  if (isHeading(block)) return links < 0.6;
  if (block.length < LONGEST_LINE && isFurnitureLine(textOf(block))) return false;
  if (tag === 'tr') return links < 0.5;
  if (tag === 'p' || tag === 'blockquote') return links < 0.8 || (links < 1 && block.length > 60);
  if (ITEMS.has(tag)) return (links < 0.4 && block.length >= 20) || (links < 0.7 && SENTENCE_END.test(textOf(block)));
  return links < 0.4 && (block.length >= least || (!CELLS.has(tag) && SENTENCE_END.test(textOf(block))));
}

/** Short items of a list that is part of the text belong to it as well. */
function keepShortItems(blocks: readonly Block[], kept: boolean[]): void {
  const lists = new Map<Box | null, number[]>();
  for (let i = 0; i < blocks.length; i++) {
    const { box } = blocks[i]!;
    if (!ITEMS.has(box.tag)) continue;
    const items = lists.get(box.parent);
    if (items) items.push(i);
    else lists.set(box.parent, [i]);
  }
  for (const items of lists.values()) {
    if (items.length < 2 || items.filter((i) => kept[i]).length * 2 < items.length) continue;
    for (const i of items) if (blocks[i]!.linked < blocks[i]!.length * 0.4) kept[i] = true;
  }
}

/** A short line that ends with a colon leads to the passage below it. */
function keepLeads(blocks: readonly Block[], kept: boolean[]): void {
  for (let i = blocks.length - 2; i >= 0; i--) {
    const block = blocks[i]!;
    if (kept[i] || !kept[i + 1] || block.linked > 0 || block.box !== blocks[i + 1]!.box) continue;
    if (block.length < LONGEST_LINE && /:\s*$/.test(textOf(block))) kept[i] = !isFurnitureLine(textOf(block));
  }
}

/** Who wrote it and where to follow them stands last, if it stands in the text at all. */
function dropAuthor(blocks: readonly Block[], kept: boolean[]): void {
  let last = 0;
  for (let i = blocks.length - 1; i >= 0 && last < 3; i--) {
    if (!kept[i]) continue;
    last++;
    if (isAuthorLine(textOf(blocks[i]!))) kept[i] = false;
  }
}

/** A heading with no text below it, or only links, heads something that was left out. */
function dropIdleHeadings(blocks: readonly Block[], kept: boolean[]): void {
  let next: Block | null = null;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (!kept[i]) continue;
    if (isHeading(block)) {
      const below = blocks[i + 1];
      const links = below !== undefined && !kept[i + 1] && below.linked >= below.length * 0.6;
      if (next === null || links || (isHeading(next) && next.box.tag <= block.box.tag)) {
        kept[i] = false;
        continue;
      }
    }
    next = block;
  }
}

/** Longest text of a cell in a table of figures and names, in UTF-16 units, and the least rows that make one. */
const LONGEST_CELL = 60;
const LEAST_ROWS = 3;

/** The cells of a row of figures make one passage; a table that only lays out a page has none such. */
function withRows(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ box }) => CELLS.has(box.tag))) return blocks;
  const rows: Block[] = [];
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length;) {
    const end = rowEnd(blocks, i);
    if (end - i < 2) joined.push(blocks[i]!);
    else {
      const row = rowOf(blocks.slice(i, end));
      rows.push(row);
      joined.push(row);
    }
    i = Math.max(end, i + 1);
  }
  return rows.length < LEAST_ROWS ? blocks : joined;
}

/** Where the short cells end that stand in one row from here on. */
function rowEnd(blocks: readonly Block[], start: number): number {
  const row = blocks[start]!.box.parent;
  let end = start;
  while (end < blocks.length) {
    const { box, length } = blocks[end]!;
    if (!CELLS.has(box.tag) || box.parent !== row || length > LONGEST_CELL) break;
    end++;
  }
  return end;
}

function rowOf(cells: readonly Block[]): Block {
  const row = newBlock(cells[0]!.box.parent!);
  for (const cell of cells) {
    if (row.pieces.length > 0) row.pieces.push({ node: null, from: 0, to: 0 });
    row.pieces.push(...cell.pieces);
    row.length += cell.length;
    row.linked += cell.linked;
  }
  return row;
}
