import { datesOf } from '../language/dates.ts';
import type { Span } from '../language/span.ts';
import { foundIn, spanOfRun } from './attributions-in.ts';
import type { Attribution } from './claim.ts';
import type { Found } from './said-content.ts';
import { frameOf, type Frame } from './sentence-frame.ts';
import { isBelief } from './speech-verbs.ts';
import { Speakers } from './speakers.ts';
import type { NamedSource } from './source-names.ts';

/** A sentence with what was found in it. */
export interface Said {
  readonly attribution: Attribution;
  readonly lemma: string;
  readonly force: Found['force'];
  /** Marks of quotation in what is said. */
  readonly direct: boolean;
}

const PRONOUN = /^(?:he|she|it|they)$/i;
/** Nobody in particular, or a relative whose noun stands elsewhere: no source to show. */
const NO_SOURCE =
  /^(?:who|which|that|what|this|there|these|those|i|we|you|one|some|many|people|it is|such|nobody|no one|(?:neither|hardly|no) .*|neither)$/iu;

const lengthOf = (frame: Frame, found: Found): number =>
  found.content.reduce((sum, run) => {
    const { start, end } = spanOfRun(frame, run);
    return sum + end - start;
  }, 0);

/** The attribution that covers most of the sentence; assertions before beliefs. */
function primaryOf(frame: Frame, all: readonly Found[]): Found | null {
  const weight = (f: Found): number =>
    lengthOf(frame, f) * (f.force === 'stance' ? 0.4 : f.force === 'evidence' ? 0.7 : 1);
  const usable = all.filter(
    (f) => f.content.length && (f.source || !f.cue) && (f.force !== 'stance' || isBelief(f.lemma)),
  );
  return usable.reduce<Found | null>((best, f) => (best && weight(best) >= weight(f) ? best : f), null);
}

const SAID_ON: ReadonlySet<string> = new Set(['day', 'weekday', 'month', 'year', 'relative']);

/** When it was said: a date in the sentence but outside of what is said. */
function whenSaid(frame: Frame, found: Found, published: string | null): { when: string | null; date: string | null } {
  const inside = found.content.map((run) => spanOfRun(frame, run));
  const outside = datesOf(frame.text, published).filter(
    (d) => SAID_ON.has(d.kind) && !inside.some((span) => d.start < span.end && span.start < d.end),
  );
  const cue = found.cue ? spanOfRun(frame, found.cue).end : 0;
  const nearest = outside.sort((a, b) => Math.abs(a.start - cue) - Math.abs(b.start - cue))[0];
  return { when: nearest?.text ?? null, date: nearest && nearest.from === nearest.to ? nearest.from : null };
}

interface State {
  readonly speakers: Speakers;
  /** Whose quotation is still open, or was closed just before, and in which paragraph. */
  open: NamedSource | null;
  last: { source: NamedSource; sentence: number; paragraph: number } | null;
}

const shifted = (frame: Frame, runs: Found['content'], by: number): Span[] =>
  runs.map((run) => {
    const { start, end } = spanOfRun(frame, run);
    return { start: start + by, end: end + by };
  });

interface Place {
  readonly sentence: number;
  readonly paragraph: number;
  readonly start: number;
  readonly published: string | null;
}

/** Who speaks: a name, somebody named before, or null where it can't be told. */
function speakerOf(phrase: string, state: State, place: Place): { named: NamedSource; probable: boolean } | null {
  if (PRONOUN.test(phrase)) {
    const meant = state.speakers.meant(phrase.toLowerCase(), place.sentence);
    if (!meant) return { named: { source: phrase, role: null, keys: [], kind: 'other' }, probable: true };
    state.speakers.goesOn(meant, place.sentence);
    return { named: meant, probable: true };
  }
  if (NO_SOURCE.test(phrase)) return null;
  return { named: state.speakers.note(phrase, place.sentence), probable: false };
}

