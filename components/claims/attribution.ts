import { namesOf } from '../language/names.ts';
import type { Span } from '../language/span.ts';
import { antecedentIn } from './antecedents.ts';
import { foundIn, spanOfRun } from './attributions-in.ts';
import type { Attribution } from './claim.ts';
import type { Found } from './said-content.ts';
import { datelineLength } from './datelines.ts';
import { publisherOf } from './documents.ts';
import { isSource, NO_SOURCE, primaryOf, wordsOf } from './primary.ts';
import { peopleIn, subjectNameOf, type People } from './people.ts';
import { frameOf, lowerAt, type Frame } from './sentence-frame.ts';
import { sourceForm } from './source-form.ts';
import { Speakers, type Noted } from './speakers.ts';
import type { NamedSource } from './source-names.ts';
import { isUnsaid } from './unsaid.ts';
import { whenSaid } from './when-said.ts';

/** A sentence with what was found in it. */
export interface Said {
  readonly attribution: Attribution;
  readonly lemma: string;
  readonly force: Found['force'];
  /** Marks of quotation in what is said. */
  readonly direct: boolean;
}

/** Whom a government speaks through. */
const OFFICE =
  /\b(?:spokes\w+|minister|ministry|president|premier|government|ambassador|embassy|envoy|military|army)\b/i;
