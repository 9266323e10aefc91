import { namesOf } from '../language/names.ts';
import { AUXILIARIES, MONTHS, PREPOSITIONS, TIME_WORDS, WEEKDAYS } from './function-words.ts';
import { nounPhraseFrom } from './phrases-after.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { verbGroupStart } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';

/** Papers that carry what somebody says; who gave them out is the source. */
const DOCUMENTS = new Set(
  (
    'account accounts report reports statement article story stories study survey poll dispatch letter memo document documents transcript ' +
    'data figures statistics analysis filing editorial commentary communique communiqué readout summary bulletin review newsletter notice'
  ).split(' '),
);
const GIVEN_OUT = new Set(
  'published carried released issued posted printed aired gave given compiled conducted produced prepared put broadcast run written'.split(
    ' ',
  ),
);
const ITS_MAKER = new Set(['by', 'from']);
const ITS_PLACE = new Set(['in', 'on', 'by']);

/** In tokens: how far behind the paper's own word its maker may stand. */
const REACH = 24;

const isTime = (lower: string): boolean => WEEKDAYS.has(lower) || MONTHS.has(lower) || TIME_WORDS.has(lower);

/** The paper's own word in a source phrase ("a new [report] by …"); −1 where it speaks of something else. */
function documentIn(frame: Frame, { from, to }: Run): number {
  for (let i = from; i < to; i++) {
    const { lower, text } = frame.tokens[i]!;
    if (text === ',' || PREPOSITIONS.has(lower)) return -1;
    if (DOCUMENTS.has(lower) && !isCapital(frame.tokens[i]) && frame.tokens[i + 1]?.text !== '-') {
      const next = frame.tokens[i + 1];
      return next && i + 1 < to && next.kind === 'word' && !PREPOSITIONS.has(next.lower) && !GIVEN_OUT.has(next.lower)
        ? -1
        : i;
    }
  }
  return -1;
}

/** "[the ministry]'s report", "a [Reuters] report". */
function ownerOf(frame: Frame, from: number, head: number): Run | null {
  for (let i = head - 1; i > from; i--) {
    if (!/^(?:['’]s?)$/.test(frame.tokens[i]!.text)) continue;
    const owner = { from, to: i };
    return isTime(lowerAt(frame, i - 1)) || ['his', 'her', 'their', 'its'].includes(lowerAt(frame, from))
      ? null
      : owner;
  }
  const phrase = frame.text.slice(frame.tokens[from]!.start, frame.tokens[head]!.end);
  const maker = namesOf(phrase).find((name) => name.kind === 'organisation');
  if (!maker) return null;
  const at = frame.tokens[from]!.start;
  const first = frame.tokens.findIndex((token) => token.start === at + maker.start);
  const last = frame.tokens.findIndex((token) => token.end === at + maker.end);
  return first >= from && last >= first && last < head ? { from: first, to: last + 1 } : null;
}

/** A maker needs a name or an office: "by hand", "in detail" give none. */
const names = (frame: Frame, run: Run | null): run is Run => {
  const first = run ? frame.tokens[run.from] : undefined;
  return !!run && (isCapital(first) || lowerAt(frame, run.from) === 'the') && !isTime(lowerAt(frame, run.to - 1));
};

const withoutTime = (frame: Frame, run: Run | null): Run | null => {
  if (!run) return null;
  let { to } = run;
  while (to > run.from && (isTime(lowerAt(frame, to - 1)) || ['on', ','].includes(lowerAt(frame, to - 1)))) to--;
  return to > run.from ? { from: run.from, to } : null;
};

/** No further than the source phrase itself reaches, where the maker stands inside it. */
const within = (run: Run, maker: Run | null): Run | null =>
  maker && maker.from < run.to ? { from: maker.from, to: Math.min(maker.to, run.to) } : maker;

/** Who gave out the paper that a source phrase names; null where the sentence does not say. */
export function publisherOf(frame: Frame, run: Run): Run | null {
  const head = documentIn(frame, run);
  if (head < 0) return null;
  const owner = ownerOf(frame, run.from, head);
  if (owner) return owner;
  const end = Math.min(frame.tokens.length, head + REACH);
  for (let i = head + 1; i < end; i++) {
    const { lower, text } = frame.tokens[i]!;
    if (frame.quoted[i] || /^[.;:!?]$/.test(text)) return null;
    const isGiven = GIVEN_OUT.has(lower);
    const next = lowerAt(frame, i + 1);
    if ((i === head + 1 && ITS_MAKER.has(lower)) || (i > head + 1 && lower === 'by' && i < run.to)) {
      const maker = withoutTime(frame, within(run, nounPhraseFrom(frame, i + 1, i + 1 < run.to)));
      if (names(frame, maker)) return maker;
    } else if (i === head + 1 && lower === 'in') {
      const place = withoutTime(frame, nounPhraseFrom(frame, i + 1, false));
      if (names(frame, place)) return place;
    } else if (isGiven && (ITS_PLACE.has(next) || ITS_MAKER.has(next)) && !isTime(lowerAt(frame, i + 2))) {
      const maker = withoutTime(frame, nounPhraseFrom(frame, i + 2, false));
      if (names(frame, maker)) return maker;
    } else if (isGiven) {
      const start = verbGroupStart(frame, i);
      const maker = start > head + 1 ? subjectBefore(frame, start) : null;
      if (maker && maker.from > head && names(frame, maker)) return maker;
    } else if (AUXILIARIES.has(lower) && lower !== "'s" && i >= run.to && !GIVEN_OUT.has(next)) return null;
  }
  return null;
}
