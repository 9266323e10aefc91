import { beforeSubject } from './clauses.ts';
import type { Found } from './said-content.ts';
import { lowerAt, type Frame } from './sentence-frame.ts';
import { isBelief } from './speech-verbs.ts';

const NOT = new Set(['not', "n't", 'never', 'cannot']);
/** "Not only said …" says it. */
const ONLY = new Set(['only', 'just', 'merely', 'simply']);
const UNDECIDED = new Set(['could', 'might', 'may', 'should', 'must']);
const SUPPOSING = new Set(['if', 'unless', 'whether', 'lest', 'suppose', 'supposing']);
/** Before a subject, in "Nor did officials say …"; with one of these words before them. */
const TURNED = new Set(['did', 'do', 'does', 'had', 'has', 'have', 'would', 'will', 'could']);
const TURNING = new Set(['nor', 'neither', 'never', 'not', 'no', 'hardly', 'rarely', 'seldom']);
const NEGATIVE = new Set(['nor', 'neither', 'not']);
/** "She avoided saying that …". */
const AVOIDING = /^(?:avoid|den[iy]|stop|resist)/;
/** Not to know something says that it is so; not to believe it is a belief of its own. */
const KNOWING = new Set(['know', 'realize', 'realise', 'understand']);

/** In tokens: how far before a subject "nor" or "at no point" may turn its clause around. */
const TURN = 6;

function isTurned(frame: Frame, subject: number): boolean {
  if (!TURNED.has(lowerAt(frame, subject - 1))) return false;
  for (let i = subject - 2; i >= 0 && subject - i <= TURN; i--) {
    if (frame.tokens[i]!.kind === 'mark') return false;
    if (TURNING.has(lowerAt(frame, i))) return true;
  }
  return false;
}

/** Whether the verb group of a cue denies or leaves open that anything was said. */
function isNegated(frame: Frame, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) {
    const lower = lowerAt(frame, i);
    if (NOT.has(lower) && !ONLY.has(lowerAt(frame, i + 1))) return true;
  }
  return false;
}

function isLeftOpen(frame: Frame, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) if (UNDECIDED.has(lowerAt(frame, i))) return true;
  return false;
}

/** Whether an attribution tells that nobody said it, or not yet: "would not confirm that …", "if Holm says …", "the court could rule that …". */
export function isUnsaid(frame: Frame, { source, cue, force, lemma }: Found): boolean {
  if (!source || !cue || lemma === '' || lemma === 'accord') return false;
  const before = source.from < cue.from ? beforeSubject(frame, source.from) : [];
  const [nearest = '', second = ''] = before;
  if (before.some((word) => SUPPOSING.has(word)) || (second === 'as' && nearest === 'though')) return true;
  if (nearest === 'until' && !/ed$|^said$|^told$/.test(lowerAt(frame, cue.to - 1))) return true;
  if (isTurned(frame, source.from) || NEGATIVE.has(nearest)) return true;
  if (AVOIDING.test(lowerAt(frame, cue.from - 1)) && lowerAt(frame, cue.to - 1).endsWith('ing')) return true;
  if (force === 'stance' && isBelief(lemma) && !KNOWING.has(lemma)) return false;
  return isNegated(frame, cue) || isLeftOpen(frame, cue);
}
