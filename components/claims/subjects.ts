import { namesOf } from '../language/names.ts';
import { CLAUSE_STARTERS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './function-words.ts';
import { isPast, isVerbLike, nounPhraseBefore, verbGroupStart } from './noun-phrases.ts';
import { isRole } from './roles.ts';
import { isCapital, isNameAt, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { tellsWhereOrWhen, timeStart } from './time-phrases.ts';

/** What stands between a subject and its verb: a description of it, or an aside about how it speaks. */
type Between = 'description' | 'aside' | null;

/** Words that begin an aside with a participle: "when asked about the raid". */
const WHEN = new Set(['when', 'while', 'after', 'before', 'as', 'once', 'if', 'though', 'although']);

const isParticiple = (frame: Frame, at: number): boolean =>
  !isCapital(frame.tokens[at]) &&
  /^\p{Ll}{2,}(?:ing|ed)$|^(?:led|known|born|seen|held|shown|drawn)$/u.test(lowerAt(frame, at));

/** What the tokens between two commas are to the name before them. */
function betweenCommas(frame: Frame, from: number, to: number): Between {
  if (to <= from || to - from > 30) return null;
  for (let i = from; i < to; i++) if (frame.quoted[i]) return null;
  const first = lowerAt(frame, from);
  if (DETERMINERS.has(first) || first === 'who' || first === 'whose' || first === 'which') return 'description';
  if (frame.tokens[from]?.kind === 'number') return 'description';
  // "Mr Holm, speaking in Leeds, said", "Mr Holm, asked about the raid, said", "Mr Holm, when pressed, said".
  if (isParticiple(frame, from) || (WHEN.has(first) && isParticiple(frame, from + 1))) return 'aside';
  if (WHEN.has(first) && to - from === 1) return 'aside';
  if (['like', 'as', 'of', 'from', 'in'].includes(first)) return 'description';
  if (SUBJECT_PRONOUNS.has(first) || CLAUSE_STARTERS.has(first)) return null;
  for (let i = from; i < to; i++) if (isVerbLike(frame, i)) return null;
  return PREPOSITIONS.has(first) ? 'aside' : 'description';
}

/** Whether nothing but adverbs and a time stands between a phrase and the mark before it: "Sales fell, the mayor" has a subject there, "sales fell in the port" none. */
function beginsClause(frame: Frame, from: number): boolean {
  for (let i = from - 1; i >= 0; i--) {
    const token = frame.tokens[i]!;
    if (token.kind === 'mark' || frame.quoted[i] || ['and', 'but', 'that', 'while'].includes(token.lower)) return true;
    if (isVerbLike(frame, i) || from - i > 8) return false;
  }
  return true;
}

/** Whether a run is a person's full name and nothing else. */
function isPerson(frame: Frame, from: number, to: number): boolean {
  const first = frame.tokens[from];
  const last = frame.tokens[to - 1];
  if (!first || !last || to - from < 2 || !isCapital(first) || !isCapital(last)) return false;
  const text = frame.text.slice(first.start, last.end);
  return namesOf(text).some(({ kind, end }) => kind === 'person' && end === text.length);
}

const commaBefore = (frame: Frame, at: number): number => {
  for (let i = at - 1; i >= 0 && i > at - 32; i--) {
    if (frame.quoted[i]) return -1;
    if (frame.tokens[i]?.text === ',') return i;
  }
  return -1;
};

const DASH = /^[—–-]$|^--+$/;

/** "Joyce — who is listed as an attorney — told": the name before the first dash. */
function beforeDashes(frame: Frame, dash: number): Run | null {
  for (let i = dash - 1; i > 0 && i > dash - 32; i--)
    if (DASH.test(frame.tokens[i]?.text ?? '')) return nounPhraseBefore(frame, i);
  return null;
}

/** Where the words between the last comma and `at` begin; −1 where no comma stands there. */
function partStart(frame: Frame, at: number): number {
  for (let i = at; i > 0 && at - i < 30; i--) {
    const before = frame.tokens[i - 1]!;
    if (frame.quoted[i - 1]) return -1;
    if (before.text === ',') return i;
    if (before.kind === 'mark' && !/^[-'’&/$%£€.]$/.test(before.text)) return -1;
  }
  return -1;
}

const DESCRIBING = new Set(['a', 'an', 'the', 'who', 'whose', 'one', 'which', 'of']);

/** "Ann Lee, 34, a nurse from Dover, Kent, said": back to the name when what was found is one more description, or an aside. */
function overDescriptions(frame: Frame, head: Run): number {
  let { from } = head;
  for (let turns = 0; turns < 3; turns++) {
    const start = partStart(frame, from);
    const first = frame.tokens[start];
    if (!first) break;
    const isAside = start < from ? PREPOSITIONS.has(first.lower) || WHEN.has(first.lower) : isParticiple(frame, start);
    const describes = start === from && (DESCRIBING.has(first.lower) || first.kind === 'number' || isRole(first.lower));
    const further = isAside || describes ? nounPhraseBefore(frame, start - 1) : null;
    if (!further || tellsWhereOrWhen(frame, further.to)) break;
    if (isAside ? !beginsClause(frame, further.from) : !isNameAt(frame, further.to - 1)) break;
    from = further.from;
  }
  return from;
}

/** "The mayor, at a rally in Perth, Scotland, said": the subject before the aside whose place the last comma describes. */
function beforeAside(frame: Frame, comma: number): Run | null {
  const start = partStart(frame, comma);
  if (start < 0 || !PREPOSITIONS.has(lowerAt(frame, start))) return null;
  const head = nounPhraseBefore(frame, start - 1);
  return head && beginsClause(frame, head.from) ? head : null;
}

/** "The mayor, on Thursday, said", "the mayor late on Monday said": the subject before a time; undefined where none stands there. */
function beforeTime(frame: Frame, verb: number): Run | null | undefined {
  const end = frame.tokens[verb - 1]?.text === ',' ? verb - 1 : verb;
  const time = timeStart(frame, end);
  const before = frame.tokens[time - 1];
  if (time === end || !before || (end < verb && before.text !== ',')) return undefined;
  const subject = subjectBefore(frame, time);
  if (subject || before.text !== ',') return subject;
  const head = nounPhraseBefore(frame, time - 1);
  return head && !isVerbLike(frame, head.from - 1) ? head : null;
}

/** The subject of the verb group at `verb`; a description between commas belongs to it, closing comma included. */
export function subjectBefore(frame: Frame, verb: number): Run | null {
  const before = frame.tokens[verb - 1];
  if (!before || frame.quoted[verb - 1]) return null;
  if (DASH.test(before.text)) return beforeDashes(frame, verb - 1);
  const timed = beforeTime(frame, verb);
  if (timed !== undefined) return timed;
  if (before.text === ',') {
    const comma = commaBefore(frame, verb - 1);
    const between = comma > 0 ? betweenCommas(frame, comma + 1, verb - 1) : null;
    if (between === null) return null;
    const head = nounPhraseBefore(frame, comma) ?? beforeAside(frame, comma);
    // "… North Korea, the spokesman, Ann Lee, said": what stands before an office that its bearer's name follows is no name of theirs.
    const isOffice = head && isRole(lowerAt(frame, comma - 1)) && isPerson(frame, comma + 1, verb - 1);
    if (!head) return null;
    const from = isOffice ? head.from : overDescriptions(frame, head);
    if (lowerAt(frame, from).endsWith('ing') && !isCapital(frame.tokens[from])) return null;
    return between === 'aside' && !beginsClause(frame, from) ? null : { from, to: verb };
  }
  if (['and', 'but', 'or', 'then'].includes(before.lower)) return mainSubject(frame, verb - 1);
  return nounPhraseBefore(frame, verb);
}

/** The subject of the sentence's first verb before `limit`: participles and second verbs borrow it. */
export function mainSubject(frame: Frame, limit: number): Run | null {
  for (let i = 1; i < limit; i++) {
    if (frame.quoted[i] || (!isVerbLike(frame, i) && !isPast(frame, i))) continue;
    const start = verbGroupStart(frame, i);
    if (lowerAt(frame, start - 1) === 'and' || start === 0) continue;
    const subject =
      frame.tokens[start - 1]?.text === ',' ? subjectBefore(frame, start) : nounPhraseBefore(frame, start);
    if (subject) return subject;
  }
  return null;
}
