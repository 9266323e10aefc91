import { afterAdjuncts, type CueMatch } from './cue-matches.ts';
import {
  AUXILIARIES,
  CLAUSE_STARTERS,
  DETERMINERS,
  LEADING,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from './function-words.ts';
import { isInside } from './clauses.ts';
import { contentEnd, leftContent, rightRemainder } from './content-edges.ts';
import { afterAside, compact, isEnd, takes, tidy, type Around, type Found } from './said-content.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { passive } from './passives.ts';
import { nounPhraseFrom } from './phrases-after.ts';
import { cueVerb } from './speech-verbs.ts';
import { isVerbLike } from './noun-phrases.ts';
import { mainSubject, subjectBefore } from './subjects.ts';

const subjectOf = (frame: Frame, cue: CueMatch): Run | null =>
  (cue.verb.participle && frame.tokens[cue.run.from - 1]?.text === ',' ? mainSubject(frame, cue.run.from) : null) ??
  subjectBefore(frame, cue.run.from) ??
  (cue.verb.participle ? mainSubject(frame, cue.run.from) : null);

const startsNoun = (frame: Frame, at: number): boolean => {
  const token = frame.tokens[at];
  if (!token || token.kind !== 'word' || frame.quoted[at]) return false;
  // "She said pleasantly …": how it was said, not who said it.
  if (/^\p{Ll}{3,}ly$/u.test(token.text) && token.lower !== 'family') return false;
  if (['that', 'to', 'on', 'in', 'at', 'as', 'of', 'for', 'with', 'there'].includes(token.lower)) return false;
  return (
    isCapital(token) ||
    DETERMINERS.has(token.lower) ||
    (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'who') ||
    /^[a-z]/.test(token.lower)
  );
};

const holdsVerb = (frame: Frame, { from, to }: Run): boolean => {
  for (let i = from; i < to; i++) {
    if (frame.tokens[i]?.text === ',' || RELATIVES.has(lowerAt(frame, i))) return false;
    if (i > from && isVerbLike(frame, i)) return true;
  }
  return false;
};

/** "At the weekend", "in March", "however": no clause, and nobody who could report anything. */
const isOpener = (frame: Frame, at: number): boolean =>
  PREPOSITIONS.has(lowerAt(frame, at)) || LEADING.has(lowerAt(frame, at)) || CLAUSE_STARTERS.has(lowerAt(frame, at));

const isFiniteVerb = (frame: Frame, at: number): boolean => {
  const { lower } = frame.tokens[at]!;
  const verb = cueVerb(lower);
  const isThird = verb !== undefined && !verb.bare && !verb.participle && !DETERMINERS.has(lowerAt(frame, at - 1));
  return isVerbLike(frame, at) || (AUXILIARIES.has(lower) && !/^['’]s$/.test(lower)) || isThird;
};

/**
 * "Ostrand AB, the maker of engines, reported a loss": a name and its description stand before the verb, not a clause,
 * and what follows is its object. "The verdict, ruled the judge, was unsafe" has one part there; "to say" takes no object.
 */
function hasSubjectBefore(frame: Frame, cue: CueMatch): boolean {
  if (cue.verb.lemma === 'say') return false;
  const parts: Run[] = [];
  let from = 0;
  for (let i = 0; i < cue.at; i++) {
    if (frame.quoted[i]) return false;
    if (!/^[,—–]$|^--+$/.test(frame.tokens[i]!.text)) continue;
    // "Nobody knew it, but the mill, the oldest, reported a loss": the last clause counts.
    const next = frame.tokens[from + 1];
    if (['and', 'but', 'while'].includes(lowerAt(frame, from)) && (DETERMINERS.has(next!.lower) || isCapital(next)))
      parts.splice(0, parts.length, { from: from + 1, to: i });
    else if (i > from && (parts.length > 0 || !isOpener(frame, from))) parts.push({ from, to: i });
    from = i + 1;
  }
  const [first] = parts;
  if (!first || parts.length < 2) return !first;
  // "Sales in the north, which is poor, fell": the verb comes after the description.
  if (parts.slice(2).some((part) => isFiniteVerb(frame, part.from))) return false;
  for (let i = first.from + 1; i < first.to; i++) if (isFiniteVerb(frame, i)) return false;
  return true;
}

/** "The picture is a fake, she said; the boat was in port": said by her, too, where neither a quotation nor another speaker parts them. */
function afterSemicolon(frame: Frame, at: number, cues: readonly CueMatch[]): Run | null {
  if (frame.tokens[at]?.text !== ';' || frame.quotes.length > 0 || cues.some((cue) => cue.at > at)) return null;
  return tidy(frame, { from: at + 1, to: contentEnd(frame, at + 1, cues) });
}

/** "…," said X — the verb before its subject. */
function inverted(frame: Frame, cue: CueMatch, { cues, found }: Around): Found | null {
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
  // "Ivo Lang, the chairman, said sales fell": a clause follows, no speaker.
  if (afterComma && !afterQuote && (holdsVerb(frame, source) || hasSubjectBefore(frame, cue))) return null;
  const left = leftContent(frame, cue.at, found);
  if (!left && !opens) return null;
  if (
    !afterQuote &&
    afterComma &&
    frame.tokens[source.to] &&
    !/^[.,:;?!—–"“]$/.test(frame.tokens[source.to]!.text) &&
    !['in', 'on', 'at', 'during'].includes(lowerAt(frame, source.to)) &&
    !lowerAt(frame, source.to).endsWith('day')
  )
    return null;
  const right =
    opens || frame.quotes.some((q) => q.from >= source.to)
      ? rightRemainder(frame, source.to, cues, left)
      : afterSemicolon(frame, source.to, cues);
  return { source, cue: cue.run, content: compact([left, right]), force: cue.verb.force, lemma: cue.verb.lemma };
}

/** Reads the attribution that a cue verb makes: who, what; null where the words around it don't make one. */
export function ofCue(frame: Frame, cue: CueMatch, around: Around): Found | null {
  if (cue.passive) return passive(frame, cue, around);
  const { cues, found } = around;
  const turned = inverted(frame, cue, around);
  if (turned) return turned;
  const source = subjectOf(frame, cue);
  if (!source) return null;
  const base = { source, cue: cue.run, force: cue.verb.force, lemma: cue.verb.lemma };
  const later = (from: number): CueMatch[] => cues.filter((c) => c.at > from);
  let at = afterAdjuncts(frame, cue);
  const mark = frame.tokens[at]?.text;
  const ownStart = source.to <= cue.run.from ? source.from : cue.run.from;
  const left = leftContent(frame, ownStart, found, isInside(frame, cue));
  const reachesBack = cue.verb.participle ? null : left;
  if (isEnd(frame, at) || mark === ',' || mark === '—' || mark === '–') {
    const afterComma = mark === ',' && (frame.quoted[at + 1] || lowerAt(frame, at + 1) === 'that');
    if (!reachesBack || (afterComma && lowerAt(frame, at + 1) === 'that')) {
      const from = afterComma ? at + 1 : afterAside(frame, at);
      if (from < 0) return null;
      const right = tidy(frame, { from, to: contentEnd(frame, from, later(from), source.from) });
      return right && { ...base, content: [right] };
    }
    const right =
      isEnd(frame, at) && !frame.quotes.some((q) => q.from > at) ? null : rightRemainder(frame, at, cues, reachesBack);
    return { ...base, content: compact([reachesBack, right]) };
  }
  if (mark === ';' && reachesBack) return { ...base, content: compact([reachesBack, afterSemicolon(frame, at, cues)]) };
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
  const right = tidy(frame, { from: at, to: contentEnd(frame, at, later(at), source.from) });
  return right && { ...base, content: [right] };
}
