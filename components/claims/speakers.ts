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

/** Who has spoken so far in an article, for the pronouns that stand for them. */
export class Speakers {
  private readonly list: Speaker[] = [];

  /** Notes a source; a bare surname is completed from its fuller form, which is what comes back. */
  note(phrase: string, sentence: number): NamedSource {
    const named = namedSource(phrase);
    const fuller = this.list.findLast(
      (s) =>
        s.kind === 'person' && s.source.endsWith(` ${named.source}`) && s.keys.some((key) => named.keys.includes(key)),
    );
    const known = this.list.findLast((s) => s.source === (fuller ?? named).source);
    const keys = [...new Set([...named.keys, ...((fuller ?? known)?.keys ?? [])])];
    const whole: NamedSource = {
      source: fuller?.source ?? named.source,
      role: named.role ?? fuller?.role ?? known?.role ?? null,
      keys,
      kind: fuller?.kind ?? named.kind,
    };
    this.list.push({ ...whole, gender: genderOf(phrase) ?? fuller?.gender ?? known?.gender ?? null, sentence });
    return whole;
  }

  /** The one that "he", "she", "it" or "they" stands for; null where more than one may be meant, or none. */
  meant(pronoun: string, sentence: number): NamedSource | null {
    const within = (reach: number, fits: (s: Speaker) => boolean): NamedSource | null => {
      const near = this.list.filter((s) => sentence - s.sentence <= reach && s.sentence <= sentence && fits(s));
      const last = near.at(-1);
      return last && near.every((s) => sameSpeaker(s, last)) ? last : null;
    };
    if (pronoun === 'he' || pronoun === 'she')
      return within(
        REACH,
        (s) =>
          s.kind !== 'organisation' &&
          (s.kind === 'person' || s.gender !== null) &&
          (s.gender === null || s.gender === pronoun),
      );
    if (pronoun === 'it') return within(REACH, (s) => s.kind === 'organisation');
    if (pronoun === 'they') return within(REACH, (s) => s.kind !== 'person');
    return null;
  }

  /** Says that a speaker went on in this sentence, so that pronouns reach on from here. */
  goesOn(source: NamedSource, sentence: number): void {
    const known = this.list.findLast((s) => s.source === source.source);
    if (known) this.list.push({ ...known, sentence });
  }
}
