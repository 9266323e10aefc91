import { namesOf, type Name } from '../language/names.ts';
import { classesOf } from './check-words.ts';
import { DETERMINERS, PREPOSITIONS } from './function-words.ts';
import { isRole } from './roles.ts';
import { withoutTitles } from './titles.ts';

const LEAD = 'said ';

/** The names of a phrase. A single capitalised word is read as inside a sentence, where its capital tells. */
function namesIn(phrase: string): Name[] {
  const names = namesOf(phrase);
  const isLone =
    /^\p{Lu}[\p{L}'’-]+$/u.test(phrase) &&
    !phrase.endsWith('s') &&
    !GROUP.test(phrase) &&
    classesOf(phrase.toLowerCase()) === 0;
  if (names.length || !isLone) return names;
  return namesOf(LEAD + phrase)
    .map((name) => ({ ...name, start: name.start - LEAD.length, end: name.end - LEAD.length }))
    .filter((name) => name.start >= 0);
}

/** How a source is shown and told from others. */
export interface NamedSource {
  readonly source: string;
  readonly role: string | null;
  readonly keys: readonly string[];
  readonly kind: 'person' | 'organisation' | 'other';
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i;
const RUNNING_ARTICLE = /^(?:the|a|an)(?:\s+|$)/i;
const SPOKEN_FOR =
  /\b(?:spokes(?:man|woman|person|people)|ministry|minister|government|state (?:media|news agency|television|tv|radio)|official|officials|president|embassy|ambassador|foreign office|military|army|police|press secretary)\b/i;
const GROUP =
  /\b(?:officials|sources|aides|experts|analysts|witnesses|critics|police|lawyers|residents|prosecutors|people|researchers|scientists|doctors|lawmakers)\b/i;

const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s,;:—–-]+|[\s,;:—–-]+$/g, '');

/** Splits "Jane Doe, a spokeswoman for the ministry," into the name's part and the descriptions. */
function partsOf(text: string): { head: string; descriptions: string[] } {
  const [head = '', ...rest] = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/,(?!\d)/)
    .map(clean);
  // "An official who, like others, …"
  return { head: head.replace(/\s(?:who|which|whose)$/, ''), descriptions: rest.filter(Boolean) };
}