function fromCue(frame: Frame, found: Found, state: State, place: Place): Attribution | null {
  if (!found.source) return null;
  const at = spanOfRun(frame, found.source);
  const speaker = speakerOf(frame.text.slice(at.start, at.end).replace(/[\s,]+$/, ''), state, place);
  if (!speaker) return null;
  const { named, probable } = speaker;
  return {
    source: named.source,
    role: named.role,
    sourceKeys: named.keys,
    sourceSpans: shifted(frame, [found.source], place.start),
    cueSpans: found.cue ? shifted(frame, [found.cue], place.start) : [],
    contentSpans: shifted(frame, found.content, place.start),
    ...whenSaid(frame, found, place.published),
    probable,
  };
}

/** A quotation without a speaker of its own is the open one's, or, in the same paragraph, the last one's. */
function goingOn(frame: Frame, content: Found['content'], state: State, place: Place): Attribution | null {
  const near =
    state.last && state.last.paragraph === place.paragraph && place.sentence - state.last.sentence <= 1
      ? state.last.source
      : null;
  const source = state.open ?? near;
  if (!source) return null;
  state.speakers.goesOn(source, place.sentence);
  return {
    source: source.source,
    role: source.role,
    sourceKeys: source.keys,
    sourceSpans: [],
    cueSpans: [],
    contentSpans: shifted(frame, content, place.start),
    when: null,
    date: null,
    probable: true,
  };
}

const wholeOf = (frame: Frame): Found['content'] => (frame.tokens.length ? [{ from: 0, to: frame.tokens.length }] : []);

function ofSentence(frame: Frame, state: State, place: Place): Said | null {
  const found = primaryOf(frame, foundIn(frame));
  const byName = found?.cue ? fromCue(frame, found, state, place) : null;
  const opensInside = state.open !== null && !frame.quotes.some((q) => !q.openBefore && q.from === 0);
  const content = found && !found.cue ? found.content : opensInside ? wholeOf(frame) : [];
  const attribution = byName ?? (content.length ? goingOn(frame, content, state, place) : null);
  const closes = frame.quotes.some((q) => q.openBefore);
  const opens = frame.quotes.find((q) => q.openAfter);
  const speaker = attribution && sourceOf(attribution, found?.lemma ?? '');
  if (attribution && speaker) state.last = { source: speaker, sentence: place.sentence, paragraph: place.paragraph };
  if (opens) state.open = speaker ?? state.open;
  else if (closes || frame.quotes.length) state.open = null;
  if (!attribution) return null;
  const direct =
    content.length > 0 || (found?.content.some((run) => frame.quoted[run.from] && frame.quoted[run.to - 1]) ?? false);
  return { attribution, lemma: found?.lemma ?? '', force: found?.force ?? 'speech', direct };
}

const sourceOf = (a: Attribution, lemma: string): NamedSource | null =>
  lemma === 'accord' ? null : { source: a.source, role: a.role, keys: a.sourceKeys, kind: 'other' };

/** Who says each sentence of a text, with the cue's own word; null where the text says it in its own voice. */
export function saidIn(text: string, sentences: readonly Span[], published: string | null): (Said | null)[] {
  const state: State = { speakers: new Speakers(), open: null, last: null };
  let paragraph = 0;
  let before = 0;
  return sentences.map(({ start, end }, sentence) => {
    if (text.slice(before, start).includes('\n')) {
      paragraph++;
      // A quotation that goes on in the next paragraph opens it again.
      if (!/^["“'‘]/.test(text.slice(start, start + 1))) state.open = null;
    }
    before = end;
    return ofSentence(frameOf(text.slice(start, end)), state, { sentence, paragraph, start, published });
  });
}

export function attributionsOf(
  text: string,
  sentences: readonly Span[],
  published: string | null,
): (Attribution | null)[] {
  return saidIn(text, sentences, published).map((said) => said?.attribution ?? null);
}
