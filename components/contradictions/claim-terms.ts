import { namesOf } from '../language/names.ts';
import { quantitiesOf } from '../language/quantities.ts';
import { contentStemsOf } from '../language/stems.ts';
import type { Claim } from '../claims/claim.ts';
import { COMMON_STEMS } from './common-stems.ts';
import { bareKey } from './gate-profile.ts';

/** Figures from here on are rare enough to find a claim by; "two" and "five" are in every report. */
const LEAST_FIGURE = 10;

/**
 * The terms that a claim can be found by, each once, and whether it is a name's: the keys of its names, its telling stems,
 * its figures. Names tell two matters apart, words seldom do alone.
 */
export function termsOf({ quote }: Claim): Map<string, boolean> {
  const terms = new Map<string, boolean>();
  for (const stem of contentStemsOf(quote)) if (isTelling(stem)) terms.set(stem, false);
  for (const { value } of quantitiesOf(quote))
    if (value >= LEAST_FIGURE || !Number.isInteger(value)) terms.set(`#${value}`, false);
  for (const name of namesOf(quote)) for (const key of name.keys) terms.set(bareKey(key), true);
  return terms;
}

const isTelling = (stem: string): boolean => stem.length >= 3 && /^\p{L}/u.test(stem) && !COMMON_STEMS.has(stem);
