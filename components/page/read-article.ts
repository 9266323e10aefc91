import type { ReadArticle } from '../messages/protocol.ts';
import { metadataOf } from './article-metadata.ts';
import { BlockReader } from './blocks.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { bodyOf } from './dom.ts';
import { TextMap } from './text-map.ts';

export interface PageArticle {
  article: ReadArticle;
  /** Where each unit of the article's text stands in the document. */
  map: TextMap;
}

/** Shortest text that counts as one, in UTF-16 units. */
const SHORTEST = 140;

/** Reads the article of a page where it stands: nothing is cloned, nothing written. Null when there is no text. */
export function readArticle(document: Document): PageArticle | null {
  const body = bodyOf(document);
  if (body === null) return null;
  const reader = new BlockReader(document);
  reader.read(body);
  const map = new TextMap(chooseBlocks(reader).map((block) => block.pieces));
  if (map.text.length < SHORTEST) return null;
  return { article: { ...metadataOf(document, map.text), text: map.text }, map };
}
