import {
  ARTICLES,
  AUXILIARIES,
  BE,
  DETERMINERS,
  MODALS,
  OBJECT_PRONOUNS,
  OCCASIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  WEEKDAYS,
  ADVERBS,
} from './function-words.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { cueVerb, type CueVerb } from './speech-verbs.ts';
import { isRole } from './roles.ts';
import { verbGroupStart } from './noun-phrases.ts';
import { overTime } from './time-phrases.ts';

/** A verb in a sentence that may report what somebody says. */
export interface CueMatch {
  readonly verb: CueVerb;
  /** The verb group, auxiliaries included. */
  readonly run: Run;
  readonly at: number;
  /** "was told", "is said": the one before it is not the one who speaks. */
  readonly passive: boolean;
}

const PLURAL_SUBJECT =
  /^(?:they|we|i|you|who|people|many|some|others|critics|both|most|several|few|police|those|all|more)$/;

const isPlural = (lower: string): boolean => PLURAL_SUBJECT.test(lower) || /[^s']s$|^(?:wo)?men$/.test(lower);

function bareIsFinite(frame: Frame, at: number, start: number): boolean {
  for (let i = start; i < at; i++)
    if (MODALS.has(lowerAt(frame, i)) || lowerAt(frame, i) === "n't" || lowerAt(frame, i) === 'not') return true;
  const before = frame.tokens[start - 1];
  if (!before || before.kind === 'mark') return before?.text === ',' || before?.text === ')';
  // "a 2009 report" is a paper; "some 300 report" is not.
  if (before.kind === 'number') return !ARTICLES.has(lowerAt(frame, start - 2));
  if (before.lower === 'percent') return true;
  if (isCapital(before))
    for (let i = start - 2; i >= 0 && i > start - 8; i--) {
      const lower = lowerAt(frame, i);
      // "Police in Hull say", "officials from the port of Leith say".
      const isMany = PREPOSITIONS.has(lowerAt(frame, i + 1)) && !isCapital(frame.tokens[i]) && isPlural(lower);
      if (lower === 'and' || isMany) return true;
      if (frame.tokens[i]!.kind === 'mark') break;
    }
  if (DETERMINERS.has(before.lower) && !PLURAL_SUBJECT.test(before.lower)) return false;
  return isPlural(before.lower);
}

const HAVING = new Set(['have', 'has', 'had', 'make', 'makes', 'made']);
const COLLECTIVE = new Set(['media', 'news', 'press', 'intelligence']);
/** Third persons that are nouns unless somebody stands right before them: "derogatory comments". */
const NOUNS_FIRST = new Set('comments tweets jokes charges projects'.split(' '));
const COUNTING = new Set(
  'several some many few more most both all other two three four five six seven dozens'.split(' '),
);

/** Whether a form that may also be a noun or an adjective ("claims", "reported") stands as one. */
function isNominal(frame: Frame, at: number, verb: CueVerb): boolean {
  const before = lowerAt(frame, at - 1);
  const form = lowerAt(frame, at);
  if (["'s", "'", '’'].includes(before) && (form === 'said' || form === 'says' || form === 'told')) return false;
  if (
    [
      'the',
      'a',
      'an',
      'his',
      'her',
      'its',
      'their',
      'my',
      'our',
      'your',
      "'s",
      'of',
      'such',
      'these',
      'any',
      'no',
      'for',
      'with',
      'about',
      'from',
      'on',
    ].includes(before)
  )
    return true;
  // "More worried about dust"
  if (['more', 'less', 'very', 'so', 'too', 'most'].includes(before) && form.endsWith('ed')) return true;
  if (verb.participle && (PREPOSITIONS.has(before) || lowerAt(frame, at + 1) === 'by')) return true;
  if (form.endsWith('s') && !['says', 'tells', 'insists', 'thinks', 'believes', 'argues'].includes(form)) {
    const token = frame.tokens[at - 1];
    // "several hints", "three claims"; "media reports".
    if (COUNTING.has(before) || HAVING.has(before) || (COLLECTIVE.has(before) && lowerAt(frame, at + 1) !== 'that'))
      return true;
    const speaks = isCapital(token) || SUBJECT_PRONOUNS.has(before) || isRole(before) || token?.kind === 'mark';
    if (NOUNS_FIRST.has(form) && !speaks && !ADVERBS.has(before)) return true;
    const after = lowerAt(frame, at + 1);
    if (token && !isCapital(token) && after === 'of') return true;
    if (token && token.lower.endsWith('s') && !isCapital(token)) return true;
  }
  return false;
}

/** "a program called Promise": a name, not what somebody says. */
function isNaming(frame: Frame, at: number, { lemma }: CueVerb): boolean {
  const before = frame.tokens[at - 1];
  const isSpeaker =
    !before ||
    isCapital(before) ||
    SUBJECT_PRONOUNS.has(before.lower) ||
    before.kind === 'mark' ||
    ADVERBS.has(before.lower);
  return lemma === 'call' && !isSpeaker && (isCapital(frame.tokens[at + 1]) || frame.quoted[at + 1] === true);
}

/** "He could not tell who it was" tells nothing. */
const isPuzzled = (frame: Frame, at: number, { lemma }: CueVerb): boolean =>
  lemma === 'tell' &&
  /^(?:not|n't)$/.test(lowerAt(frame, at - 1)) &&
  /^(?:who|what|whether|if|how|when|where|why|which)$/.test(lowerAt(frame, at + 1));

/** The cue at a token, if its form, place and neighbours allow one. */
export function cueAt(frame: Frame, at: number): CueMatch | null {
  const token = frame.tokens[at]!;
  const verb = token.kind === 'word' && !frame.quoted[at] ? cueVerb(token.lower) : undefined;
  if (!verb || isNominal(frame, at, verb)) return null;
  if (isCapital(token) && at > 0 && !/^(?:Says?|Said)$/.test(token.text)) return null;
  const start = verbGroupStart(frame, at);
  let passive = false;
  let toBe = false;
  for (let i = start; i < at; i++) if (BE.has(lowerAt(frame, i))) toBe = true;
  if (toBe && !verb.participle)
    passive = /ed$|^(?:said|told|written|known|thought|found|shown|understood|seen|sworn|felt|sought|forecast)$/.test(
      token.lower,
    );
  if (isNaming(frame, at, verb) || isPuzzled(frame, at, verb)) return null;
  if (verb.bare && !passive && !bareIsFinite(frame, at, start)) return null;
  if (verb.bare && lowerAt(frame, start - 1) === 'to') return null;
  return { verb, run: { from: start, to: at + 1 }, at, passive };
}

/** The end of "after listening to the tapes" that begins at `from`: what the speaker did before is not what they say. */
function overDeed(frame: Frame, from: number): number {
  if (!/^(?:after|before|while)$/.test(lowerAt(frame, from)) || !/^\p{L}{2,}ing$/u.test(lowerAt(frame, from + 1)))
    return from;
  let at = from + 2;
  for (; at < frame.tokens.length && at - from < 16; at++) {
    const token = frame.tokens[at]!;
    if (frame.quoted[at] || token.lower === 'that' || (token.kind === 'mark' && !/^[-&’']$/.test(token.text))) break;
  }
  return at;
}

/** The end of "in a statement", "at a news conference in Tokyo", "during an interview with CNN" that begins at `from`. */
function overOccasion(frame: Frame, from: number): number {
  const opener = lowerAt(frame, from);
  if (
    ![
      'in',
      'at',
      'during',
      'on',
      'via',
      'through',
      'by',
      'after',
      'before',
      'following',
      'to',
      'from',
      'of',
      'when',
      'about',
    ].includes(opener)
  )
    return from;
  const toWhom = frame.tokens[from + 1];
  if (opener === 'to' && !(DETERMINERS.has(toWhom?.lower ?? '') || isCapital(toWhom) || toWhom?.lower === 'reporters'))
    return from;
  let seen = opener === 'to';
  let at = from + 1;
  for (; at < frame.tokens.length && at - from < 16; at++) {
    const token = frame.tokens[at]!;
    const { lower } = token;
    if (frame.quoted[at] || (token.kind === 'mark' && !/^[-&’']$/.test(token.text))) break;
    if (lower === 'that' || lower === 'how' || lower === 'why' || (SUBJECT_PRONOUNS.has(lower) && at > from + 1)) break;
    if (OCCASIONS.has(lower)) seen = true;
    else if (seen && DETERMINERS.has(lower) && !PREPOSITIONS.has(lowerAt(frame, at - 1))) break;
    else if (seen && AUXILIARIES.has(lower) && lower !== "'s") return from;
    if (isCapital(token) && (opener === 'in' || opener === 'at' || opener === 'on' || opener === 'via'))
      seen ||= at === from + 1;
  }
  return seen ? at : from;
}

/** The end of the addressee of "told reporters …" that begins at `from`. */
function overAddressee(frame: Frame, from: number): number {
  // "They warn it can kill": no addressee.
  const isSubject = ['it', 'you'].includes(lowerAt(frame, from)) && AUXILIARIES.has(lowerAt(frame, from + 1));
  if (isSubject) return from;
  if (OBJECT_PRONOUNS.has(lowerAt(frame, from))) return from + 1;
  let at = from;
  for (; at < frame.tokens.length && at - from < 14; at++) {
    const token = frame.tokens[at]!;
    if (frame.quoted[at] || (token.kind === 'mark' && !/^[-&’'.]$/.test(token.text))) break;
    if (token.lower === 'that') break;
    if (
      ['to', 'he', 'she', 'it', 'they', 'we', 'i', 'there', 'of', 'how', 'why', 'what', 'about'].includes(
        token.lower,
      ) &&
      at > from
    )
      break;
    if (at > from && ['on', 'in', 'at', 'during', 'last', 'this', 'after'].includes(token.lower)) break;
    if (at > from && WEEKDAYS.has(token.lower)) break;
    if (at > from && DETERMINERS.has(token.lower)) break;
  }
  return at;
}

/** Where what is said may begin after a cue: past its addressee, time and occasion. */
export function afterAdjuncts(frame: Frame, cue: CueMatch): number {
  let at = cue.run.to;
  while (at < frame.tokens.length && ADVERBS.has(lowerAt(frame, at))) at++;
  if (cue.verb.addressee) at = overAddressee(frame, at);
  for (let turns = 0; turns < 5; turns++) {
    const before = at;
    at = overTime(frame, at);
    at = overOccasion(frame, overDeed(frame, at));
    if (at === before) break;
  }
  return at;
}
