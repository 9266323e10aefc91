import type { Annotation, Judgement, VerdictChange } from './annotation.ts';

/** A slip that is mended within this time, in milliseconds, is no change of mind; nor is a word that is still being typed. */
const SETTLING_MS = 60_000;

export const judgementOf = ({ verdict, ownWord }: Pick<Annotation, 'verdict' | 'ownWord'>): Judgement => ({
  verdict,
  ownWord: (ownWord ?? '').trim(),
});

const isSame = (one: Judgement, other: Judgement): boolean =>
  one.verdict === other.verdict && one.ownWord === other.ownWord;

/** The history after a change at a time (ISO 8601): one entry more, the last one amended, or none where all is as it was. */
export function withVerdictChange(
  history: readonly VerdictChange[],
  from: Judgement,
  to: Judgement,
  at: string,
): readonly VerdictChange[] {
  if (isSame(from, to)) return history;
  const last = history.at(-1);
  if (last && Date.parse(at) - Date.parse(last.at) < SETTLING_MS && isSame(last.to, from)) {
    const earlier = history.slice(0, -1);
    return isSame(last.from, to) ? earlier : [...earlier, { at, from: last.from, to }];
  }
  return [...history, { at, from, to }];
}
