import { namedSource } from '../claims/source-names.ts';
import type { ListedSource } from './segment.ts';

/** One source under all the names that it goes by. */
export interface SourceGroup {
  /** The fullest name that is used most. */
  readonly name: string;
  readonly role: string | null;
  /** Every way it is written, the most used first. */
  readonly names: readonly string[];
  readonly claims: number;
  /** No name, but a word for people of a sort ("officials"): others may be meant each time. */
  readonly anyone: boolean;
}

export interface GroupedSources {
  readonly groups: readonly SourceGroup[];
  /** Of each source its group. */
  readonly groupOf: Int32Array;
}

interface Reading {
  /** A person's last name, or what may be one. */
  readonly last: string | null;
  /** A person's first name; null where only the last is given. */
  readonly first: string | null;
  readonly sure: boolean;
  readonly plain: string;
  readonly bodies: readonly string[];
}

const plainOf = (name: string): string =>
  name
    .replace(/[’‘]/g, "'")
    .replace(/^(?:the|an?) /i, '')
    .toLowerCase();

const after = (key: string, sort: string): string[] => (key.startsWith(sort) ? [key.slice(sort.length)] : []);

function readingOf({ name, keys: told }: ListedSource): Reading {
  const keys = told.length > 0 ? told : namedSource(name).keys;
  const plain = plainOf(name);
  const people = keys.flatMap((key) => after(key, 'person:'));
  const bodies = keys.flatMap((key) => after(key, 'organisation:'));
  const words = plain.split(' ');
  // The key of a person that a phrase only mentions ("Peskov's office") is not the phrase's own.
  const last = people.find((each) => words.at(-1) === each || words[0] === each) ?? null;
  const owned = /'s?\s/.test(plain) || !/\p{Lu}/u.test(name);
  const sure = last !== null && !bodies.includes(last);
  const first = sure && words.length > 1 ? (words[0] === last ? words.at(-1)! : words[0]!) : null;
  const office = words.at(-1) ?? '';
  const speaks = words.length > 1 && office.startsWith('spokes');
  const body = speaks ? words.slice(0, -1).join(' ').replace(/'s$/, '') : plain;
  const own = bodies.filter((each) => each === body.replace(/\./g, '') || isInitials(each, bodies, body));
  return { last: owned ? null : last, first, sure, plain: body, bodies: owned && !speaks ? [] : own };
}

/** "organisation:who" beside "organisation:world health organization": short for the body itself. */
const isInitials = (key: string, bodies: readonly string[], body: string): boolean =>
  bodies.includes(body) && key.length <= 6 && !key.includes(' ');

/**
 * Joins the names of one source as the language part reads names: a last name alone is the one person of that last name
 * that is known; a body goes by its name, its initials and its spokesmen. Two first names are two people.
 */
export function groupSources(sources: readonly ListedSource[], claimsOf: Uint32Array): GroupedSources {
  const readings = sources.map(readingOf);
  const people = new Map<string, Set<string>>();
  for (const { last, first, sure } of readings) {
    if (last === null || first === null || !sure) continue;
    people.set(last, (people.get(last) ?? new Set()).add(first));
  }
  const bodyNames = new Map<string, string>();
  for (const { last, sure, plain, bodies } of readings) {
    if (last !== null && sure) continue;
    for (const body of bodies) if (!bodyNames.has(body)) bodyNames.set(body, plain);
  }
  const names = readings.map((reading) => nameOf(reading, people, bodyNames));
  return gathered(sources, names, claimsOf);
}

function nameOf(
  { last, first, sure, plain, bodies }: Reading,
  people: ReadonlyMap<string, ReadonlySet<string>>,
  bodyNames: ReadonlyMap<string, string>,
): string {
  // prettier-ignore
  const known = last === null ? undefined : people.get(last);
  if (last !== null && sure && first !== null) return `person ${first} ${last}`;
  if (last !== null && known?.size === 1) return `person ${[...known][0]!} ${last}`;
  if (last !== null && sure) return `person ${last}`;
  const body = bodies.map((each) => bodyNames.get(each)).find((each) => each !== undefined);
  return `body ${body ?? plain}`;
}

function gathered(sources: readonly ListedSource[], names: readonly string[], claimsOf: Uint32Array): GroupedSources {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const groupOf = Int32Array.from(names, (name, source) => {
    const number = numbers.get(name) ?? members.length;
    if (number === members.length) {
      numbers.set(name, number);
      members.push([]);
    }
    members[number]!.push(source);
    return number;
  });
  const groups = members.map((list): SourceGroup => {
    const used = new Map<string, number>();
    const roles = new Map<string, number>();
    for (const at of list) {
      const { name, role } = sources[at]!;
      used.set(name, (used.get(name) ?? 0) + claimsOf[at]!);
      if (role !== null) roles.set(role, (roles.get(role) ?? 0) + claimsOf[at]!);
    }
    const all = mostFirst(used);
    const name = all.find((each) => each.includes(' ')) ?? all[0]!;
    const claims = list.reduce((sum, at) => sum + claimsOf[at]!, 0);
    return { name, role: mostFirst(roles)[0] ?? null, names: all, claims, anyone: !/\p{Lu}/u.test(name) };
  });
  return { groups, groupOf };
}

const mostFirst = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([, x], [, y]) => y - x).map(([name]) => name);
