import type { People } from './people.ts';
import { isBareBody, referentOf, type Speaker } from './referents.ts';
import { isSomebody } from './somebody.ts';
import { genderOf, namedSource, type Gender, type NamedSource } from './source-names.ts';

/** Who a source phrase names; probable where it only points back to a name. */
export interface Noted {
  readonly named: NamedSource;
  readonly probable: boolean;
}

/** A pronoun looks no further back than this many sentences. */
const REACH = 3;

const sameSpeaker = (a: NamedSource, b: NamedSource): boolean =>
  a.source === b.source || a.keys.some((key) => b.keys.includes(key));

function mayBe(pronoun: string, { kind, gender, isOne }: Speaker): boolean {
  if (pronoun === 'it') return kind === 'organisation' && !isOne;
  if (pronoun === 'they') return !isOne;
  return isOne && (gender === null || gender === pronoun);
}

const isOne = ({ kind }: NamedSource, gender: Gender, phrase: string): boolean =>
  kind === 'person' || (kind !== 'organisation' && gender !== null) || isSomebody(phrase);

const isSure = (pronoun: string, { kind, gender }: Speaker): boolean => kind === 'person' || gender === pronoun;

/** Who has spoken so far in an article, for the pronouns that stand for them. */
export class Speakers {
  /** By the name shown; the latest mention of each. */
  private readonly known = new Map<string, Speaker>();
  /** Those of the last few sentences, in order. */
  private recent: Speaker[] = [];
  private readonly people: People;

  constructor(people: People) {
    this.people = people;
  }

  /** Notes a source. A bare surname is completed from the fuller form; "the agency" is the one that was named before. */
  note(phrase: string, sentence: number): Noted {
    const meant = referentOf(phrase, [...this.known.values()], sentence);
    if (meant) {
      this.add({ ...meant, sentence });
      return { named: meant, probable: true };
    }
    if (isBareBody(phrase)) {
      const own = phrase.charAt(0).toLowerCase() + phrase.slice(1);
      const named: NamedSource = { source: own, role: null, keys: [], kind: 'organisation' };
      this.add({ ...named, gender: null, isOne: false, sentence });
      return { named, probable: false };
    }
    const own = namedSource(phrase);
    const named = this.completed(own);
    const before = this.known.get(named.source);
    const whole: NamedSource = {
      source: named.source,
      role: own.role ?? before?.role ?? named.role,
      keys: [...new Set([...named.keys, ...(before?.keys ?? [])])],
      kind: before?.kind ?? named.kind,
    };
    const gender = genderOf(phrase) ?? genderOf(whole.source) ?? before?.gender ?? null;
    this.add({ ...whole, gender, isOne: isOne(whole, gender, phrase), sentence });
    return { named: whole, probable: false };
  }

  /** Notes whom a sentence is about, though they say nothing in it: "he" in the next may be them. */
  tellsOf(name: string, sentence: number): void {
    if (!this.recent.some((s) => s.sentence === sentence)) this.note(name, sentence);
  }

  /** The one that "he", "she", "it" or "they" stands for; null where more than one may be meant, or none. */
  meant(pronoun: string, sentence: number): NamedSource | null {
    const near = this.recent.filter((s) => sentence - s.sentence <= REACH && mayBe(pronoun, s));
    const last = near.at(-1);
    // Behind a name, somebody told by office alone is no rival: "an official … Mr Holm … He".
    const rivals = last && isSure(pronoun, last) ? near.filter((s) => isSure(pronoun, s)) : near;
    if (!last || !rivals.every((s) => sameSpeaker(s, last))) return null;
    if (last.gender === null && (pronoun === 'he' || pronoun === 'she'))
      this.known.set(last.source, { ...last, gender: pronoun });
    return last;
  }

  /** Says that a speaker went on in this sentence, so that pronouns reach on from here. */
  goesOn({ source }: NamedSource, sentence: number): void {
    const known = this.known.get(source);
    if (known) this.add({ ...known, sentence });
  }

  private add(speaker: Speaker): void {
    this.known.set(speaker.source, speaker);
    this.recent = this.recent
      .filter((s) => speaker.sentence - s.sentence <= REACH)
      .map((s) => (s.source === speaker.source ? { ...s, gender: speaker.gender } : s));
    this.recent.push(speaker);
  }

  /** A surname's full name with what is said of its bearer, where the article has one such bearer. */
  private completed(named: NamedSource): NamedSource {
    const key = `person:${named.source.toLowerCase().replace(/’/g, "'")}`;
    const mayBeSurname = /^\p{Lu}\S+$/u.test(named.source) && (named.keys.length === 0 || named.keys.includes(key));
    if (!mayBeSurname || named.keys.some((k) => k.startsWith('country:'))) return named;
    const person = this.people.get(key);
    // Several bear it: a person, but nobody knows which.
    if (person === null) return { ...named, keys: [key], kind: 'person' };
    return person ? { ...person, role: named.role ?? person.role } : named;
  }
}
