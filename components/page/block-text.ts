import type { Block } from './blocks.ts';

/** The text of a passage as it is written, whitespace and all. */
export const textOf = (block: Block): string =>
  block.pieces
    .map(({ node, from, to }) => node?.data.slice(from, to) ?? ' ')
    .join('')
    .trim();
