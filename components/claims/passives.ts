import { contentEnd, leftContent } from './content-edges.ts';
import type { CueMatch } from './cue-matches.ts';
import { DETERMINERS } from './function-words.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import { nounPhraseFrom } from './phrases-after.ts';
import { compact, isEnd, tidy, type Around, type Found } from './said-content.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { subjectBefore } from './subjects.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const TO_SOMEBODY = set('to not about of');
const ON_SOMETHING = set('for over as');
/** What leads from who does it to what is said: "accused by Ada Lee [of …]", "told by police [to …]". */
const LEADS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['accuse', set('of')],
  ['charge', set('with')],
  ...'tell inform assure remind warn notify advise ask urge order'
    .split(' ')
    .map((lemma) => [lemma, TO_SOMEBODY] as const),
  ...'blame praise criticize criticise denounce condemn slam blast thank mock ridicule dismiss describe hail'
    .split(' ')
    .map((lemma) => [lemma, ON_SOMETHING] as const),
]);

/** "Bank of England": the word at `at` is part of a name. */
const isInName = (frame: Frame, at: number): boolean =>
  isCapital(frame.tokens[at - 1]) && isCapital(frame.tokens[lowerAt(frame, at + 1) === 'the' ? at + 2 : at + 1]);

/** Where in "the head of security of theft" what is said begins: −1 where the phrase holds only who says it. */
function leadIn(frame: Frame, { from, to }: Run, leads: ReadonlySet<string>): number {
  const places: number[] = [];
  for (let i = from + 1; i < to; i++) if (leads.has(lowerAt(frame, i)) && !isInName(frame, i)) places.push(i);
  const isOf = (i: number): boolean => lowerAt(frame, i) === 'of';
  const sure = places.find((i) => !isOf(i) || lowerAt(frame, i + 1).endsWith('ing') || isCapital(frame.tokens[i - 1]));
  // "By the mayor of Hull" names nobody's deed.
  const last = places.filter((i) => isOf(i) && !isCapital(frame.tokens[i + 1])).at(-1);
  return sure ?? last ?? -1;
}

/** "Told by officials the deal was off": somebody else's noun begins there. */
function nextNoun(frame: Frame, { from, to }: Run): number {
  for (let i = from + 1; i < to; i++)
    if (
      DETERMINERS.has(lowerAt(frame, i)) &&
      frame.tokens[i - 1]?.kind === 'word' &&
      /s$|^\p{Lu}/u.test(frame.tokens[i - 1]!.text)
    )
      return i;
  return -1;
}

/** Who does it, after "by". */
function agentAt(frame: Frame, at: number, cue: CueMatch): Run | null {
  if (lowerAt(frame, at) !== 'by') return null;
  const phrase = nounPhraseFrom(frame, at + 1);
  const leads = LEADS.get(cue.verb.lemma);
  if (!phrase || !leads) return phrase;
  const lead = leadIn(frame, phrase, leads);
  const end = lead < 0 && cue.verb.addressee ? nextNoun(frame, phrase) : lead;
  return end < 0 ? phrase : { from: phrase.from, to: end };
}

/** "was quoted as saying (by KCNA) that …"; "was announced by the ministry"; "was told by police that …". */
export function passive(frame: Frame, cue: CueMatch, { cues, found }: Around): Found | null {
  let to = cue.run.to;
  if (lowerAt(frame, to) === 'as' && /^(?:saying|telling)$/.test(lowerAt(frame, to + 1))) to += 2;
  const quoted = to > cue.run.to;
  const speaker = quoted ? subjectBefore(frame, cue.run.from) : null;
  const by = agentAt(frame, to, cue);
  const source = speaker ?? by;
  if (!source) return null;
  const cueRun = { from: cue.run.from, to: by && !quoted ? to + 1 : to };
  let at = by ? by.to : to;
  if (lowerAt(frame, at) === ',') at++;
  const left = speaker ? leftContent(frame, speaker.from, found) : nounPhraseBefore(frame, cue.run.from);
  const later = cues.filter((one) => one.at > at);
  const rest = isEnd(frame, at) ? null : tidy(frame, { from: at, to: contentEnd(frame, at, later) });
  const content = quoted ? (speaker && left ? [left] : [rest]) : contentOf(frame, cue, left, rest);
  const said = compact(content);
  const { force, lemma } = cue.verb;
  return said.length
    ? { source, cue: cueRun, content: said, force: quoted ? 'speech' : force, lemma: quoted ? 'say' : lemma }
    : null;
}

/** The one who was told is no part of what was told; the thing that was announced is what was announced. */
function contentOf(frame: Frame, { verb }: CueMatch, left: Run | null, rest: Run | null): (Run | null)[] {
  const leads = LEADS.get(verb.lemma);
  const isClause = rest !== null && lowerAt(frame, rest.from) === 'that';
  if (verb.addressee && leads !== ON_SOMETHING) return [rest];
  if (left !== null && lowerAt(frame, left.from) === 'it' && left.to === left.from + 1) return [isClause ? rest : left];
  return leads && rest && (isClause || leads.has(lowerAt(frame, rest.from))) ? [left, rest] : [left];
}