/** No description of a person: where they come from, how they speak, what else they do, a contrast. */
const NO_ROLE =
  /^(?:(?:who|whose|which|where|albeit|and|or|but|not|then|too|also|again|however|meanwhile|though|although|when|while|after|before|once|if|including|especially|along|alongside|among|amid|of|from|in|at|for|by|with|on|to|as|like|near|outside|during|under|via)(?![\p{L}\p{N}'’-])|(?:the )?(?:first|second|third|fourth|fifth|other|others|one|latter|former|pair|two)$)/iu;
/** "Speaking in Leeds", "asked about the raid", "published"; not "acting director", "retired nurse". */
const isDeed = (role: string): boolean => {
  const [first = '', second = ''] = role.split(' ');
  if (/^\p{Ll}+ed$/u.test(first))
    return (
      second === '' ||
      PREPOSITIONS.has(second) ||
      DETERMINERS.has(second) ||
      /^(?:whether|if|why|how|what|that)$/.test(second)
    );
  const office =
    role
      .replace(/\s(?:of|for|at|in)\s.*$/u, '')
      .split(' ')
      .at(-1) ?? '';
  return /^\p{Ll}+ing$/u.test(first) && (second === '' || !isRole(office));
};
const TWO_NAMES = /^(?:\p{Lu}\S*\s)+and(?:\s\p{Lu}\S*)+$/u;
const HAS_VERB = /\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|that)\b/i;

const isPlace = (role: string): boolean =>
  /^\p{Lu}/u.test(role) &&
  namesOf(`in ${role}`).some(({ kind, start, end }) => kind === 'place' && start === 3 && end === role.length + 3);

/** A role as the card words it: no article before it, no possessor ("Pyongyang's state media" → "state media"). */
function roleOf(text: string): string | null {
  const role = clean(text)
    .replace(/^who\s+(?:is|was)\s+/i, '')
    .replace(RUNNING_ARTICLE, '')
    .replace(/^another\s+/i, '')
    .replace(/^(?:\p{Lu}[\p{L}.-]*\s+)*\p{Lu}[\p{L}.-]*['’]s?\s+(?=\p{Ll})/u, '')
    .replace(/^(?:his|her|its|their)\s+/i, '')
    .replace(/['’]s?$/, '');
  if (!/\p{L}{2}/u.test(role) || HONORIFIC.test(role) || /^\d/.test(role)) return null;
  if (
    NO_ROLE.test(role) ||
    isDeed(role) ||
    HAS_VERB.test(role.replace(/\b(?:who|which)\b.*$/i, '')) ||
    role.length > 90
  )
    return null;
  return TWO_NAMES.test(role) ? null : role;
}

/** The first of the descriptions after a name that is a role; "in San Pedro, California" has none. */
const describedBy = (descriptions: readonly string[]): string | null =>
  descriptions.map(roleOf).find((role) => role !== null && !isPlace(role)) ?? null;

const isWords = (text: string): boolean => /\p{L}/u.test(text);

/** Whether the name ends the phrase, or only "of …", "in …" follows: then it is the name that speaks. */
const carries = (head: string, name: Name, earlier: readonly Name[]): boolean => {
  const after = clean(head.slice(name.end));
  const before = head.slice(0, name.start);
  // "Ada Lee of the opposition Blue Party": the party is not who speaks.
  if (earlier.some(({ end }) => /\b(?:of|for|from|at|in|with|by)\b/.test(head.slice(end, name.start)))) return false;
  if (/\b(?:for|of|from|in|at|with|by|to|on|about|against)\s+(?:the\s+)?$/i.test(before)) return false;
  if (/^['’]s?\b/.test(head.slice(name.end))) return false;
  return !isWords(after) || /^(?:of|from|in|at|with|jr|sr)\b/i.test(after);
};

/** What is said of a name: the words before it, and the descriptions after it. */
function roleAround(head: string, name: Name, title: string | null, descriptions: readonly string[]): string | null {
  const before = clean(`${head.slice(0, name.start)} ${title ?? ''}`)
    .split(' ')
    .filter((word) => !HONORIFIC.test(word))
    .join(' ');
  const after = clean(head.slice(name.end));
  const described = describedBy(descriptions);
  const owner = isWords(before) ? roleOf(before) : null;
  // "Japan's Defence Ministry": whose it is, is no office.
  const titled = owner && (name.kind === 'person' || !isPlace(owner)) ? owner : null;
  if (titled && /^(?:of|at|from)\b/.test(after)) return `${titled} ${after}`;
  return titled ?? described;
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

/** "The firm's annual statement" speaks for the firm. */
const OWN_PAPER = /(?<=\S)['’]s? (?:\p{Ll}+ )?(?:statement|letter|e?-?mail|post|tweet|announcement|filing|memo)$/u;

/** "Its director, Marta Quinn,": the name comes second, and the head is the role. */
function nameFirst({ head, descriptions }: { head: string; descriptions: string[] }): {
  head: string;
  descriptions: string[];
} {
  const [second = '', ...rest] = descriptions;
  const names = namesIn(second);
  // "Professor Lena Marsh of the University of Leeds": where a person works is no part of the name.
  const name =
    names.find(({ end, kind }) => kind === 'person' && /^\s(?:of|from|at)\s/.test(second.slice(end))) ??
    names.find(({ end, kind }) => end === second.length && kind !== 'place');
  const isCapitalised = second
    .slice(0, name?.end)
    .split(' ')
    .every((word) => /^(?:\p{Lu}|(?:d[aeiu]|el|al|la|van|von|der?|bin|ibn)$)/u.test(word));
  const isOffice = isRole(head.toLowerCase().split(' ').at(-1) ?? '');
  const describes = /^(?:the|a|an|its|his|her|their|our)\b|['’]s?\s/i.test(head) || isOffice;
  if (!name || !isCapitalised || !describes || (name.kind !== 'person' && name.keys.length === 1 && isOffice))
    return { head, descriptions };
  return { head: withoutTitles(name.text).name, descriptions: [head, ...rest] };
}

const DOCUMENT =
  /^(?:(?:the|an?) )?(?:\p{Ll}+ ){0,3}(?:polls?|surveys?|reports?|stud(?:y|ies)|accounts?|data|analysis|documents?|figures)\b/u;

/** Reads a source phrase: its name to show, its role, its keys. */
export function namedSource(phrase: string): NamedSource {
  const text = clean(phrase).replace(OWN_PAPER, '');
  const { head, descriptions } = nameFirst(partsOf(text));
  const names = namesIn(head);
  const told = [...names]
    .reverse()
    .find((name, i) => carries(head, name, names.slice(0, names.length - 1 - i)) && !/\band\b/i.test(head));
  const around = [head, ...descriptions.filter((d) => !/^(?:who|whose|which)\b/i.test(d))].join(', ');
  const spoken = SPOKEN_FOR.test(around)
    ? namesOf(around).flatMap((n) => (n.kind === 'other' ? [] : n.keys.filter((k) => !k.startsWith('person:'))))
    : [];
  if (told) {
    const whole = told.text.replace(/\s+/g, ' ');
    const { name, title } = told.kind === 'person' ? withoutTitles(whole) : { name: whole, title: null };
    const role = roleAround(head, told, title, descriptions);
    const kind = told.kind === 'person' ? 'person' : told.kind === 'organisation' ? 'organisation' : 'other';
    return { source: name, role, keys: unique([...told.keys, ...spoken]), kind };
  }
  // "A poll of Indiana voters" is not Indiana's, nor are "Asian leaders" a person called Asian.
  const isOwn = (n: Name): boolean => n.kind !== 'other' || n.text === head || /^['’]/.test(head.slice(n.end));
  const own = DOCUMENT.test(head) ? [] : names.filter(isOwn);
  const keys = unique([...own.flatMap((n) => n.keys), ...(DOCUMENT.test(head) ? [] : spoken)]);
  const bare = head.replace(RUNNING_ARTICLE, '');
  const isOrganisation =
    !GROUP.test(head) &&
    (names.some((n) => n.kind !== 'person') ||
      /\b(?:ministry|government|company|agency|party|court|council|office|bank|police|army|military|group)\b/i.test(
        head,
      ));
  const role = describedBy(descriptions);
  return { source: isWords(bare) ? bare : text, role, keys, kind: isOrganisation ? 'organisation' : 'other' };
}

/** "he" and "she" say which of two; null where a phrase doesn't tell. */
export type Gender = 'he' | 'she' | null;

const HE =
  /\b(?:mr|sir|lord|king|prince|father|brother|son|husband|spokesman|chairman|congressman|businessman|policeman|salesman|fisherman|councilman|himself|he)\b/i;
const SHE =
  /\b(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|daughter|wife|spokeswoman|chairwoman|congresswoman|businesswoman|policewoman|councilwoman|actress|herself|she)\b/i;
const HE_NAMES = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark paul steven andrew joshua kenneth kevin brian george ' +
    'edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond ' +
    'donald barack joe bill bob boris mike tom jim ted marco chris bernie mitt jeff ben sam dan tim jon nick simon neil alan graham keith gordon martin philip stuart emmanuel viktor recep narendra volodymyr yusuf ' +
    'patrick jack dennis jerry peter ivan vladimir sergei dmitry dmitri mikhail ahmed mohammed muhammad ali hassan omar juan jose carlos luis pierre jean hans'
  ).split(' '),
);
const SHE_NAMES = new Set(
  (
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy ' +
    'melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel ' +
    'hillary melania ivanka theresa kamala ursula giorgia greta angelina grace alice jane kate claire lucy sophie hannah rebecca liz rachel fiona priya leila ingrid astrid nadia irina ' +
    'carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith fatima aisha olga natalia svetlana marie'
  ).split(' '),
);

export function genderOf(phrase: string): Gender {
  if (SHE.test(phrase)) return 'she';
  if (HE.test(phrase)) return 'he';
  for (const word of phrase.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (HE_NAMES.has(word)) return 'he';
    if (SHE_NAMES.has(word)) return 'she';
  }
  return null;
}
