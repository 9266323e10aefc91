import type { CueMatch } from './cue-matches.ts';
import { SUBJECT_PRONOUNS } from './function-words.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { isMedium, type CueForce } from './speech-verbs.ts';

/** An attribution in one sentence, in token runs of its frame. */
export interface Found {
  readonly source: Run | null;
  readonly cue: Run | null;
  readonly content: readonly Run[];
  readonly force: CueForce;
  /** The cue verb's base form; "" where there is none. */
  readonly lemma: string;
}

/** What else a sentence holds: every cue, and the attributions found so far, from its start on. */
export interface Around {
  readonly cues: readonly CueMatch[];
  readonly found: readonly Found[];
}

export const isEnd = (frame: Frame, at: number): boolean =>
  at >= frame.tokens.length || /^[.!?…]$|^\.{2,}$/.test(frame.tokens[at]!.text);

/** A run without a sentence's own stop, and without commas or dashes at its edges; a quotation keeps its marks. */
export function tidy(frame: Frame, { from, to }: Run): Run | null {
  const isLoose = (i: number): boolean => !frame.quoted[i] && /^[,;:—–]$|^--+$/.test(frame.tokens[i]?.text ?? '');
  let [first, last] = [from, to];
  while (first < last && isLoose(first)) first++;
  while (last > first && (isLoose(last - 1) || (!frame.quoted[last - 1] && /^[.]$/.test(frame.tokens[last - 1]!.text))))
    last--;
  return last > first ? { from: first, to: last } : null;
}

export const compact = (runs: readonly (Run | null)[]): Run[] => runs.filter((run): run is Run => run !== null);

/** "She reported from Leeds" says nothing. */
const STAYING = new Set(['report', 'write', 'comment', 'respond', 'post', 'announce']);

/** A paper or a figure right before the verb: "the poll shows …", "researchers' data found …". */
function saysItself(frame: Frame, cue: CueMatch): boolean {
  for (let i = cue.run.from - 1; i >= 0 && i > cue.run.from - 8; i--) {
    if (frame.tokens[i]?.text === ',') return false;
    if (isMedium(lowerAt(frame, i))) return true;
  }
  return false;
}

/** Whether a cue without "that" takes what stands at `at` as said. */
export function takes(frame: Frame, cue: CueMatch, at: number): boolean {
  const token = frame.tokens[at];
  if (!token) return false;
  if (token.lower === 'that' || frame.quoted[at]) return true;
  // "He said nothing to reporters" reports nothing; "he said nothing was wrong" does.
  if (token.lower === 'nothing' || token.lower === 'little')
    return !['', '.', ',', 'to', 'about', 'of', 'on', 'in', 'at', 'when', 'and', 'but'].includes(
      lowerAt(frame, at + 1),
    );
  if (STAYING.has(cue.verb.lemma) && ['from', 'on', 'in', 'at', 'to', 'back'].includes(token.lower)) return false;
  if (cue.verb.lemma === 'point') return token.lower === 'out' || token.lower === 'to';
  if (cue.verb.needsThat && saysItself(frame, cue)) return token.kind !== 'mark';
  if (cue.verb.needsThat) return ['he', 'she', 'it', 'they', 'we', 'i', 'there'].includes(token.lower);
  if (cue.verb.participle) return true;
  return token.kind !== 'mark';
}

/** "He can say, with hindsight, that …"; "She reported, The firm refused …": where what is said begins after a comma; −1 if nowhere. */
export function afterAside(frame: Frame, comma: number): number {
  if (frame.tokens[comma]?.text !== ',') return -1;
  for (let i = comma + 1; i < frame.tokens.length && i < comma + 14; i++)
    if (frame.tokens[i]?.text === ',' && lowerAt(frame, i + 1) === 'that') return i + 1;
  const first = lowerAt(frame, comma + 1);
  return isCapital(frame.tokens[comma + 1]) || SUBJECT_PRONOUNS.has(first) ? comma + 1 : -1;
}
