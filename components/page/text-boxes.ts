import { isIn, type Block, type Box } from './blocks.ts';
import { textOf } from './block-text.ts';
import { isBoxLabel } from './furniture-lines.ts';

/** Units of text in a box, its longest passage, and how many times as much must stand beside it. */
const LARGEST = 600;
const LONGEST_TEASER = 250;
const MORE = 2;
/** With a form in it, it is a shorter one. */
const LARGEST_WITH_FORM = 300;

/** Longer ones are not looked at. */
const LONGEST_LABEL = 60;

/** Whose words head a passage of the article, whatever they are. */
const OWN = new Set(['p', 'li', 'blockquote', 'dd', 'td']);

/** Boxes among an article's passages that are none of its text: by what they begin with, or as there is a form in them. */
export function dropBoxes(blocks: readonly Block[], kept: boolean[], forms: readonly Box[]): void {
  const all = blocks.reduce((sum, { length }) => sum + length, 0);
  const drop = ({ start, end }: Members, largest: number): void => {
    const within = blocks.slice(start, end);
    const length = within.reduce((sum, block) => sum + block.length, 0);
    if (length > largest || all - length < MORE * length) return;
    if (within.every((block) => block.length <= LONGEST_TEASER)) kept.fill(false, start, end);
  };
  for (const { parent } of forms) {
    let members = membersOf(parent, blocks);
    for (let at = parent; members.start === members.end && at !== null; at = at.parent) members = membersOf(at, blocks);
    drop(members, LARGEST_WITH_FORM);
  }
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.length > LONGEST_LABEL || OWN.has(block.box.tag) || !isBoxLabel(textOf(block))) continue;
    for (const box of [block.box, block.box.parent]) {
      const members = membersOf(box, blocks);
      if (members.start === i) drop(members, LARGEST);
    }
  }
}

interface Members {
  readonly start: number;
  readonly end: number;
}

/** Which passages stand in a box: they follow each other. */
function membersOf(box: Box | null, blocks: readonly Block[]): Members {
  const isMember = (block: Block): boolean => isIn(block.box, box);
  const start = box === null ? 0 : Math.max(0, blocks.findIndex(isMember));
  let end = start;
  while (end < blocks.length && isMember(blocks[end]!)) end++;
  return { start, end };
}
