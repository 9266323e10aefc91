import type { Span } from '../language/span.ts';
import { namesOf } from '../language/names.ts';
import { afterAdjuncts, cueAt, type CueMatch } from './cue-matches.ts';
import { DETERMINERS, OBJECT_PRONOUNS, SUBJECT_PRONOUNS } from './function-words.ts';
import { frameOf, isCapital, lowerAt, type Frame, type QuoteRun, type Run } from './sentence-frame.ts';
import { isCueNoun, isMedium, type CueForce } from './speech-verbs.ts';
import { mainSubject, nounPhraseBefore, nounPhraseFrom, subjectBefore } from './subjects.ts';

/** An attribution in one sentence, in token runs of its frame. */
export interface Found {
  readonly source: Run | null;
  readonly cue: Run | null;
  readonly content: readonly Run[];
  readonly force: CueForce;
  /** The cue verb's base form; "" where there is none. */
  readonly lemma: string;
}

const isEnd = (frame: Frame, at: number): boolean =>
  at >= frame.tokens.length || /^[.!?…]$|^\.{2,}$/.test(frame.tokens[at]!.text);

/** A run without a sentence's own stop, and without commas or dashes at its edges; a quotation keeps its marks. */
function tidy(frame: Frame, { from, to }: Run): Run | null {
  const isLoose = (i: number): boolean => !frame.quoted[i] && /^[,;:—–]$|^--+$/.test(frame.tokens[i]?.text ?? '');
  let [first, last] = [from, to];
  while (first < last && isLoose(first)) first++;
  while (last > first && (isLoose(last - 1) || (!frame.quoted[last - 1] && /^[.]$/.test(frame.tokens[last - 1]!.text))))
    last--;
  return last > first ? { from: first, to: last } : null;
}

const compact = (runs: readonly (Run | null)[]): Run[] => runs.filter((run): run is Run => run !== null);

/** Where what is said on the right of a cue stops: before the next cue's own clause, or at the sentence's end. */
function contentEnd(frame: Frame, from: number, cues: readonly CueMatch[]): number {
  for (let i = from; i < frame.tokens.length; i++) {
    if (frame.quoted[i]) continue;
    const { text, lower } = frame.tokens[i]!;
    if (
      text === ';' ||
      (/^[!?.]$/.test(text) && i < frame.tokens.length - 2 && !/^[a-z]/.test(frame.tokens[i + 1]?.text ?? ''))
    )
      return i;
    const next = lowerAt(frame, i + 1);
    if (text === ',' && next === 'according') return i;
    if (lower === 'according' && next === 'to') return i;
    const joined = text === ',' && ['and', 'but', 'while', 'though', 'although', 'who', 'which'].includes(next);
    const later = cues.find((cue) => cue.at > i);
    if (joined && later && later.at - i < 14) return i;
    if (text === ',' && later && later.run.from === i + 1 && later.verb.participle) return i;
    if (['and', 'but'].includes(lower) && later && later.run.from === i + 1) return i;
  }
  return frame.tokens.length;
}

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
function takes(frame: Frame, cue: CueMatch, at: number): boolean {
  const token = frame.tokens[at];
  if (!token) return false;
  if (token.lower === 'that' || frame.quoted[at]) return true;
  if (STAYING.has(cue.verb.lemma) && ['from', 'on', 'in', 'at', 'to', 'back'].includes(token.lower)) return false;
  if (cue.verb.lemma === 'point') return token.lower === 'out' || token.lower === 'to';
  if (cue.verb.needsThat && saysItself(frame, cue)) return token.kind !== 'mark';
  if (cue.verb.needsThat) return ['he', 'she', 'it', 'they', 'we', 'i', 'there'].includes(token.lower);
  if (cue.verb.participle) return true;
  return token.kind !== 'mark';
}

const subjectOf = (frame: Frame, cue: CueMatch): Run | null =>
  (cue.verb.participle && frame.tokens[cue.run.from - 1]?.text === ',' ? mainSubject(frame, cue.run.from) : null) ??
  subjectBefore(frame, cue.run.from) ??
  (cue.verb.participle ? mainSubject(frame, cue.run.from) : null);

/** What stands before "…, X said": from the sentence's start up to the subject. */
function leftContent(frame: Frame, end: number): Run | null {
  const before = frame.tokens[end - 1];
  if (!before || !(frame.quoted[end - 1] || /^[,—–!?]$|^--+$/.test(before.text))) return null;
  return tidy(frame, { from: 0, to: end });
}

/** What goes on after "…, X said, …": a quotation, or the rest of a broken sentence. */
function rightRemainder(frame: Frame, from: number, cues: readonly CueMatch[]): Run | null {
  let at = from;
  while (at < frame.tokens.length && !frame.quoted[at] && /^[,.:;—–]$|^--+$/.test(frame.tokens[at]!.text)) at++;
  if (at >= frame.tokens.length) return null;
  const quote = frame.quotes.find((q) => q.from >= from);
  if (quote) return tidy(frame, { from: quote.from, to: quote.to });
  const first = lowerAt(frame, at);
  if (
    /ing$/.test(first) ||
    [
      'who',
      'which',
      'and',
      'but',
      'while',
      'as',
      'when',
      'after',
      'citing',
      'in',
      'during',
      'at',
      'on',
      'a',
      'an',
    ].includes(first)
  )
    return null;
  if (frame.tokens[from]?.text !== ',') return null;
  return tidy(frame, { from: at, to: contentEnd(frame, at, cues) });
}

