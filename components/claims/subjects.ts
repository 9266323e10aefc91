import { namesOf } from '../language/names.ts';
import { CLAUSE_STARTERS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './function-words.ts';
import { isPast, isVerbLike, nounPhraseBefore, verbGroupStart } from './noun-phrases.ts';
import { isRole } from './roles.ts';
import { isCapital, isNameAt, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { tellsWhereOrWhen, timeStart } from './time-phrases.ts';

/** Whether the tokens between two commas describe the name before them. */
function isApposition(frame: Frame, from: number, to: number): boolean {
  if (to <= from || to - from > 30) return false;
  for (let i = from; i < to; i++) if (frame.quoted[i]) return false;
  const first = lowerAt(frame, from);
  if (DETERMINERS.has(first) || first === 'who' || first === 'whose' || first === 'which') return true;
  if (frame.tokens[from]?.kind === 'number') return true;
  if (SUBJECT_PRONOUNS.has(first) || CLAUSE_STARTERS.has(first) || PREPOSITIONS.has(first))
    return ['like', 'as', 'of', 'from', 'in'].includes(first);
  if (first.endsWith('ing') && !isCapital(frame.tokens[from])) return first.length > 4 && isVerbLike(frame, from);
  for (let i = from; i < to; i++) if (isVerbLike(frame, i)) return false;
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

/** "Ann Lee, 34, a nurse from Dover, Kent, said": back to the name when what was found is one more description. */
function overDescriptions(frame: Frame, head: Run): number {
  let { from } = head;
  for (let turns = 0; turns < 3; turns++) {
    const first = frame.tokens[from];
    const describes =
      ['a', 'an', 'the', 'who', 'whose', 'one', 'which', 'of'].includes(first?.lower ?? '') ||
      first?.kind === 'number' ||
      isRole(first?.lower ?? '');
    if (!describes || frame.tokens[from - 1]?.text !== ',') break;
    const further = nounPhraseBefore(frame, from - 1);
    if (!further || !isNameAt(frame, further.to - 1) || tellsWhereOrWhen(frame, further.to)) break;
    from = further.from;
  }
  return from;
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
    if (comma <= 0 || !isApposition(frame, comma + 1, verb - 1)) return null;
    const head = nounPhraseBefore(frame, comma);
    // "… North Korea, the spokesman, Ann Lee, said": what stands before an office that its bearer's name follows is no name of theirs.
    const isOffice = head && isRole(lowerAt(frame, comma - 1)) && isPerson(frame, comma + 1, verb - 1);
    return head && { from: isOffice ? head.from : overDescriptions(frame, head), to: verb };
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