const PRONOUN = /^(?:he|she|it|they)$/i;
/** "His claim that …", "according to him" tell what he says. */
const OWNER: Readonly<Record<string, string>> = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  them: 'they',
  its: 'it',
};
interface State {
  readonly people: People;
  readonly speakers: Speakers;
  /** The country that the sentence before was about: "its spokesman" speaks for it. */
  countries: readonly string[];
  /** Whether a quotation is still open. */
  inside: boolean;
  /** Whose it is, as far as was said. */
  open: NamedSource | null;
  /** Its sentences so far, where it began before its speaker was named. */
  unnamed: number[];
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
function speakerOf(words: string, near: string | null, state: State, place: Place): Noted | null {
  const phrase = sourceForm(words);
  if (phrase === null) return null;
  const pronoun = OWNER[phrase.toLowerCase()] ?? phrase;
  if (PRONOUN.test(pronoun)) {
    if (near !== null) return { named: state.speakers.note(near, place.sentence).named, probable: true };
    const meant = state.speakers.meant(pronoun.toLowerCase(), place.sentence);
    // "It" and "they" that stand for nobody named tell no reader anything; "he" and "she" at least are somebody.
    if (!meant && /^(?:it|they)$/i.test(pronoun)) return null;
    if (!meant)
      return { named: { source: pronoun.toLowerCase(), role: null, keys: [], kind: 'other' }, probable: true };
    state.speakers.goesOn(meant, place.sentence);
    return { named: meant, probable: true };
  }
  if (NO_SOURCE.test(phrase)) return null;
  return state.speakers.note(phrase, place.sentence);
}

function fromCue(frame: Frame, found: Found, all: readonly Found[], state: State, place: Place): Attribution | null {
  if (!found.source) return null;
  const run = publisherOf(frame, found.source) ?? found.source;
  const words = wordsOf(frame, run);
  const speaker = speakerOf(words, antecedentIn(frame, found, all, state.people), state, place);
  if (!speaker) return null;
  const { named, probable } = speaker;
  const speaksFor = /^(?:its|their)\s/i.test(words) && OFFICE.test(words) ? state.countries : [];
  return {
    source: named.source,
    role: named.role,
    sourceKeys: [...new Set([...named.keys, ...speaksFor])],
    sourceSpans: shifted(frame, [run], place.start),
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

/** "The union would not say when. It said only …": who kept silent may be meant by the next pronoun. */
function noteSilent(frame: Frame, all: readonly Found[], state: State, place: Place): void {
  const silent = all.find((one) => one.source && isUnsaid(frame, one) && isSource(wordsOf(frame, one.source)));
  if (silent?.source) speakerOf(wordsOf(frame, silent.source), null, state, place);
}

const wholeOf = (frame: Frame): Found['content'] => (frame.tokens.length ? [{ from: 0, to: frame.tokens.length }] : []);

/** One sentence's reading, and whether its speaker also said what stands in the quotation that it closes. */
interface Reading {
  readonly said: Said | null;
  readonly closesOwn: boolean;
}

const NOTHING: readonly [] = [];

function ofSentence(frame: Frame, state: State, place: Place): Reading {
  const inside = state.inside && !frame.quotes.some((q) => !q.openBefore && q.from === 0);
  // Nobody speaks inside a quotation but the one who is quoted.
  const all = inside && !frame.quotes.length ? NOTHING : foundIn(frame);
  const found = primaryOf(frame, all);
  const byName = found?.cue ? fromCue(frame, found, all, state, place) : null;
  if (!byName) noteSilent(frame, all, state, place);
  // "Holm was told by the judge …": "he" in the next may be either.
  const isToldBy = byName && found?.cue && lowerAt(frame, found.cue.to - 1) === 'by';
  const listener = isToldBy ? subjectNameOf(frame.text, state.people) : null;
  if (listener !== null) state.speakers.note(listener, place.sentence);
  const content = found && !found.cue ? found.content : inside ? wholeOf(frame) : NOTHING;
  const attribution = byName ?? (content.length ? goingOn(frame, content, state, place) : null);
  const closing = frame.quotes.find((q) => q.openBefore);
  const opens = frame.quotes.some((q) => q.openAfter);
  const speaker = attribution && sourceOf(attribution, found?.lemma ?? '');
  if (attribution && speaker) state.last = { source: speaker, sentence: place.sentence, paragraph: place.paragraph };
  if (opens) {
    if (!inside && !byName) state.unnamed = [];
    state.inside = true;
    state.open = speaker ?? state.open;
  } else if (closing || frame.quotes.length) {
    state.inside = false;
    state.open = null;
  }
  if (state.inside && !byName) state.unnamed.push(place.sentence);
  const closesOwn =
    !!byName && !!closing && !!found?.content.some((run) => run.from < closing.to && closing.from < run.to);
  if (!attribution) return { said: null, closesOwn };
  const direct =
    content.length > 0 || (found?.content.some((run) => frame.quoted[run.from] && frame.quoted[run.to - 1]) ?? false);
  return { said: { attribution, lemma: found?.lemma ?? '', force: found?.force ?? 'speech', direct }, closesOwn };
}

const sourceOf = (a: Attribution, lemma: string): NamedSource | null =>
  lemma === 'accord' ? null : { source: a.source, role: a.role, keys: a.sourceKeys, kind: 'other' };

/** “One sentence. Another,” he said: what was quoted before its speaker was named. */
const alsoSaid = (by: Attribution, span: Span): Said => ({
  attribution: { ...by, sourceSpans: [], cueSpans: [], contentSpans: [span], when: null, date: null, probable: true },
  lemma: '',
  force: 'speech',
  direct: true,
});

/** Notes whom a sentence told of, for the pronouns and possessives of the next. */
function noteSubject(text: string, state: State, sentence: number): void {
  const subject = subjectNameOf(text, state.people);
  if (subject !== null) state.speakers.tellsOf(subject, sentence);
  const [first] = namesOf(text);
  state.countries = first && first.start <= 4 ? first.keys.filter((key) => key.startsWith('country:')) : [];
}

/** Who says each sentence of a text, with the cue's own word; null where the text says it in its own voice. */
export function saidIn(text: string, sentences: readonly Span[], published: string | null): (Said | null)[] {
  const people = peopleIn(text);
  const state: State = {
    people, speakers: new Speakers(people), countries: [], inside: false, open: null, unnamed: [], last: null,
  }; // prettier-ignore
  const all: (Said | null)[] = [];
  let paragraph = 0;
  let before = 0;
  sentences.forEach(({ start, end }, sentence) => {
    if (text.slice(before, start).includes('\n')) {
      paragraph++;
      // A quotation that goes on in the next paragraph opens it again.
      if (!/^["“'‘]/.test(text.slice(start, start + 1))) {
        state.inside = false;
        state.open = null;
      }
    }
    before = end;
    const from = start + datelineLength(text.slice(start, end));
    const own = text.slice(from, end);
    const { said, closesOwn } = ofSentence(frameOf(own), state, { sentence, paragraph, start: from, published });
    all.push(said);
    if (said && closesOwn) for (const i of state.unnamed) all[i] = alsoSaid(said.attribution, sentences[i]!);
    if (!state.inside) state.unnamed = [];
    if (!said?.direct) noteSubject(own, state, sentence);
  });
  return all;
}
