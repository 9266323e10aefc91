import type { CueMatch } from './cue-matches.ts';
import { AUXILIARIES, CLAUSE_STARTERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './function-words.ts';
import { lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { cueVerb } from './speech-verbs.ts';
import { isVerbLike, LONGEST } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';

/** Words that set one clause beside another. */
export const JOINING = new Set(['and', 'but', 'while', 'whereas', 'though', 'although', 'yet']);
export const CONTRASTING = new Set(['but', 'while', 'whereas', 'though', 'although', 'yet']);
/** Words that begin a clause which the main one follows after a comma: "While police say …, the hospital …". */
const SUBORDINATING = new Set(
  'while although though as whereas after before because since when once where if unless until whenever'.split(' '),
);

/** In tokens: what stands between the word that begins a clause and its subject ("while on Monday the ministry …"). */
const OPENING = 8;

/** The words before a subject that belong to its clause, nearest first. */
export function beforeSubject(frame: Frame, subject: number): string[] {
  const words: string[] = [];
  for (let i = subject - 1; i >= 0 && subject - i <= OPENING; i--) {
    const token = frame.tokens[i]!;
    if (frame.quoted[i] || token.kind === 'mark' || isVerbLike(frame, i)) break;
    // IF Metall, AS Roma: no "if", no "as".
    if (/^\p{Lu}{2,}$/u.test(token.text)) continue;
    words.push(token.lower);
  }
  return words;
}

/** Whether a subject's clause hangs on another: "Although the firm says …". */
export const hangsOn = (frame: Frame, subject: number): boolean =>
  beforeSubject(frame, subject).some((word) => SUBORDINATING.has(word));

/** Whether a verb of its own stands in a run. */
export function holdsVerb(frame: Frame, { from, to }: Run): boolean {
  for (let i = from; i < to; i++)
    if (
      !frame.quoted[i] &&
      (isVerbLike(frame, i) || (AUXILIARIES.has(lowerAt(frame, i)) && lowerAt(frame, i) !== "'s"))
    )
      return true;
  return false;
}

/** Whether what begins at `from` waits for its main clause: "that when the bank failed". */
export function isOpening(frame: Frame, from: number): boolean {
  let at = from;
  while (lowerAt(frame, at) === 'that' || frame.tokens[at]?.text === ',') at++;
  return SUBORDINATING.has(lowerAt(frame, at)) || PREPOSITIONS.has(lowerAt(frame, at));
}

/** "The verdict, the judge ruled, was unsafe": a speaker in the middle of what is said. */
export const isInside = (frame: Frame, cue: CueMatch): boolean =>
  frame.tokens[cue.run.to]?.text === ',' &&
  (isVerbLike(frame, cue.run.to + 1) || AUXILIARIES.has(lowerAt(frame, cue.run.to + 1)));

/** Whether somebody else begins to speak at `at`: what stands there is the subject of the next cue. */
export function speaksFrom(frame: Frame, at: number, cue: CueMatch | undefined): boolean {
  if (!cue || cue.run.from - at > LONGEST || cue.verb.participle || cue.passive || cue.verb.force !== 'speech')
    return false;
  const subject = isInside(frame, cue) ? null : subjectBefore(frame, cue.run.from);
  if (!subject || subject.from < at || SUBJECT_PRONOUNS.has(lowerAt(frame, subject.from))) return false;
  for (let i = at; i < subject.from; i++)
    if (frame.quoted[i] || frame.tokens[i]!.kind === 'mark' || CLAUSE_STARTERS.has(lowerAt(frame, i))) return false;
  return subject.from - at <= OPENING;
}

/** Whether what stands at `at` is direct speech that the next cue gives to somebody: "…, “I never did,” Mr Reed said". */
export function isQuoteOfNext(frame: Frame, at: number, cues: readonly CueMatch[]): boolean {
  const quote = frame.quotes.find(({ from }) => from === at);
  const cue = quote && cues.find((one) => one.at >= quote.to);
  if (!quote || !cue || cue.verb.participle || cue.passive) return false;
  const behind = frame.tokens[quote.to]?.text === ',' ? quote.to + 1 : quote.to;
  return cue.run.from === behind || subjectBefore(frame, cue.run.from)?.from === behind;
}

/** Whether a main clause begins at `at`: a subject, and a verb before the next mark. */
export function isMainClause(frame: Frame, at: number, cues: readonly CueMatch[]): boolean {
  const first = lowerAt(frame, at);
  if (frame.quoted[at]) return isQuoteOfNext(frame, at, cues);
  if (JOINING.has(first) || SUBORDINATING.has(first) || PREPOSITIONS.has(first)) return false;
  for (let i = at; i < frame.tokens.length; i++) {
    const { kind, text, lower } = frame.tokens[i]!;
    if ((kind === 'mark' && /^[,;:.!?—–]$/.test(text)) || (i < at + 3 && /^who[ms]?|^which/.test(lower))) return false;
    const isVerb = isVerbLike(frame, i) || AUXILIARIES.has(lower) || cueVerb(lower) !== undefined;
    if (lower !== "'s" && (isVerb || (i === at && lower.endsWith('ed')))) return i > at;
  }
  return false;
}

const isWaiting = (frame: Frame, at: number): boolean => {
  const { text, lower } = frame.tokens[at] ?? { text: '', lower: '' };
  return (
    JOINING.has(lower) ||
    SUBORDINATING.has(lower) ||
    PREPOSITIONS.has(lower) ||
    /^who|^which$|(?:ed|ing)$|^\W/.test(text)
  );
};

/** Where the main clause begins that a clause with content from `from` hangs on; −1 where no comma parts them. */
export function mainClauseAfter(frame: Frame, from: number, cues: readonly CueMatch[]): number {
  let first = -1;
  let last = -1;
  for (let i = from; i < frame.tokens.length; i++) {
    if (frame.quoted[i] || frame.tokens[i]!.text !== ',') continue;
    const isMain = isMainClause(frame, i + 1, cues);
    if (isMain && holdsVerb(frame, { from, to: i })) return i;
    if (isMain && first < 0) first = i;
    last = i;
  }
  if (first >= 0 || last < 0) return first;
  // A verb that nobody knows: the rest behind the last comma is the main clause all the same.
  return isWaiting(frame, last + 1) || !holdsVerb(frame, { from, to: last }) ? -1 : last;
}
