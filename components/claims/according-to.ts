import { holdsVerb, isMainClause, JOINING } from './clauses.ts';
import { contentEnd, leftStart } from './content-edges.ts';
import type { CueMatch } from './cue-matches.ts';
import { PREPOSITIONS, RELATIVES } from './function-words.ts';
import { nounPhraseFrom } from './phrases-after.ts';
import { isRole } from './roles.ts';
import { compact, tidy, type Found } from './said-content.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { isVerbLike } from './noun-phrases.ts';
import { overTime } from './time-phrases.ts';

/** In tokens. */
const LONGEST_DESCRIPTION = 24;

/** "Police, who came at noon, …", "Ada Lee, a nurse leader, …": the source with what describes it, its closing comma included. */
function described(frame: Frame, source: Run, cues: readonly CueMatch[]): Run {
  if (frame.tokens[source.to]?.text !== ',') return source;
  const first = source.to + 1;
  const opener = lowerAt(frame, first);
  const isRelative = RELATIVES.has(opener) && opener !== 'that';
  let tells = isRelative;
  if (PREPOSITIONS.has(opener)) return source;
  for (let i = first; i < frame.tokens.length && i - first < LONGEST_DESCRIPTION; i++) {
    const { text, lower } = frame.tokens[i]!;
    if (frame.quoted[i] || /^[.;:!?—–]$/.test(text) || (!isRelative && isVerbLike(frame, i))) break;
    if (text === ',')
      return tells && (isRelative || isMainClause(frame, i + 1, cues)) ? { from: source.from, to: i + 1 } : source;
    tells ||= isRole(lower) && !isCapital(frame.tokens[i]);
  }
  return source;
}

/** What stands before "according to" where it opens a clause: "; according to his wife, he was not", "said that, according to …". */
function opensClause(frame: Frame, at: number): boolean {
  const before = frame.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  if (at <= 1 || /^[;:]$/.test(frame.tokens[at - 1]!.text)) return true;
  const word = lowerAt(frame, before);
  return !frame.quoted[before] && (JOINING.has(word) || word === 'that' || word === 'because');
}

/** "…, according to X". */
export function accordingTo(
  frame: Frame,
  at: number,
  cues: readonly CueMatch[],
  found: readonly Found[],
): Found | null {
  if (lowerAt(frame, at) !== 'according' || lowerAt(frame, at + 1) !== 'to' || frame.quoted[at]) return null;
  const opens = opensClause(frame, at);
  // "According to X, the …": what follows the comma is said, not a description of X.
  const phrase = nounPhraseFrom(frame, at + 2, !opens);
  if (!phrase) return null;
  const source = opens ? described(frame, phrase, cues) : phrase;
  const before = opens ? null : tidy(frame, { from: leftStart(frame, at, found), to: at });
  const from = overTime(frame, source.to);
  const later = cues.filter((cue) => cue.at > from);
  // "The man, according to police, was armed": the sentence goes on.
  const isBroken = before !== null && frame.tokens[from]?.text === ',' && !holdsVerb(frame, before);
  const after = before && !isBroken ? null : tidy(frame, { from, to: contentEnd(frame, from, later) });
  return {
    source,
    cue: { from: at, to: at + 2 },
    content: compact([before, after]),
    force: 'speech',
    lemma: 'accord',
  };
}
