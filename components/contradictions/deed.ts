import type { Attribution } from '../claims/claim.ts';
import { analysedOf } from './analysed.ts';
import type { Statement } from './contradiction.ts';
import { sourcePartsOf } from './source-parts.ts';

/**
 * Does the second statement, told in the paper's own voice, say that the first one's source did otherwise or took it back?
 * "Ahlgren said that he would never sit with them" and "Ahlgren sat with them on Saturday": he changed his line, nobody
 * disputes his word. A past that someone denies and the paper affirms is a dispute.
 */
export function goesBackOn(said: Statement, deed: Statement): boolean {
  const by = said.claim.attribution;
  if (by === null || deed.claim.attribution !== null || !(isAbout(deed, by) || goesOn(said, deed))) return false;
  return TAKES_BACK.test(deed.claim.quote) || (PLAN.test(said.claim.quote) && !DENIES.test(said.claim.quote));
}

/** What lies between two paragraphs, in characters. */
const NEXT = 2;

/** "The coach promised …. By Sunday he had …": the next sentence's "he" is who spoke in this one. */
const goesOn = ({ claim: said, article }: Statement, { claim: deed, article: other }: Statement): boolean =>
  article.key === other.key &&
  deed.start >= said.end &&
  deed.start - said.end <= NEXT &&
  /^(?:By [^,]{3,25} |On [^,]{3,15} |Later |Then )?(?:he|she)\b/i.test(deed.quote);

/** In characters: a sentence's subject begins so early, after a title or a word of time. */
const EARLY = 30;

/** Is the sentence about the source: does it begin with their name, or with what they are? */
function isAbout(deed: Statement, by: Attribution): boolean {
  const { quote } = deed.claim;
  const named = analysedOf(deed).names.some(
    (name) =>
      name.start <= EARLY && !/^['’]/.test(quote.slice(name.end)) && name.keys.some((key) => isOwn(key, by.sourceKeys)),
  );
  if (named) return true;
  const start = quote.toLowerCase().replace(/^the /, '');
  return sourcePartsOf(by).some(({ head }) => {
    const noun = head.at(-1) ?? '';
    return noun !== '' && new RegExp(`^(?:\\p{L}+ )?${noun}(?![\\p{L}'’])`, 'u').test(start);
  });
}

const isOwn = (key: string, keys: readonly string[]): boolean =>
  /^(?:person|organisation|other):/.test(key) && keys.includes(key);

const TAKES_BACK =
  /\b(?:took back|taken back|withdr(?:ew|awn)|corrected|retracted|owned up|changed (?:his|her|its|their) mind|backed down|relented|reversed|thought again|ha(?:s|ve) (?:now|since)|now (?:says?|maintains?|admits?)|second version|conceded|admitted)\b/i;

const PLAN =
  /\b(?:will|won['’]t|would|shall|never|rul(?:es?|ed|ing) out|no (?:plans?|intention)|promis(?:es?|ed)|vow(?:s|ed)|pledg(?:es?|ed)|intends?|plans? to|undert(?:ook|aken)|against|opposed)\b/i;
const DENIES = /\b(?:den(?:y|ies|ied)|did not|didn['’]t|had (?:not|never)|ha(?:s|ve) never|was not|were not)\b/i;
