import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextPair } from '../../components/contradictions/contradiction.ts';
import { createWordPieces } from '../../components/judge/word-pieces.ts';
import { dice } from '../quality/sample.ts';

const VOCABULARY = fileURLToPath(new URL('../../assets/data/judge/vocab.txt', import.meta.url));

const WORDS = (
  'the council said that a new road would be built in spring after the mayor had met with farmers who own land near ' +
  'the river and want to sell it for a fair price while others in the town asked for more time to read the plan'
).split(' ');

/**
 * Pairs that make rows of just so many word pieces. No two share a text, so that nothing is remembered; the words say
 * nothing, so that the judge has no reason to look a second time.
 */
export function madePairs(count: number, pieces: number): TextPair[] {
  const row = createWordPieces(readFileSync(VOCABULARY, 'utf8')).row;
  const roll = dice(pieces);
  const text = (length: number): string => {
    const words: string[] = [];
    while (row(words.join(' '), '').ids.length - 3 < length) words.push(WORDS[Math.floor(roll() * WORDS.length)]!);
    return words.join(' ');
  };
  const half = (pieces - 3) >> 1;
  return Array.from({ length: count }, () => ({ a: text(half), b: text(pieces - 3 - half) }));
}
