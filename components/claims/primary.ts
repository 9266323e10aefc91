import { spanOfRun } from './attributions-in.ts';
import { hangsOn, mainClauseAfter } from './clauses.ts';
import type { Found } from './said-content.ts';
import type { Frame, Run } from './sentence-frame.ts';
import { sourceForm } from './source-form.ts';
import { isBelief } from './speech-verbs.ts';
import { isUnsaid } from './unsaid.ts';

/** Nobody in particular, or a relative whose noun stands elsewhere: no source to show. */
export const NO_SOURCE =
  /^(?:who|which|that|what|this|there|these|those|i|we|you|one|some|many|people|it is|such|nobody|no one|(?:neither|nobody|none|hardly|not|no) .*|neither|none)$/iu;

const lengthOf = (frame: Frame, found: Found): number =>
  found.content.reduce((sum, run) => {
    const { start, end } = spanOfRun(frame, run);
    return sum + end - start;
  }, 0);

export const wordsOf = (frame: Frame, run: Run): string => {
  const { start, end } = spanOfRun(frame, run);
  return frame.text.slice(start, end).replace(/[\s,]+$/, '');
};

/** "Doubts about who" wrote it: nobody says anything. */
const ASKS_WHO = /\s(?:who|whom|which|what|whether)$/i;

export const isSource = (words: string): boolean => {
  if (ASKS_WHO.test(words)) return false;
  const phrase = sourceForm(words);
  return phrase !== null && !NO_SOURCE.test(phrase);
};

const covers = (content: Found['content'], run: Run): boolean =>
  content.some(({ from, to }) => from <= run.from && run.to <= to);

/** Whether one attribution is only reported by another: "Controllers had told the pilot to turn, the authority said." */
function isReportedBy(inner: Found, outer: Found): boolean {
  if (inner === outer || !inner.source || !inner.cue || !outer.source || outer.force !== 'speech') return false;
  if (!covers(outer.content, inner.source) || !covers(outer.content, inner.cue)) return false;
  return !covers(inner.content, outer.source) || outer.source.from > inner.cue.from;
}

/** Those that say something themselves: assertions and beliefs that no other attribution of the sentence reports. */
export function ownVoices(frame: Frame, all: readonly Found[]): Found[] {
  const usable = all.filter(
    (f) =>
      f.content.length &&
      (f.source ? isSource(wordsOf(frame, f.source)) : !f.cue) &&
      (f.force !== 'stance' || isBelief(f.lemma)),
  );
  return usable.filter((f) => !isUnsaid(frame, f) && !usable.some((other) => isReportedBy(f, other)));
}

/** "Though the ministry said it was full, it was half empty": the sentence tells what its main clause tells. */
function isAside(frame: Frame, { source, cue, content }: Found): boolean {
  const [first] = content;
  if (!source || !cue || !first || source.from > cue.from || first.from < cue.to) return false;
  return (
    frame.tokens[first.from - 1]?.text !== ',' &&
    hangsOn(frame, source.from) &&
    mainClauseAfter(frame, first.from, []) >= first.to
  );
}

/** The attribution that covers most of the sentence; assertions before beliefs. */
export function primaryOf(frame: Frame, all: readonly Found[]): Found | null {
  const weight = (f: Found): number =>
    lengthOf(frame, f) * (f.force === 'stance' ? 0.4 : f.force === 'evidence' ? 0.7 : 1);
  return ownVoices(frame, all)
    .filter((f) => !isAside(frame, f))
    .reduce<Found | null>((best, f) => (best && weight(best) >= weight(f) ? best : f), null);
}
