import { namesOf } from '../language/names.ts';
import { contentStemsOf } from '../language/stems.ts';
import { analysedOf } from './analysed.ts';
import { anyDenial } from './lexicon/denials.ts';
import type { Statement } from './contradiction.ts';

/**
 * Is one side a denial of what the other only fears, suspects, asks or thinks possible? "Officials fear that the dam could
 * break" and "the owner denies that it is unsafe" can both hold: nobody asserts what is denied. An accusation is asserted,
 * so denying one is not meant here.
 */
export const deniesUnasserted = (a: Statement, b: Statement): boolean => unasserted(a, b) || unasserted(b, a);

function unasserted(side: Statement, other: Statement): boolean {
  const text = side.claim.quote;
  if (ASSERTS.test(text)) return false;
  const fear = text.search(FEAR);
  if (fear >= 0 && sharedOnlyAfter(fear, side, other)) return true;
  const possible = text.search(POSSIBLE);
  return possible >= 0 && denies(other) && sharedOnlyAfter(possible, side, other);
}

const denies = ({ claim }: Statement): boolean => claim.kind === 'denial' || DENIAL.test(claim.quote);

/** True where everything that `side` shares with `other` stands after `place`, who speaks apart: nothing outside the fear is said of the matter. */
function sharedOnlyAfter(place: number, side: Statement, other: Statement): boolean {
  const before = side.claim.quote.slice(0, place);
  const shared = analysedOf(other).stems;
  const named = contentStemsOf(
    namesOf(before)
      .map((name) => name.text)
      .join(' '),
  );
  return ![...contentStemsOf(before)].some((stem) => shared.has(stem) && !named.has(stem));
}

const DENIAL = new RegExp(
  String.raw`\b(?:${anyDenial('deny')}|dismiss(?:es|ed|ing)?|rebuff(?:s|ed)|rul(?:es|ed|ing) out|no (?:such )?(?:intentions?|plans?)|never (?:intended|planned|meant))\b`,
  'i',
);

/** What is feared, suspected, rumoured or asked is not stated, whatever is said against it. "Held on suspicion of", "set off by rumours that" state something else. */
const FEAR =
  /\b(?<!\b(?:on|by|amid|despite|after|following) )(?:(?:concern(?:s|ed)?|fear(?:s|ed)?|worr(?:y|ies|ied)|afraid|anxious|alarm(?:ed)?|suspect(?:s|ed)?|suspicions?|speculat(?:es?|ed|ing|ion)|rumou?rs?) (?:that|about|over|they|he|she|it)\b|(?:suspect(?:s|ed)?|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|want(?:s|ed) to know|like to know|not clear|unclear)\b[^.;]{0,50}\b(?:whether|if)\b)/i;

const POSSIBLE = /\b(?:possib(?:le|ly|ility)|potential(?:ly)?|could(?! not|n['’]t)|might|may(?= [a-z])|whether)\b/;

/** Words that make more of a suspicion than a suspicion: it is confirmed, or called false. */
const ASSERTS =
  /\b(?:confirm(?:s|ed)?|admit(?:s|ted)?|acknowledg(?:es?|ed)|accus(?:es?|ed)|prov(?:es?|ed|en)|found that|shows? that|evidence that|false|untrue|unfounded|baseless|no truth|den(?:y|ies|ied))\b/i;
