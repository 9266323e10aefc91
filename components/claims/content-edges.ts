import {
  CONTRASTING,
  hangsOn,
  isOpening,
  JOINING,
  holdsVerb,
  isQuoteOfNext,
  mainClauseAfter,
  speaksFrom,
} from './clauses.ts';
import type { CueMatch } from './cue-matches.ts';
import { MODALS } from './function-words.ts';
import { tidy, type Found } from './said-content.ts';
import { lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { isVerbLike, LONGEST, nounPhraseBefore, verbGroupStart } from './noun-phrases.ts';

/** In tokens: how far behind "and", "but", "who" the next cue may stand for the words between to be its own clause. */
const NEAR = 14;

/** "The school, which the mayor called safe, would close": the clause goes on behind the relative one. */
function comesBack(frame: Frame, from: number): boolean {
  for (let i = from; i < frame.tokens.length && i - from < LONGEST; i++)
    if (frame.tokens[i]!.text === ',' && !frame.quoted[i])
      return isVerbLike(frame, i + 1) || MODALS.has(lowerAt(frame, i + 1));
  return false;
}

/** Whether the next speaker's clause begins right behind the token at `i`. */
function partsAt(frame: Frame, from: number, i: number, cues: readonly CueMatch[]): boolean {
  const [later] = cues;
  const { text, lower } = frame.tokens[i]!;
  const next = lowerAt(frame, i + 1);
  if (later) {
    if (next === 'that') return false;
    const isRelative = (next === 'who' || next === 'which') && !comesBack(frame, i + 1);
    const joins = text === ',' && (JOINING.has(next) || isRelative);
    // The comma may stand inside of a quotation's marks; a lone word in marks parts nothing.
    const afterQuote =
      JOINING.has(lower) && i - 2 > from && frame.quoted[i - 1] && /^[,.!?]$/.test(frame.tokens[i - 2]!.text);
    if ((joins || afterQuote) && later.at - i < NEAR) return true;
    if (text === ',' && later.run.from === i + 1 && later.verb.participle) return true;
    if (['and', 'but'].includes(lower) && later.run.from === i + 1) return true;
    if (CONTRASTING.has(lower) && speaksFrom(frame, i + 1, later)) return true;
  }
  // "Tehran says it has no bomb, Washington says it does": two clauses, and nothing but a comma between them.
  return (
    text === ',' && !isOpening(frame, from) && speaksFrom(frame, i + 1, later) && holdsVerb(frame, { from, to: i })
  );
}

/**
 * Where what is said on the right of a cue stops: before the next speaker's own clause, before the main clause where the
 * cue's own hangs on it, or at the sentence's end.
 */
export function contentEnd(frame: Frame, from: number, cues: readonly CueMatch[], subject = -1): number {
  // "As Ms Varga wrote, the dam …": the main clause is what she wrote.
  const isMain = frame.tokens[from - 1]?.text === ',' || frame.tokens[from + 1]?.text === ',';
  const main = subject >= 0 && !isMain && hangsOn(frame, subject) ? mainClauseAfter(frame, from, cues) : -1;
  const end = main < 0 ? frame.tokens.length : main;
  let next = 0;
  for (let i = from; i < end; i++) {
    if (frame.quoted[i]) continue;
    const { text, lower } = frame.tokens[i]!;
    const isStop =
      text === ';' ||
      (/^[!?.]$/.test(text) && i < frame.tokens.length - 2 && !/^[a-z]/.test(frame.tokens[i + 1]?.text ?? ''));
    if (isStop) return i;
    const isEmpty = i === from || (i === from + 1 && lowerAt(frame, from) === 'that');
    if (!isEmpty && text === ',' && lowerAt(frame, i + 1) === 'according') return i;
    if (!isEmpty && lower === 'according' && lowerAt(frame, i + 1) === 'to' && frame.tokens[i - 1]?.text !== ',')
      return i;
    while (next < cues.length && cues[next]!.at <= i) next++;
    if (partsAt(frame, from, i, cues.slice(next))) return i;
  }
  return end;
}

/** Over marks and a word that joins clauses. */
function overJoint(frame: Frame, from: number): number {
  let at = from;
  while (
    at < frame.tokens.length &&
    !frame.quoted[at] &&
    (/^[,;:—–]$|^--+$/.test(frame.tokens[at]!.text) || JOINING.has(lowerAt(frame, at)))
  )
    at++;
  return at;
}

/** The end of what an attribution takes of its sentence: its speaker, its cue, what follows the cue as said. */
export const endOf = ({ source, cue, content }: Found): number =>
  Math.max(source?.to ?? 0, cue?.to ?? 0, ...content.map(({ to }) => to));

/** Where the clause begins in which the next mark or joining word parts it from what was found before. */
function afterFound(frame: Frame, one: Found, end: number): number {
  for (let i = endOf(one); i < end && i - endOf(one) < LONGEST; i++) {
    if (frame.quoted[i]) return -1;
    const { text, lower } = frame.tokens[i]!;
    const parts =
      text === ';' ||
      (text === ',' && (JOINING.has(lowerAt(frame, i + 1)) || one.content.some(({ to }) => to === i))) ||
      JOINING.has(lower);
    if (parts) return overJoint(frame, i);
  }
  return -1;
}

/** No clause is parted from more attributions than these before it. */
const LAST = 4;

/** Where what stands before a speaker or "according to" begins: behind what others were found to say. */
export function leftStart(frame: Frame, end: number, found: readonly Found[], isBreak = false): number {
  let from = 0;
  for (const one of found.slice(-LAST)) {
    const own = isBreak ? one.content.find((run) => run.from < end && end < run.to) : undefined;
    if (own && one.force === 'speech') from = Math.max(from, own.from);
    const after = one.cue && one.force === 'speech' && endOf(one) < end ? afterFound(frame, one, end) : -1;
    if (after > from && tidy(frame, { from: after, to: end })) from = after;
  }
  return from;
}

/** What stands before "…, X said": from where its clause begins up to the subject. */
export function leftContent(frame: Frame, end: number, found: readonly Found[], isBreak = false): Run | null {
  const before = frame.tokens[end - 1];
  if (!before || !(frame.quoted[end - 1] || /^[,—–!?]$|^--+$/.test(before.text))) return null;
  return tidy(frame, { from: leftStart(frame, end, found, isBreak), to: end });
}

/** Whether somebody else comes between a speaker and a quotation, or stands behind it as its speaker. */
function isOthers(frame: Frame, from: number, quote: Run, cues: readonly CueMatch[]): boolean {
  if (isQuoteOfNext(frame, quote.from, cues)) return true;
  // "…, she said, arguing that he was “a liar”": she goes on, unless it tells of somebody who speaks.
  const goesOn = lowerAt(frame, from + 1).endsWith('ing') || lowerAt(frame, from + 2).endsWith('ing');
  for (let i = from; i < quote.from; i++) {
    if (frame.quoted[i]) continue;
    if (goesOn && (lowerAt(frame, i) === 'who' || lowerAt(frame, i) === 'which')) return true;
    const isVerb = goesOn
      ? cues.some((cue) => cue.at === i && !cue.verb.participle && cue.verb.force === 'speech')
      : isVerbLike(frame, i);
    const subject = isVerb ? nounPhraseBefore(frame, verbGroupStart(frame, i)) : null;
    if (subject && subject.from >= from) return true;
  }
  return false;
}

/** What these begin isn't said by the speaker before them, or not in the same breath. */
const ADDING = new Set(['who', 'which', 'and']);
/** What these begin is about the saying, unless the sentence was broken by its speaker. */
const ASIDE = new Set('but while as when after in during at on a an'.split(' '));

/** What goes on after "…, X said, …": a quotation, or the rest of a broken sentence. */
export function rightRemainder(frame: Frame, from: number, cues: readonly CueMatch[], left: Run | null): Run | null {
  let at = from;
  while (at < frame.tokens.length && !frame.quoted[at] && /^[,.:;—–]$|^--+$/.test(frame.tokens[at]!.text)) at++;
  if (at >= frame.tokens.length) return null;
  const quote = frame.quotes.find((q) => q.from >= from);
  const isBroken = left !== null && !frame.quoted[left.from] && !holdsVerb(frame, left) && !frame.quoted[at];
  if (quote && !isBroken)
    return isOthers(frame, from, quote, cues) ? null : tidy(frame, { from: quote.from, to: quote.to });
  const first = lowerAt(frame, at);
  if (first.endsWith('ing') || ADDING.has(first) || (!isBroken && ASIDE.has(first))) return null;
  // “…,” she said, days before it fell: what goes on outside of the marks is the article's.
  if (frame.tokens[from]?.text !== ',' || (left !== null && frame.quoted[left.to - 1])) return null;
  return tidy(frame, { from: at, to: contentEnd(frame, at, cues) });
}
