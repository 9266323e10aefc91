import type { Gender, NamedSource } from './source-names.ts';

/** Somebody who spoke, or of whom a sentence told, earlier on. */
export interface Speaker extends NamedSource {
  readonly gender: Gender;
  /** May be one man or woman, by name or by office. */
  readonly isOne: boolean;
  readonly sentence: number;
}

/** In sentences: how far back "the agency" reaches. */
const REACH = 4;

const NEWS_AGENCY = /^(?:kcna|tass|reuters|xinhua|yonhap|interfax|ria(?: novosti)?|kyodo|anadolu|ap|afp|dpa|efe|ansa|pti|ani|ian?s|irna|fars|tasnim|wafa|sana|belta|bloomberg)$/i; // prettier-ignore
/** Capitals throughout: "Sierra Leone's health minister" is no firm. */
const PROPER_NAME = /^(?:\p{Lu}[^\s’']*(?:\s(?:of|and|&|for|the|de)\b)?(?:\s|$))+$/u;
const PUBLIC = /ministry|department|government|party|court|council|agency|police|army|university|committee|union/i;

/** Which names each office or sort of body may stand for; the others stand for names that hold the word itself. */
const SORTS: readonly (readonly [noun: RegExp, fits: (speaker: Speaker) => boolean])[] = [
  [
    /^(?:news |wire |state |state news )?agency$/,
    ({ source, role }) => NEWS_AGENCY.test(source) || /\bagency\b/i.test(`${source} ${role ?? ''}`),
  ],
  [
    /^(?:company|firm|airline|carmaker|maker|manufacturer|retailer|supplier|lender|bank|operator|insurer|group)$/,
    ({ source, kind }) =>
      kind === 'organisation' && PROPER_NAME.test(source) && !PUBLIC.test(source) && !NEWS_AGENCY.test(source),
  ],
  [
    /^(?:paper|newspaper|magazine|daily|tabloid|outlet|website|broadcaster|network|channel)$/,
    ({ source, role }) =>
      /\b(?:times|post|herald|tribune|guardian|journal|gazette|telegraph|courier|chronicle|mail|news|paper|newspaper|magazine|star|express|mirror|observer|bbc|cnn|nbc|cbs|abc|nrk|npr|msnbc|politico|breitbart)\b/i.test(
        `${source} ${role ?? ''}`,
      ),
  ],
  [/^(?:ministry|department|party|court|council|committee|commission|union|university|institute|authority|embassy|association|organi[sz]ation|charity|board|office|club)$/, () => false],
]; // prettier-ignore

const unique = (speakers: readonly Speaker[]): Speaker | null => {
  const [first] = speakers;
  return first && speakers.every((s) => s.source === first.source) ? first : null;
};

/** The words after "the" of a phrase that may point back; null for any other phrase. */
const pointing = (phrase: string): string | null =>
  /^(?:the|this|that) ((?:\S+ ){0,3}\p{Ll}+)$/iu.exec(phrase)?.[1] ?? null;

/** "The agency", "the ministry": a body by its sort alone. */
export function isBareBody(phrase: string): boolean {
  const noun = pointing(phrase)?.toLowerCase();
  return noun !== undefined && SORTS.some(([sort]) => sort.test(noun));
}

/** "The Kremlin spokesman": whoever was given just that office before; a lone word ("the governor") only if lately. */
function bearerOf(office: string, known: readonly Speaker[], sentence: number): Speaker | null {
  const lower = office.toLowerCase();
  return unique(
    known.filter(({ kind, role, sentence: at }) => {
      const own = role?.toLowerCase();
      if (kind !== 'person' || own === undefined) return false;
      return lower.includes(' ')
        ? own === lower
        : sentence - at <= REACH && (own === lower || own.endsWith(` ${lower}`));
    }),
  );
}

/** Whom "the agency", "the ministry", "the spokesman" stands for, among those who spoke; null where none or several fit. */
export function referentOf(phrase: string, known: readonly Speaker[], sentence: number): Speaker | null {
  const words = pointing(phrase);
  if (words === null) return null;
  const noun = words.toLowerCase();
  const sort = SORTS.find(([pattern]) => pattern.test(noun));
  if (!sort) return bearerOf(words, known, sentence);
  const holds = new RegExp(`\\b${noun}\\b`, 'i');
  const near = known.filter(
    (s) =>
      s.kind !== 'person' &&
      sentence - s.sentence <= REACH &&
      /\p{Lu}/u.test(s.source) &&
      (sort[1](s) || holds.test(s.source)),
  );
  return unique(near);
}
