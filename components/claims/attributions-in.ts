import type { Span } from '../language/span.ts';
import { cueAt, type CueMatch } from './cue-matches.ts';
import { ofCue } from './cue-readings.ts';
import { headline } from './headlines.ts';
import { datelineLength } from './datelines.ts';
import { ofUtteredNoun } from './noun-cues.ts';
import { accordingTo } from './according-to.ts';
import { contentEnd } from './content-edges.ts';
import { tidy, type Found } from './said-content.ts';
import { frameOf, lowerAt, type Frame, type QuoteRun, type Run } from './sentence-frame.ts';
import { asRefutal } from './refutals.ts';
import { isCueNoun } from './speech-verbs.ts';
import { nounPhraseBefore } from './noun-phrases.ts';

/** "X's claim that …". */
function ofNoun(frame: Frame, at: number): Found | null {
  if (frame.quoted[at] || !isCueNoun(lowerAt(frame, at)) || lowerAt(frame, at + 1) !== 'that') return null;
  const owner = lowerAt(frame, at - 1);
  const source =
    owner === "'s" || owner === "'" || owner === '’'
      ? nounPhraseBefore(frame, at)
      : ['his', 'her', 'their', 'its', 'my', 'our'].includes(owner)
        ? { from: at - 1, to: at }
        : null;
  if (!source) return null;
  const right = tidy(frame, { from: at + 1, to: contentEnd(frame, at + 1, []) });
  return right && { source, cue: { from: at, to: at + 1 }, content: [right], force: 'speech', lemma: 'claim' };
}

/** Direct speech whose speaker the sentence doesn't name: it goes on from another, or fills the sentence. */
function bareQuote(frame: Frame, quote: QuoteRun): Found | null {
  const words = frame.tokens.slice(quote.from, quote.to).filter((t) => t.kind !== 'mark').length;
  const all = frame.tokens.filter((t) => t.kind !== 'mark').length;
  if (!quote.openBefore && !quote.openAfter && words < 0.7 * all) return null;
  if (words < 3 && all > words) return null;
  return { source: null, cue: null, content: [quote], force: 'speech', lemma: '' };
}

const touches = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to;

/** In tokens. What is longer is a table or a list; reading it would cost the square of its length. */
const LONGEST_SENTENCE = 400;

/** Every attribution in a sentence, in order, in tokens. */
export function foundIn(frame: Frame): Found[] {
  if (frame.tokens.length > LONGEST_SENTENCE) return [];
  const cues = compactCues(frame);
  const found: Found[] = [];
  const title = headline(frame);
  if (title) return [title];
  const cueByToken = new Map(cues.map((cue) => [cue.at, cue]));
  for (let at = 0; at < frame.tokens.length; at++) {
    const cue = cueByToken.get(at);
    const uttered = ofUtteredNoun(frame, at, cues);
    const one =
      uttered ??
      (cue ? ofCue(frame, cue, { cues, found }) : (accordingTo(frame, at, cues, found) ?? ofNoun(frame, at)));
    if (one) found.push(asRefutal(frame, one));
  }
  for (const quote of frame.quotes) {
    if (found.some((f) => f.content.some((run) => touches(run, quote)))) continue;
    const one = bareQuote(frame, quote);
    if (one) found.push(one);
  }
  return found;
}

function compactCues(frame: Frame): CueMatch[] {
  const cues: CueMatch[] = [];
  for (let at = 0; at < frame.tokens.length; at++) {
    const cue = cueAt(frame, at);
    if (cue) cues.push(cue);
  }
  return cues;
}

export const spanOfRun = (frame: Frame, { from, to }: Run): Span => ({
  start: frame.tokens[from]!.start,
  end: frame.tokens[to - 1]!.end,
});

/** Who says what in one sentence: spans of the source, of the words that say so, and of what is said. */
export function attributionsIn(sentence: string): { source: Span[]; cue: Span[]; content: Span[] }[] {
  const lead = datelineLength(sentence);
  const frame = frameOf(sentence.slice(lead));
  const spanOf = (run: Run): Span => {
    const { start, end } = spanOfRun(frame, run);
    return { start: start + lead, end: end + lead };
  };
  return foundIn(frame).map(({ source, cue, content }) => ({
    source: source ? [spanOf(source)] : [],
    cue: cue ? [spanOf(cue)] : [],
    content: content.map(spanOf),
  }));
}
