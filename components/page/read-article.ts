import { LONGEST_TEXT } from '../claims/article.ts';
import type { ReadArticle } from '../messages/protocol.ts';
import { metadataOf } from './article-metadata.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { bodyOf } from './dom.ts';
import { TextMap, type Piece } from './text-map.ts';
import { Visibility } from './visible.ts';

export interface PageArticle {
  article: ReadArticle;
  /** Where each unit of the article's text stands in the document. */
  map: TextMap;
}

/** Shortest text that counts as one, in UTF-16 units. */
const SHORTEST = 140;

/**
 * Reads the article of a page where it stands: nothing is cloned, nothing written. Null when there is no text.
 * `within`: of several articles that stand on the page, this one.
 */
export function readArticle(document: Document, within: Element | null = null): PageArticle | null {
  const root = within ?? bodyOf(document);
  if (root === null) return null;
  const blocks = chooseBlocks(document, root, new Visibility(document));
  const map = new TextMap(firstOf(blocks.map((block) => block.pieces)));
  if (map.text.length < SHORTEST) return null;
  return { article: { ...metadataOf(document), text: map.text }, map };
}

/** The paragraphs up to the longest text: of a monstrous page the beginning is read. */
function firstOf(paragraphs: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  let length = 0;
  const tooMany = paragraphs.findIndex((pieces) => {
    // A line break is one space; a blank line stands between paragraphs.
    for (const { node, from, to } of pieces) length += node === null ? 1 : to - from;
    length += 2;
    return length > LONGEST_TEXT;
  });
  return tooMany < 0 ? paragraphs : paragraphs.slice(0, tooMany);
}
