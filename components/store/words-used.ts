import type { Verdict } from '../annotations/annotation.ts';
import type { Library } from './database.ts';
import { isSoundAnnotation } from './sound.ts';

/** What the reader has used before, the latest first: to complete what is being typed. */
export interface WordsUsed {
  readonly tags: readonly string[];
  /** The newsroom's own words, each with the verdict that it stood beside last. */
  readonly ownWords: readonly { readonly word: string; readonly verdict: Verdict | null }[];
}

/** The annotations changed last, whose words come first; the others' follow by the alphabet, from the indexes alone. */
const RECENT = 100;

export async function wordsUsed(library: Library): Promise<WordsUsed> {
  const { annotations } = library;
  const [recent, tags, ownWords] = await Promise.all([
    annotations.orderBy('modified').reverse().filter(isSoundAnnotation).limit(RECENT).toArray(),
    annotations.orderBy('tags').uniqueKeys(),
    annotations.orderBy('ownWord').uniqueKeys(),
  ]);
  const words = new Map<string, Verdict | null>();
  for (const { ownWord = '', verdict } of recent)
    if (ownWord !== '' && !words.has(ownWord)) words.set(ownWord, verdict);
  for (const word of ownWords as string[]) if (word !== '' && !words.has(word)) words.set(word, null);
  return {
    tags: [...new Set([...recent.flatMap((annotation) => annotation.tags), ...(tags as string[])])],
    ownWords: [...words].map(([word, verdict]) => ({ word, verdict })),
  };
}
