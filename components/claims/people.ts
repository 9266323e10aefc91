import { namesOf, sameName, type Name } from '../language/names.ts';
import type { Span } from '../language/span.ts';
import { AUXILIARIES, CLAUSE_STARTERS, DETERMINERS, PLAIN_VERBS, PREPOSITIONS } from './function-words.ts';
import { namedSource, type NamedSource } from './source-names.ts';
import { cueVerb } from './speech-verbs.ts';
import { isRole } from './roles.ts';

/** In characters. */
const LONGEST_TITLE = 160;

/** In characters: how far around a name what the text says of its bearer may stand. */
const AROUND = 100;

const isStop = (word: string): boolean => {
  const verb = cueVerb(word);
  return (
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    CLAUSE_STARTERS.has(word) ||
    AUXILIARIES.has(word) ||
    PLAIN_VERBS.has(word) ||
    word === 'and' ||
    word === 'or' ||
    (verb !== undefined && !verb.bare)
  );
};

/** "former defence minister" right before a name; "" where no office stands there. */
function officeBefore(before: string): string {
  const words = (/[^.,;:!?“”"()\n—–]*$/.exec(before)?.[0] ?? '').trim().split(/\s+/);
  if (!isRole((words.at(-1) ?? '').toLowerCase())) return '';
  const isCapitalised = /^\p{Lu}/u.test(words.at(-1) ?? '');
  let from = words.length - 1;
  while (from > 0 && words.length - from < 4) {
    const word = words[from - 1] ?? '';
    if (isStop(word.toLowerCase()) || /['’]s?$/.test(word) || (isCapitalised && !/^\p{Lu}/u.test(word))) break;
    from--;
  }
  return words.slice(from).join(' ');
}

/** "its defence minister, NAME," or "NAME, the defence minister,": the description beside a name; "" where none. */
function descriptionBeside(before: string, after: string): string {
  const first = /(?:^|[.,;]\s|\s)(?:its|his|her|their|the|\p{Lu}\S*['’]s)\s+((?:[\p{L}-]+\s){0,5}[\p{L}-]+),\s+$/u.exec(
    before,
  )?.[1];
  if (first && after.startsWith(',') && isRole(first.split(' ').at(-1)?.toLowerCase() ?? '')) return first;
  const second = /^,\s+(?:the|an?|its|his|her|their)\s+([^,.;:()“”"\n]{3,70})[,.]/u.exec(after)?.[1];
  return second?.split(' ').some((word) => isRole(word.toLowerCase())) ? second : '';
}

/** What the text says of a person where it names them. */
function describedAt(text: string, name: Name): NamedSource {
  const before = text.slice(Math.max(0, name.start - AROUND), name.start);
  const after = text.slice(name.end, name.end + AROUND);
  const office = officeBefore(before);
  const description = office ? '' : descriptionBeside(before, after);
  return namedSource(`${office ? `${office} ` : ''}${name.text}${description ? `, ${description}` : ''}`);
}

/** The people whom a text names in full, by family name; null where a family name has more than one bearer. */
export type People = ReadonlyMap<string, NamedSource | null>;

/** Where lines are set as titles, most words in capitals: there a verb looks like part of a name. */
function titleLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.length > LONGEST_TITLE) continue;
    const words = line.match(/\p{L}{4,}/gu) ?? [];
    if (words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length)
      lines.push({ start: index, end: index + line.length });
  }
  return lines;
}

export function peopleIn(text: string): People {
  const titles = titleLines(text);
  const people = new Map<string, NamedSource | null>();
  const names = new Map<string, Name>();
  for (const name of namesOf(text)) {
    if (titles.some(({ start, end }) => start <= name.start && name.end <= end)) continue;
    const [key] = name.keys;
    if (name.kind !== 'person' || key === undefined || !/\s/.test(name.text)) continue;
    const known = names.get(key);
    const isSame =
      !known || sameName(known, name) || name.text.endsWith(` ${known.text}`) || known.text.endsWith(` ${name.text}`);
    if (!isSame) people.set(key, null);
    if (known && (people.get(key) === null || people.get(key)?.role)) continue;
    const person = describedAt(text, name);
    // A title and a family name ("Councillor Shaw") are no full name.
    if (!/\s/.test(person.source) || person.kind !== 'person') continue;
    const shown = people.get(key)?.source;
    names.set(key, known ?? name);
    // "Year Ada Lee", from a title in capitals, is no fuller than "Ada Lee".
    people.set(key, { ...person, source: shown && !shown.endsWith(` ${person.source}`) ? shown : person.source });
  }
  return people;
}

/** The name of the person that a sentence is about, where it begins with one: "Councillor Shaw voted against it." */
export function subjectNameOf(sentence: string, people: People): string | null {
  const opener = /^\p{Lu}[\p{L}-]+(?=\s\p{Ll})/u.exec(sentence)?.[0];
  // A lone family name at the front is a name only because the text has it in full elsewhere.
  if (opener && people.get(`person:${opener.toLowerCase()}`)) return opener;
  const [first] = namesOf(sentence);
  if (
    !first ||
    first.start > 60 ||
    /^['’]/.test(sentence.slice(first.end)) ||
    /^ and\b/.test(sentence.slice(first.end))
  )
    return null;
  const before = sentence.slice(0, first.start).trim();
  const words = before ? before.toLowerCase().split(/\s+/) : [];
  const isOffice = words.every((word, i) => !isStop(word) || (i === 0 && /^(?:the|a|an|mr|mrs|ms)$/.test(word)));
  if (!isOffice || /[,;:“"]/.test(before)) return null;
  const known = first.keys.some((key) => people.get(key));
  // With the title before it, which tells of "he" or "she".
  return first.kind === 'person' || known ? sentence.slice(0, first.end) : null;
}
