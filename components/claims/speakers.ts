import { genderOf, namedSource, type Gender, type NamedSource } from './source-names.ts';

/** Somebody who spoke in an earlier sentence. */
interface Speaker extends NamedSource {
  readonly gender: Gender;
  readonly sentence: number;
}

/** A pronoun looks no further back than this many sentences. */
const REACH = 3;

const sameSpeaker = (a: NamedSource, b: NamedSource): boolean =>
  a.source === b.source || a.keys.some((key) => b.keys.includes(key));

function mayBe(pronoun: string, { kind, gender }: Speaker): boolean {
  if (pronoun === 'it') return kind === 'organisation';
  if (pronoun === 'they') return kind !== 'person';
  return kind !== 'organisation' && (kind === 'person' || gender !== null) && (gender === null || gender === pronoun);
}

/** Who has spoken so far in an article, for the pronouns that stand for them. */
export class Speakers {
  /** By the name shown; the latest mention of each. */
  private readonly known = new Map<string, Speaker>();
  /** Those of the last few sentences, in order. */
  private recent: Speaker[] = [];

  /** Notes a source; a bare surname is completed from its fuller form, which is what comes back. */
  note(phrase: string, sentence: number): NamedSource {
    const named = namedSource(phrase);
    const before = this.fullerOf(named) ?? this.known.get(named.source);
    const whole: NamedSource = {
      source: before?.source ?? named.source,
      role: named.role ?? before?.role ?? null,
      keys: [...new Set([...named.keys, ...(before?.keys ?? [])])],
      kind: before?.kind ?? named.kind,
    };
    this.add({ ...whole, gender: genderOf(phrase) ?? before?.gender ?? null, sentence });
    return whole;
  }

  /** The one that "he", "she", "it" or "they" stands for; null where more than one may be meant, or none. */
  meant(pronoun: string, sentence: number): NamedSource | null {
    const near = this.recent.filter((s) => sentence - s.sentence <= REACH && mayBe(pronoun, s));
    const last = near.at(-1);
    return last && near.every((s) => sameSpeaker(s, last)) ? last : null;
  }

  /** Says that a speaker went on in this sentence, so that pronouns reach on from here. */
  goesOn({ source }: NamedSource, sentence: number): void {
    const known = this.known.get(source);
    if (known) this.add({ ...known, sentence });
  }

  private add(speaker: Speaker): void {
    this.known.set(speaker.source, speaker);
    this.recent = this.recent.filter((s) => speaker.sentence - s.sentence <= REACH);
    this.recent.push(speaker);
  }

  private fullerOf(named: NamedSource): Speaker | undefined {
    const fuller = [...this.known.values()].filter(
      (s) =>
        s.kind === 'person' && s.source.endsWith(` ${named.source}`) && s.keys.some((key) => named.keys.includes(key)),
    );
    return fuller.at(-1);
  }
}
