import type { Relation } from '../contradictions/contradiction.ts';
import type { LibraryIndex, PlacedContradiction } from '../search/library-index.ts';
import { Voices, type Voice } from './voices.ts';

/** A voice with the contradictions that it is a side of. */
export interface OpposedVoice extends Voice {
  /** Numbers in the index, what the reader confirmed first, then the surest. */
  readonly pairs: readonly number[];
}

/** Two voices that contradict each other, or one whose own statements do (`from` is `to`). */
export interface Opposition {
  readonly id: string;
  /** Places in `voices`, `from` the earlier. */
  readonly from: number;
  readonly to: number;
  readonly pairs: readonly number[];
  /** How often the two sides stand to each other in which way; ways that never occur are left out. */
  readonly relations: ReadonlyMap<Relation, number>;
}

/** Who contradicts whom, over all that is kept. */
export interface Opposed {
  /** Those with most contradictions first. */
  readonly voices: readonly OpposedVoice[];
  readonly oppositions: readonly Opposition[];
  /** Voices beyond those. */
  readonly more: number;
  /** Contradictions in all, those of the voices beyond included. */
  readonly count: number;
}

/** As many voices as a picture can hold and still be read. */
const MOST_VOICES = 40;

interface Gathered {
  readonly voice: Voice;
  readonly pairs: number[];
}

/** What the reader dismissed doesn't count; a pair that two articles hold counts once. */
export function opposedIn(index: LibraryIndex, most = MOST_VOICES): Opposed {
  const voices = new Voices(index);
  const gathered = new Map<Voice, Gathered>();
  const sides: (readonly [number, Voice, Voice])[] = [];
  for (const number of bestFirst(index)) {
    const { a, b } = index.contradictions[number]!;
    const [one, other] = [voices.of(a), voices.of(b)];
    sides.push([number, one, other]);
    for (const voice of new Set([one, other])) {
      const known = gathered.get(voice);
      if (known) known.pairs.push(number);
      else gathered.set(voice, { voice, pairs: [number] });
    }
  }
  const shown = mostFirst([...gathered.values()], sides, most);
  const places = new Map(shown.map(({ voice }, place) => [voice, place]));
  return {
    voices: shown.map(({ voice, pairs }) => ({ ...voice, pairs })),
    oppositions: oppositionsAmong(index, sides, places),
    more: gathered.size - shown.length,
    count: sides.length,
  };
}

/** By the number of contradictions; of those that have as many, who stands against the one placed last comes next: short lines. */
function mostFirst(
  gathered: readonly Gathered[],
  sides: readonly (readonly [number, Voice, Voice])[],
  most: number,
): Gathered[] {
  const left = new Set(
    gathered.toSorted((x, y) => y.pairs.length - x.pairs.length || (x.voice.name < y.voice.name ? -1 : 1)),
  );
  const near = new Map<Voice, number>();
  const opponents = new Map<Voice, Voice[]>();
  for (const { voice } of gathered) opponents.set(voice, []);
  for (const [, one, other] of sides) {
    opponents.get(one)!.push(other);
    opponents.get(other)!.push(one);
  }
  const placed: Gathered[] = [];
  while (placed.length < most && left.size > 0) {
    let next = left.values().next().value!;
    for (const one of left) {
      if (one.pairs.length < next.pairs.length) break;
      if ((near.get(one.voice) ?? -1) > (near.get(next.voice) ?? -1)) next = one;
    }
    left.delete(next);
    for (const opponent of opponents.get(next.voice) ?? []) near.set(opponent, placed.length);
    placed.push(next);
  }
  return placed;
}

function bestFirst({ contradictions }: LibraryIndex): number[] {
  const seen = new Set<string>();
  const rank = ({ decision, score }: PlacedContradiction): number => (decision === 'confirmed' ? 1 : 0) + score;
  return [...contradictions.keys()]
    .filter((number) => {
      const { id, decision } = contradictions[number]!;
      if (decision === 'dismissed' || seen.has(id)) return false;
      seen.add(id);
      return true;
    })
    .sort((x, y) => rank(contradictions[y]!) - rank(contradictions[x]!) || x - y);
}

function oppositionsAmong(
  index: LibraryIndex,
  sides: readonly (readonly [number, Voice, Voice])[],
  places: ReadonlyMap<Voice, number>,
): Opposition[] {
  const found = new Map<string, { id: string; from: number; to: number; pairs: number[]; relations: Map<Relation, number> }>(); // prettier-ignore
  for (const [number, one, other] of sides) {
    const [from, to] = [places.get(one), places.get(other)].sort((x, y) => (x ?? -1) - (y ?? -1));
    if (from === undefined || to === undefined) continue;
    const id = [one.id, other.id].sort().join(' | ');
    const known = found.get(id) ?? { id, from, to, pairs: [], relations: new Map<Relation, number>() };
    found.set(id, known);
    const { relation } = index.contradictions[number]!;
    known.pairs.push(number);
    known.relations.set(relation, (known.relations.get(relation) ?? 0) + 1);
  }
  return [...found.values()].sort((x, y) => x.from - y.from || x.to - y.to);
}
