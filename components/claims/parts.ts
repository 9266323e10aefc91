import { textOf, type Span } from '../language/span.ts';
import { foundIn, spanOfRun } from './attributions-in.ts';
import { JOINING } from './clauses.ts';
import { endOf } from './content-edges.ts';
import { datelineLength } from './datelines.ts';
import { CLAUSE_STARTERS } from './function-words.ts';
import { ownVoices, wordsOf } from './primary.ts';
import { tidy, type Found } from './said-content.ts';
import { frameOf, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { namedSource } from './source-names.ts';

/** In words: what is shorter says too little to stand by itself. */
const SHORTEST = 4;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/i;
/** A clause that only tells when or why the other happened states nothing by itself. */
const WHEN_OR_WHY = /^(?:after|before|because|since|when|once|if|unless|until|where)\s/i;
/** "[While] police say …": without the other speaker's clause nothing hangs any more. */
const OPENING = /^(?:even as|while|although|though|whereas|as)\s+/i;

const startOf = ({ source, cue, content }: Found): number =>
  Math.min(source?.from ?? Infinity, cue?.from ?? Infinity, ...content.map(({ from }) => from));

function isSameSpeaker(frame: Frame, a: Run, b: Run): boolean {
  const [one, other] = [wordsOf(frame, a), wordsOf(frame, b)];
  if (PRONOUN.test(one) || PRONOUN.test(other)) return true;
  const [x, y] = [namedSource(one), namedSource(other)];
  return x.source.toLowerCase() === y.source.toLowerCase() || x.keys.some((key) => y.keys.includes(key));
}

/** Whether the clause of `next` can begin at `at`: no relative, no aside, no further name in a list, no "two hours after …". */
function isClause(frame: Frame, at: number, next: number): boolean {
  for (let i = at; i < next; i++) if (CLAUSE_STARTERS.has(lowerAt(frame, i))) return false;
  const { text, lower } = frame.tokens[at]!;
  if (frame.quoted[at] || lower === 'according') return true;
  return !/^who|^which$|^that$|^\p{Ll}+(?:ing|ed)$/u.test(text) && !CLAUSE_STARTERS.has(lower);
}

/** Where the clause of `next` begins behind what stands at `after`: behind the mark or word that joins them; −1 where none does. */
function jointBefore(frame: Frame, next: Found, after: number): number {
  for (let at = startOf(next); at > after; at--) {
    const before = frame.tokens[at - 1]!;
    if (/^[,;]$/.test(before.text) || frame.quoted[at - 1]) return isClause(frame, at, startOf(next)) ? at : -1;
    if (!JOINING.has(before.lower)) continue;
    // "Mr Holm, Ms Varga and the mayor": a bare "and" may join names.
    const isBare = before.lower === 'and' && !/^[,;]$/.test(frame.tokens[at - 2]?.text ?? '') && !frame.quoted[at - 2];
    return !isBare && isClause(frame, at, startOf(next)) ? at : -1;
  }
  return -1;
}

/** A clause without the marks and the joining words at its end. */
function withoutJoint(frame: Frame, run: Run): Run | null {
  const own = tidy(frame, run);
  return own && JOINING.has(lowerAt(frame, own.to - 1)) ? withoutJoint(frame, { from: own.from, to: own.to - 1 }) : own;
}

const isLong = (frame: Frame, { from, to }: Run): boolean =>
  frame.tokens.slice(from, to).filter(({ kind }) => kind !== 'mark').length >= SHORTEST;

/** The clauses of a sentence by speaker; null where one speaks alone, or where they can't be told apart. */
function clausesOf(frame: Frame): Run[] | null {
  if (WHEN_OR_WHY.test(frame.text)) return null;
  const voices = ownVoices(frame, foundIn(frame))
    .filter(({ source, cue }) => source && cue)
    .sort((a, b) => startOf(a) - startOf(b));
  const clauses: Run[] = [];
  let from = 0;
  let end = -1;
  let last: Run | null = null;
  for (const voice of voices) {
    const source = voice.source!;
    if (last && !isSameSpeaker(frame, last, source)) {
      const joint = jointBefore(frame, voice, end);
      if (joint < 0 || frame.quotes.some((quote) => quote.from < joint && joint < quote.to)) return null;
      clauses.push({ from, to: joint });
      from = joint;
    }
    last = source;
    end = Math.max(end, endOf(voice));
  }
  if (clauses.length === 0) return null;
  const own = [...clauses, { from, to: frame.tokens.length }].map((run, i, all) =>
    i < all.length - 1 ? withoutJoint(frame, run) : run,
  );
  return own.every((run) => run !== null && isLong(frame, run)) ? (own as Run[]) : null;
}

/** A sentence in which two people speak, in one span for each, so that neither is credited with the other's words. */
export function partsOf(text: string, sentence: Span): Span[] {
  const own = textOf(text, sentence);
  const lead = datelineLength(own);
  const frame = frameOf(own.slice(lead));
  const clauses = clausesOf(frame);
  if (!clauses) return [sentence];
  return clauses.map((run, i) => {
    const span = spanOfRun(frame, run);
    const at = sentence.start + lead;
    const opening = i === 0 ? (OPENING.exec(frame.text)?.[0].length ?? 0) : 0;
    const start = i === 0 && opening === 0 ? sentence.start : at + span.start + opening;
    return { start, end: i === clauses.length - 1 ? sentence.end : at + span.end };
  });
}
