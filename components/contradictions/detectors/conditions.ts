import type { Analysed } from './detector.ts';
import type { Token } from './tokens.ts';

const CONDITIONS = new Set(['if', 'unless', 'provided', 'providing', 'lest', 'otherwise']);
/** "Even if", "as if", "asked if": no condition for what the sentence tells. */
const NOT_CONDITIONS = new Set(['even', 'as', 'ask', 'asked', 'asking', 'wonder', 'know', 'see', 'only']);

/** A question states nothing. */
export const asks = (text: string): boolean => /\?["”'’)\]]*\s*$/.test(text);
export const isQuestion = ({ text }: Analysed): boolean => asks(text);

/** "If", "unless" and "had he …, he would": what follows holds only under a condition. */
export function isConditional(tokens: readonly Token[]): boolean {
  const worded = tokens.some(
    ({ lower }, at) =>
      CONDITIONS.has(lower) &&
      !NOT_CONDITIONS.has(tokens[at - 1]?.lower ?? '') &&
      (lower !== 'provided' || tokens[at + 1]?.lower === 'that'),
  );
  const inverted =
    ['had', 'should', 'were'].includes(tokens[0]?.lower ?? '') && tokens.some(({ lower }) => lower === 'would');
  return (
    worded ||
    inverted ||
    tokens.some(({ lower }, at) => ['would', 'could', 'might'].includes(lower) && tokens[at + 1]?.lower === 'have')
  );
}
