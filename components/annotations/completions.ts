/** How many are offered at once: a list that can be taken in at a glance. */
const MOST = 8;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();

/** Whether two texts are one tag or word to a reader: case, accents and blanks around it aside. */
export const isSameWord = (one: string, other: string): boolean => folded(one) === folded(other);

/**
 * What was used before that completes what is typed, best first: those that begin with it, those of which a word does,
 * those that hold it; within each in the order given. Nothing typed: the first few. What is taken already is left out.
 */
export function completionsOf(typed: string, used: readonly string[], taken: readonly string[] = []): string[] {
  const wanted = folded(typed);
  const out = new Set(taken.map(folded));
  const ranked = used.flatMap((word) => {
    const key = folded(word);
    if (key === '' || out.has(key) || word === typed.trim()) return [];
    out.add(key);
    const rank = rankOf(key, wanted);
    return rank === null ? [] : [{ word, rank }];
  });
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ word }) => word);
}

function rankOf(key: string, wanted: string): number | null {
  if (key.startsWith(wanted)) return 0;
  if (key.split(/[\s\-/]+/).some((part) => part.startsWith(wanted))) return 1;
  return key.includes(wanted) ? 2 : null;
}
