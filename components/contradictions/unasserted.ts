import { analysedOf } from './analysed.ts';
import type { Statement } from './contradiction.ts';

/**
 * Is one side a denial of what the other only fears, suspects or thinks possible? "Officials fear that the dam could
 * break" and "the owner denies that it is unsafe" can both hold: nobody asserts what is denied. An accusation is
 * asserted, so denying one is not meant here.
 */
export const deniesUnasserted = (a: Statement, b: Statement): boolean =>
  (denies(a) && onlyHedged(b, a)) || (denies(b) && onlyHedged(a, b));

const denies = ({ claim }: Statement): boolean => claim.kind === 'denial' || DENIAL.test(claim.quote);

/** True where everything that `side` shares with `other` stands after a hedge: nothing outside the fear is said of the matter. */
function onlyHedged(side: Statement, other: Statement): boolean {
  const { words } = analysedOf(side);
  const shared = analysedOf(other).stems;
  const text = side.claim.quote;
  const hedge = text.search(HEDGE);
  if (hedge < 0 || ASSERTS.test(text)) return false;
  const own = analysedOf(side);
  const outside = words.filter((word) => word.end <= hedge);
  const before = text.slice(0, outside.at(-1)?.end ?? 0);
  return ![...own.stems].some((stem) => shared.has(stem) && stemStandsIn(stem, before));
}

/** Stems are beginnings of words, so the beginning is looked for. */
const stemStandsIn = (stem: string, text: string): boolean => text.toLowerCase().includes(stem);

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|denials?|rejects?|rejected|rejecting|dismiss(?:es|ed|ing)?|rebuff(?:s|ed)|rul(?:es|ed|ing) out|no (?:such )?(?:intentions?|plans?)|never (?:intended|planned|meant))\b/i;

const HEDGE =
  /\b(?:concern(?:s|ed)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|suspect(?:s|ed|ing)?|suspicions?|suspicious|speculat(?:es?|ed|ion)|possib(?:le|ly|ility)|potential(?:ly)?|could(?! not|n['’]t)|might|may(?= [a-z])|whether|wonder(?:s|ed)?|alarm(?:ed)?|warn(?:s|ed|ing)?|if)\b/i;

/** Words that turn a suspicion into a statement of fact. */
const ASSERTS =
  /\b(?:confirm(?:s|ed)?|admit(?:s|ted)?|acknowledg(?:es?|ed)|accus(?:es?|ed)|prov(?:es?|ed|en)|found that|shows? that|evidence that)\b/i;
