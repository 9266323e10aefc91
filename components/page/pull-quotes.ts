import { HEADINGS, type Block, type Box } from './blocks.ts';
import { textOf } from './block-text.ts';

/** Longest text that papers set once more in large letters, and the shortest that is known again, in UTF-16 units. */
const LONGEST = 300;
const SHORTEST = 15;
/** Longest words that say whose it is. */
const LONGEST_NAME = 100;

/** A stretch of words by which a passage is soon known not to hold them. */
const PROBE = /[\p{L}\p{N}][\p{L}\p{N} ,’'-]{11}/u;

/** What an article says in one of its passages need not be read a second time where it is set by itself to catch the eye. */
export function dropPullQuotes(blocks: readonly Block[], kept: boolean[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const { box, length } = block;
    if (length > LONGEST || length < SHORTEST || HEADINGS.has(box.tag)) continue;
    const quote = quoteAround(box);
    if (quote === null && !(kept[i] && standsAlone(blocks, i))) continue;
    const text = textOf(block);
    // The first letter may be a small one in the passage.
    const probe = PROBE.exec(text.slice(2))?.[0] ?? text;
    const sentences = plain(text).split(/[.!?…]+(?:\s+|$)/);
    const isSaidIn = (other: Block, at: number): boolean => {
      if (!kept[at] || other.length <= length || !other.pieces.some(({ node }) => node?.data.includes(probe)))
        return false;
      const whole = plain(textOf(other));
      return sentences.every((sentence) => whole.includes(sentence));
    };
    if (!blocks.some(isSaidIn)) continue;
    kept[i] = false;
    if (quote === null) continue;
    for (const beside of [i - 1, i + 1]) {
      const other = blocks[beside];
      if (other && other.length < LONGEST_NAME && quoteAround(other.box) === quote) kept[beside] = false;
    }
  }
}

/** Without the signs that quotations begin and end with, which may be others, or none, in large letters. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/["“”„«»‹›]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function quoteAround(box: Box): Box | null {
  let at: Box | null = box;
  for (let level = 0; at !== null && level < 3 && at.tag !== 'blockquote'; level++) at = at.parent;
  return at?.tag === 'blockquote' ? at : null;
}

/** Whether a passage is the only one in the element around it; a list may have one item. */
const standsAlone = (blocks: readonly Block[], i: number): boolean =>
  blocks[i]!.box.tag !== 'li' &&
  [blocks[i - 1], blocks[i + 1]].every((beside) => beside?.box.parent !== blocks[i]!.box.parent);
