import type { Analysed } from './detector.ts';
import type { Token } from './tokens.ts';

const CONDITIONS = new Set(['if', 'unless', 'provided', 'providing', 'lest', 'otherwise']);
/** "Even if", "as if", "asked if": no condition for what the sentence tells. */
const NOT_CONDITIONS = new Set(['even', 'as', 'ask', 'asked', 'asking', 'wonder', 'know', 'see', 'only']);
/** "If they choose", "if necessary": said in passing. */
const IN_PASSING = new Set(
  'choose chooses chose like likes liked wish wishes wished want wants wanted necessary needed possible any anything'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(['i', 'he', 'she', 'they', 'you', 'we', 'one', 'it']);
/** A colon or a dash may lead to the condition; after one of these another sentence begins. */
const ENDS = new Set(['.', '!', '?', ';']);
/** So many words and a verb may stand before "and" for what is joined to be a statement of its own. */
const LEAST_JOINED = 4;

/** A question states nothing. */
export const asks = (text: string): boolean => /\?["”'’)\]]*\s*$/.test(text);
export const isQuestion = ({ text }: Analysed): boolean => asks(text);

/** "If", "unless" and "had he …, he would": what follows holds only under a condition. */
export const isConditional = (tokens: readonly Token[]): boolean => conditionIn(tokens) >= 0;

/** "He never met her, and would not know her if he did": what comes first holds under any condition. */
export function isWhollyConditional(tokens: readonly Token[]): boolean {
  const at = conditionIn(tokens);
  if (at < 0) return false;
  return !tokens.some(
    ({ lower }, joint) =>
      joint >= LEAST_JOINED &&
      joint < at &&
      (ENDS.has(lower) || ((lower === 'and' || lower === 'but') && tokens.slice(joint, at + 1).some(isHypothetical))),
  );
}

const isHypothetical = ({ lower }: Token): boolean => ['would', 'could', 'might'].includes(lower);

/** Where a condition is spoken of first; -1: nowhere. */
function conditionIn(tokens: readonly Token[]): number {
  const inverted = ['had', 'should', 'were'].includes(tokens[0]?.lower ?? '');
  if (inverted && tokens.some(({ lower }) => lower === 'would')) return 0;
  return tokens.findIndex((token, at) => {
    const [before, next, second] = [at - 1, at + 1, at + 2].map((place) => tokens[place]?.lower ?? '');
    if (isHypothetical(token) && next === 'have') return true;
    if (!CONDITIONS.has(token.lower) || NOT_CONDITIONS.has(before!)) return false;
    if (token.lower === 'provided') return next === 'that';
    return !IN_PASSING.has(SUBJECTS.has(next!) ? second! : next!);
  });
}
