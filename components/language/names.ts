import { keysOf } from './name-keys.ts';
import { kindOfRun } from './name-kinds.ts';
import { runsOf } from './name-runs.ts';
import type { Span } from './span.ts';
import { wordsOf } from './words.ts';

/** A proper name at its place. `keys` are what other names for the same meet it by: "person:peskov", "organisation:un", "country:ru". */
export interface Name extends Span {
  readonly text: string;
  readonly kind: 'person' | 'place' | 'organisation' | 'other';
  readonly keys: readonly string[];
}

/** A single word that is a person's family name elsewhere in the text is that person here too. */
const withPeople = (names: readonly Name[]): Name[] => {
  const people = new Set(names.filter((name) => name.kind === 'person').flatMap((name) => name.keys));
  return names.map((name) => {
    const key = name.keys[0];
    const known = name.kind === 'other' && name.keys.length > 1 && key !== undefined && people.has(key);
    return known ? { ...name, kind: 'person', keys: [key] } : name;
  });
};

/** The proper names of a text, in order, without titles before them. */
export const namesOf = (text: string): Name[] => {
  const names = runsOf(wordsOf(text)).map((run): Name => {
    const first = run.words[0];
    const last = run.words.at(-1);
    const start = first?.start ?? 0;
    const end = last?.end ?? 0;
    const own = text.slice(start, end);
    const kind = kindOfRun(run, own);
    return { start, end, text: own, kind, keys: keysOf(own, kind, run.words.length) };
  });
  return withPeople(names);
};

const givenNames = (name: Name): string[] =>
  name.text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== '');

const compatible = (a: string, b: string): boolean => {
  const [one, other] = [a.replace('.', ''), b.replace('.', '')];
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
};

/** Whether two names may well be for the same: they share a key, and two people's first names don't differ. */
export const sameName = (a: Name, b: Name): boolean => {
  if (!a.keys.some((key) => b.keys.includes(key))) return false;
  if (a.kind !== 'person' || b.kind !== 'person') return true;
  const [one, other] = [givenNames(a), givenNames(b)];
  if (one.length < 2 || other.length < 2) return true;
  return compatible(one[0] ?? '', other[0] ?? '');
};
