import type { Attribution } from '../claims/claim.ts';

/**
 * Do two attributions name the same source? Two named people are the same only when they are the same person, however
 * close their offices; else a key that both have is enough ("Kremlin spokesman Dmitry Peskov" speaks for the Kremlin).
 */
export function sameSource(a: Attribution, b: Attribution): boolean {
  const [peopleA, peopleB] = [peopleOf(a), peopleOf(b)];
  if (peopleA.length > 0 && peopleB.length > 0) return meet(peopleA, peopleB);
  if (meet(a.sourceKeys, b.sourceKeys)) return true;
  return (
    a.sourceKeys.length === 0 && b.sourceKeys.length === 0 && bare(a.source) !== '' && bare(a.source) === bare(b.source)
  );
}

/** A lone word that may be anything has a key of every sort ("person:kremlin", "organisation:kremlin"): that is nobody's name. */
const peopleOf = ({ sourceKeys }: Attribution): string[] =>
  sourceKeys.filter(
    (key) => key.startsWith('person:') && !sourceKeys.includes(key.replace('person:', 'organisation:')),
  );

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

const bare = (source: string): string =>
  source
    .toLowerCase()
    .replace(/^(the|a|an|its|his|her|their)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
