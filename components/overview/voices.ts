import type { LibraryIndex } from '../search/library-index.ts';
import type { ListedSide } from '../search/segment.ts';
import { wordsIn } from '../search/tokens.ts';

/** Who says one side of a contradiction: a source under all its names, or a paper in its own voice. */
export interface Voice {
  /** What it is known by as long as its name stays. */
  readonly id: string;
  readonly name: string;
  /** Speaks in its own articles' voice; a paper that is quoted, too, is one voice. */
  readonly paper: boolean;
  /** No name, but a word for people of a sort ("officials"). */
  readonly anyone: boolean;
}

const plain = (name: string): string => wordsIn(name).join(' ');

/** Tells who speaks, as the reader has it: what was mended in a claim counts. */
export class Voices {
  readonly #index: LibraryIndex;
  readonly #groups = new Map<string, number>();
  readonly #known = new Map<string, Voice>();
  /** Of groups, by their numbers: most statements are said by the same few. */
  readonly #voices = new Map<number, Voice>();

  constructor(index: LibraryIndex) {
    this.#index = index;
    const { groups } = index.grouped;
    for (const [number, { names, claims }] of groups.entries())
      for (const name of names.map(plain)) {
        const other = this.#groups.get(name);
        if (other === undefined || groups[other]!.claims < claims) this.#groups.set(name, number);
      }
  }

  of({ key, hash, source, site }: ListedSide): Voice {
    const [claim] = this.#index.claimsWith(key, hash);
    const said = claim === undefined ? 0 : this.#index.said[claim]!;
    if (said > 0) return this.#group(this.#index.grouped.groupOf[said - 1]!);
    // The article may be forgotten, or read anew since: then the side's own word counts.
    return source !== null && claim === undefined ? this.#named(source, false) : this.#named(site, true);
  }

  #named(name: string, paper: boolean): Voice {
    const group = this.#groups.get(plain(name));
    if (group !== undefined) return this.#group(group);
    const id = `${paper ? 'paper' : 'source'} ${plain(name)}`;
    return this.#kept({ id, name, paper, anyone: !paper && !/\p{Lu}/u.test(name) });
  }

  #group(number: number): Voice {
    const known = this.#voices.get(number);
    if (known) return known;
    const { name, anyone } = this.#index.grouped.groups[number]!;
    // Two groups may go by one name: the one that it leads to has it alone.
    const own = this.#groups.get(plain(name)) === number;
    const voice = this.#kept({ id: `source ${plain(name)}${own ? '' : ` ${number}`}`, name, paper: false, anyone });
    this.#voices.set(number, voice);
    return voice;
  }

  #kept(voice: Voice): Voice {
    const known = this.#known.get(voice.id);
    if (known) return known;
    this.#known.set(voice.id, voice);
    return voice;
  }
}
