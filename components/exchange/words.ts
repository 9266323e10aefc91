import type { Judgement, Verdict, VerdictChange } from '../annotations/annotation.ts';
import type { LinkKind, SeenLink } from '../annotations/link.ts';

/** The verdicts' names in exports: the words of the interface, in English, since files are read elsewhere. */
export const VERDICT_NAMES: Record<Verdict, string> = {
  true: 'True',
  'mostly-true': 'Mostly true',
  mixed: 'Mixed',
  misleading: 'Misleading',
  'mostly-false': 'Mostly false',
  false: 'False',
  unverifiable: 'Unverifiable',
  satire: 'Satire',
};

const OUTWARD: Record<LinkKind, string> = {
  supports: 'supports',
  contradicts: 'contradicts',
  updates: 'updates',
  repeats: 'repeats',
};
const INWARD: Record<LinkKind, string> = {
  supports: 'is supported by',
  contradicts: 'is contradicted by',
  updates: 'is updated by',
  repeats: 'is repeated by',
};

/** How an annotated passage stands to the one that the reader has linked to it. */
export const linkWords = ({ link, outward }: SeenLink): string => (outward ? OUTWARD : INWARD)[link.kind];

/** "Misleading (half-truth)"; "none" where there is neither. */
export function judgementWords({ verdict, ownWord }: Judgement): string {
  const name = verdict ? VERDICT_NAMES[verdict] : '';
  return name && ownWord ? `${name} (${ownWord})` : name || ownWord || 'none';
}

/** "2026-03-02: None → False" for each change; empty while the verdict is the first, which its own field says. */
export const historyWords = (history: readonly VerdictChange[] = []): string[] =>
  history.length < 2
    ? []
    : history.map(({ at, from, to }) => `${at.slice(0, 10)}: ${judgementWords(from)} → ${judgementWords(to)}`);
