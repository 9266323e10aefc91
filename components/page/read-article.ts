import { LONGEST_TEXT } from '../claims/article.ts';
import type { ReadArticle } from '../messages/protocol.ts';
import { metadataOf } from './article-metadata.ts';
import type { Block } from './blocks.ts';
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
  const map = new TextMap(firstOf(chooseBlocks(document, root, new Visibility(document))));
  if (map.text.length < SHORTEST) return null;
  return { article: { ...metadataOf(document), text: map.text }, map };
}

/** The paragraphs up to the longest text: of a monstrous page the beginning is read. */
function firstOf(blocks: readonly Block[]): (readonly Piece[])[] {
  const paragraphs: (readonly Piece[])[] = [];
  let most = 0;
  for (const { pieces, length } of blocks) {
    // No more than a space stands between two pieces; a blank line stands between paragraphs.
    most += length + pieces.length + 2;
    if (most > LONGEST_TEXT) break;
    paragraphs.push(pieces);
  }
  return paragraphs;
}
