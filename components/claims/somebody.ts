import { isRole } from './roles.ts';
import { isMedium } from './speech-verbs.ts';

/** Nouns that no single person is: bodies, papers, crowds without a plural. */
const NOBODY =
  /^(?:\S*maker|manufacturer|retailer|supplier|lender|insurer|operator|broadcaster|regulator|watchdog|agency|company|firm|airline|bank|group|team|paper|newspaper|magazine|daily|tabloid|outlet|website|network|channel|station|ministry|department|government|administration|regime|party|court|council|committee|commission|union|university|college|school|institute|authority|embassy|consulate|association|organi[sz]ation|charity|foundation|board|office|club|parliament|senate|congress|cabinet|military|army|navy|police|force|service|hospital|clinic|church|press|media|television|tv|radio|state|country|city|town|region|province|family|couple|crowd|public|jury|panel|staff|majority|community|coalition|alliance|campaign|opposition|kingdom|republic|federation|data|evidence|law|bill|treaty|constitution|indictment|charge|charges|affidavit|suit|ruling|verdict|proposal|plan|series|percent|number|people|men|women|children|body|directorate|sheet|form|sentence|count|tally|entry|half|more|less|one|twice|once|each|most|several|few|many|some|another|all|none|both|nobody|everyone|anyone|itself|themselves|prosecution|defence|defense|petition|appeal|plea|motion|submission|label|sign|notice|website|page|brochure|contract|agreement|rule|map|photograph|picture|image)$/;

/** What follows the noun that a phrase is about: "an official [in Kyiv]", "a man [who saw it]". */
const AFTER_HEAD =
  /\s(?:of|for|in|at|from|with|on|by|to|near|under|against|about|behind|who|which|that|whose|familiar|close|made|held|given|sent|seen|drawn|written|\p{Ll}{2,}(?:ed|ing))\s.*$/su;

/** Whether a phrase without a name may be one man or woman, whom a later "he" or "she" may mean: "the general", "a witness". */
export function isSomebody(phrase: string): boolean {
  const [before = ''] = phrase.trim().split(',', 1);
  const noun = before.replace(AFTER_HEAD, '').split(/\s+/).at(-1) ?? '';
  // "The Transport Minister"
  if (isRole(noun.toLowerCase())) return true;
  if (!/^\p{Ll}[\p{L}’'-]*$/u.test(noun)) return false;
  return !NOBODY.test(noun) && !isMedium(noun) && !/[^s’']s$/.test(noun);
}