const startsNoun = (frame: Frame, at: number): boolean => {
  const token = frame.tokens[at];
  if (!token || token.kind !== 'word' || frame.quoted[at]) return false;
  if (['that', 'to', 'on', 'in', 'at', 'as', 'of', 'for', 'with', 'there'].includes(token.lower)) return false;
  return (
    isCapital(token) ||
    DETERMINERS.has(token.lower) ||
    (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'who') ||
    /^[a-z]/.test(token.lower)
  );
};

/** "…," said X — the verb before its subject. */
function inverted(frame: Frame, cue: CueMatch, cues: readonly CueMatch[]): Found | null {
  const before = frame.tokens[cue.at - 1];
  const opens = cue.at === 0;
  const afterQuote = !!before && frame.quoted[cue.at - 1];
  const afterComma = before?.text === ',' || /^[—–?!]$/.test(before?.text ?? '');
  if (cue.verb.participle || cue.passive || cue.run.from !== cue.at || !(opens || afterQuote || afterComma))
    return null;
  if (cue.verb.force !== 'speech' || cue.verb.addressee || (cue.verb.bare && !opens)) return null;
  if (
    !startsNoun(frame, cue.run.to) ||
    (OBJECT_PRONOUNS.has(lowerAt(frame, cue.run.to)) && lowerAt(frame, cue.run.to) !== 'it')
  )
    return null;
  const source = nounPhraseFrom(frame, cue.run.to);
  if (!source) return null;
  const left = leftContent(frame, cue.at);
  if (!left && !opens) return null;
  if (
    !afterQuote &&
    afterComma &&
    frame.tokens[source.to] &&
    !/^[.,:;?!—–"“]$/.test(frame.tokens[source.to]!.text) &&
    !['in', 'on', 'at', 'during'].includes(lowerAt(frame, source.to)) &&
    !/day$/.test(lowerAt(frame, source.to))
  )
    return null;
  const right = opens || frame.quotes.some((q) => q.from >= source.to) ? rightRemainder(frame, source.to, cues) : null;
  return { source, cue: cue.run, content: compact([left, right]), force: cue.verb.force, lemma: cue.verb.lemma };
}

/** "was quoted as saying (by KCNA) that …"; "was announced by the ministry". */
function passive(frame: Frame, cue: CueMatch): Found | null {
  let to = cue.run.to;
  if (lowerAt(frame, to) === 'as' && /^(?:saying|telling)$/.test(lowerAt(frame, to + 1))) to += 2;
  const quoted = to > cue.run.to;
  const speaker = quoted ? subjectBefore(frame, cue.run.from) : null;
  const by = lowerAt(frame, to) === 'by' ? nounPhraseFrom(frame, to + 1) : null;
  const source = speaker ?? by;
  if (!source) return null;
  const lemma = quoted ? 'say' : cue.verb.lemma;
  const cueRun = { from: cue.run.from, to: by && !quoted ? to + 1 : to };
  let at = by ? by.to : to;
  if (lowerAt(frame, at) === ',') at++;
  const left = speaker ? leftContent(frame, speaker.from) : nounPhraseBefore(frame, cue.run.from);
  const right = isEnd(frame, at) || (left && speaker) ? null : tidy(frame, { from: at, to: contentEnd(frame, at, []) });
  const content = compact(speaker ? [left, right] : [left]);
  return content.length ? { source, cue: cueRun, content, force: cue.verb.force, lemma } : null;
}

/** "He can say, with hindsight, that …"; "She reported, The firm refused …": where what is said begins after a comma; −1 if nowhere. */
function afterAside(frame: Frame, comma: number): number {
  if (frame.tokens[comma]?.text !== ',') return -1;
  for (let i = comma + 1; i < frame.tokens.length && i < comma + 14; i++)
    if (frame.tokens[i]?.text === ',' && lowerAt(frame, i + 1) === 'that') return i + 1;
  const first = lowerAt(frame, comma + 1);
  return isCapital(frame.tokens[comma + 1]) || SUBJECT_PRONOUNS.has(first) ? comma + 1 : -1;
}

function ofCue(frame: Frame, cue: CueMatch, cues: readonly CueMatch[]): Found | null {
  if (cue.passive) return passive(frame, cue);
  const turned = inverted(frame, cue, cues);
  if (turned) return turned;
  const source = subjectOf(frame, cue);
  if (!source) return null;
  const base = { source, cue: cue.run, force: cue.verb.force, lemma: cue.verb.lemma };
  let at = afterAdjuncts(frame, cue);
  const mark = frame.tokens[at]?.text;
  const ownStart = source.to <= cue.run.from ? source.from : cue.run.from;
  const left = leftContent(frame, ownStart);
  const reachesBack = cue.verb.participle ? null : left;
  if (isEnd(frame, at) || mark === ',' || mark === '—' || mark === '–') {
    const afterComma = mark === ',' && (frame.quoted[at + 1] || lowerAt(frame, at + 1) === 'that');
    if (!reachesBack || (afterComma && lowerAt(frame, at + 1) === 'that')) {
      const from = afterComma ? at + 1 : afterAside(frame, at);
      if (from < 0) return null;
      const right = tidy(frame, { from, to: contentEnd(frame, from, cues) });
      return right && { ...base, content: [right] };
    }
    const right = isEnd(frame, at) && !frame.quotes.some((q) => q.from > at) ? null : rightRemainder(frame, at, cues);
    return { ...base, content: compact([reachesBack, right]) };
  }
  if (mark === ':') at++;
  else if (
    reachesBack &&
    frame.quoted[ownStart - 1] &&
    !frame.quoted[at] &&
    lowerAt(frame, at) !== 'that' &&
    frame.tokens[ownStart - 1]!.text !== ','
  )
    return { ...base, content: [reachesBack] };
  if (!takes(frame, cue, at)) return null;
  const right = tidy(frame, {
    from: at,
    to: contentEnd(
      frame,
      at,
      cues.filter((c) => c.at > at),
    ),
  });
  return right && { ...base, content: [right] };
}

/** "…, according to X". */
function accordingTo(frame: Frame, at: number): Found | null {
  if (lowerAt(frame, at) !== 'according' || lowerAt(frame, at + 1) !== 'to' || frame.quoted[at]) return null;
  // "According to X, the …": what follows the comma is said, not a description of X.
  const source = nounPhraseFrom(frame, at + 2, at > 1);
  if (!source) return null;
  const before = at > 1 ? tidy(frame, { from: 0, to: at }) : null;
  const after = before ? null : tidy(frame, { from: source.to, to: contentEnd(frame, source.to, []) });
  return {
    source,
    cue: { from: at, to: at + 2 },
    content: compact([before ?? after]),
    force: 'speech',
    lemma: 'accord',
  };
}

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

const HEADLINE_SOURCES =
  /^(?:police|officials?|report|reports|study|poll|sources?|experts?|ministry|minister|government|kremlin|military|army|court|scientists|researchers|media|survey)$/;

/** Whether a sentence is set as a title: no full stop, or most of its long words capitalised. */
function isTitle(frame: Frame): boolean {
  const long = frame.tokens.filter((t) => t.kind === 'word' && t.text.length > 3);
  return (
    !/^[.!?”"]$/.test(frame.tokens.at(-1)?.text ?? '.') ||
    (long.length > 2 && long.filter(isCapital).length > 0.7 * long.length)
  );
}

/** A headline's "X: …" or "…: X". */
function headline(frame: Frame): Found | null {
  const { tokens } = frame;
  if (tokens.length < 4 || !isTitle(frame)) return null;
  const colon = tokens.findIndex(
    (token, i) => token.text === ':' && !frame.quoted[i] && !/\d/.test(tokens[i - 1]?.text ?? ''),
  );
  if (colon < 1) return null;
  const isSource = ({ from, to }: Run): boolean => {
    const words = tokens.slice(from, to).filter((t) => t.text !== '.');
    if (!words.length || words.length > 4) return false;
    if (HEADLINE_SOURCES.test(words.at(-1)!.lower)) return true;
    const text = frame.text.slice(words[0]!.start, words.at(-1)!.end);
    return (
      words.every(isCapital) &&
      words[0]!.lower !== 'the' &&
      namesOf(text).some((n) => n.kind === 'person' && n.end - n.start >= text.length - 6)
    );
  };
  const [left, right] = [
    { from: 0, to: colon },
    { from: colon + 1, to: tokens.length },
  ];
  const cue = { from: colon, to: colon + 1 };
  const one = isSource(left) ? ([left, right] as const) : isSource(right) ? ([right, left] as const) : null;
  return (
    one && { source: tidy(frame, one[0]), cue, content: compact([tidy(frame, one[1])]), force: 'speech', lemma: '' }
  );
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

/** Every attribution in a sentence, in order, in tokens. */
export function foundIn(frame: Frame): Found[] {
  const cues = compactCues(frame);
  const found: Found[] = [];
  const title = headline(frame);
  if (title) return [title];
  const cueByToken = new Map(cues.map((cue) => [cue.at, cue]));
  for (let at = 0; at < frame.tokens.length; at++) {
    const cue = cueByToken.get(at);
    const one = cue ? ofCue(frame, cue, cues) : (accordingTo(frame, at) ?? ofNoun(frame, at));
    if (one) found.push(one);
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
  const frame = frameOf(sentence);
  return foundIn(frame).map(({ source, cue, content }) => ({
    source: source ? [spanOfRun(frame, source)] : [],
    cue: cue ? [spanOfRun(frame, cue)] : [],
    content: content.map((run) => spanOfRun(frame, run)),
  }));
}
