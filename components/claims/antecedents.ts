import { subjectNameOf, type People } from './people.ts';
import type { Found } from './said-content.ts';
import type { Frame } from './sentence-frame.ts';
import { genderOf } from './source-names.ts';

const SHE_OR_HE = /^(?:he|she)$/i;

/**
 * Whom "he" or "she" of a cue stands for inside its own sentence: who spoke earlier in it ("Carson said …, but he said …"),
 * or whom it is about, where what is said follows ("Carson left, though he said …"); null where it names nobody that fits.
 */
export function antecedentIn(frame: Frame, found: Found, all: readonly Found[], people: People): string | null {
  const { source, cue, content } = found;
  if (!source || !cue) return null;
  const words = (from: number, to: number): string =>
    frame.text.slice(frame.tokens[from]!.start, frame.tokens[to - 1]!.end);
  const pronoun = words(source.from, source.to).toLowerCase();
  if (!SHE_OR_HE.test(pronoun)) return null;
  const fits = (phrase: string): boolean =>
    /\p{Lu}/u.test(phrase) && !SHE_OR_HE.test(phrase) && [null, pronoun].includes(genderOf(phrase));
  const spoke = all
    .filter((other) => other.source && other.cue && other.source.to <= source.from)
    .map((other) => words(other.source!.from, other.source!.to).replace(/,$/, ''))
    .filter(fits)
    .at(-1);
  if (spoke !== undefined) return spoke;
  const subject = content.every((run) => run.from >= cue.to) ? subjectNameOf(frame.text, people) : null;
  return subject !== null && fits(subject) && subject.length < frame.tokens[source.from]!.start ? subject : null;
}
