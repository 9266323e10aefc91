import { namesOf } from '../language/names.ts';
import { compact, tidy, type Found } from './said-content.ts';
import { isCapital, type Frame, type Run } from './sentence-frame.ts';

const HEADLINE_SOURCES =
  /^(?:police|officials?|report|reports|study|poll|sources?|experts?|ministry|minister|government|kremlin|military|army|court|scientists|researchers|media|survey)$/;

/** Whether a sentence is set as a title: no full stop, or most of its long words capitalised. */
function isTitle(frame: Frame): boolean {
  const long = frame.tokens.filter((t) => t.kind === 'word' && t.text.length > 3);
  return (
    !/^[.!?”"]$/.test(frame.tokens.at(-1)?.text ?? '.') ||
    (long.length > 2 && long.filter(isCapital).length > 0.7 * long.length)
  );
}

/** A headline's "X: …" or "…: X". */
export function headline(frame: Frame): Found | null {
  const { tokens } = frame;
  if (tokens.length < 4 || !isTitle(frame)) return null;
  const colon = tokens.findIndex(
    (token, i) => token.text === ':' && !frame.quoted[i] && !/\d/.test(tokens[i - 1]?.text ?? ''),
  );
  if (colon < 1) return null;
  const isSource = ({ from, to }: Run): boolean => {
    const words = tokens.slice(from, to).filter((t) => t.text !== '.');
    if (!words.length || words.length > 4) return false;
    if (HEADLINE_SOURCES.test(words.at(-1)!.lower)) return true;
    const text = frame.text.slice(words[0]!.start, words.at(-1)!.end);
    return (
      words.every(isCapital) &&
      words[0]!.lower !== 'the' &&
      namesOf(text).some((n) => n.kind === 'person' && n.end - n.start >= text.length - 6)
    );
  };
  const [left, right] = [
    { from: 0, to: colon },
    { from: colon + 1, to: tokens.length },
  ];
  const cue = { from: colon, to: colon + 1 };
  const one = isSource(left) ? ([left, right] as const) : isSource(right) ? ([right, left] as const) : null;
  return (
    one && { source: tidy(frame, one[0]), cue, content: compact([tidy(frame, one[1])]), force: 'speech', lemma: '' }
  );
}
