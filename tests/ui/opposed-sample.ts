import { opposedIn, type Opposed } from '../../components/overview/opposed.ts';
import type { Said } from '../search/made.ts';
import { MadeLibrary, related } from '../overview/library-of.ts';

const FIRST = ['Ada', 'Bo', 'Cyrus', 'Dilek', 'Edna', 'Farid', 'Greta', 'Hugo'];
const LAST = ['Holm', 'Lindqvist', 'Park', 'Rowe', 'Wolf', 'Okafor', 'Marchetti-Delacroix', 'Yun'];

export const nameAt = (at: number): string => `${FIRST[at % 8]} ${LAST[(at + Math.floor(at / 8)) % 8]}`;

/** So many sources, each set against some of those before it, and every fifth against its own words. */
export function opposedWith(sources: number, most?: number): Opposed {
  const said = Array.from({ length: sources }, (_, at): Said[] => [
    { quote: `The dam has ${at + 3} gates.`, by: nameAt(at) },
    { quote: `The dam has no ${at + 3} gates.`, by: nameAt(at) },
  ]).flat();
  const library = new MadeLibrary().article('all', said);
  for (let at = 0; at < sources; at++) {
    const others = at === 0 ? [] : [...new Set([Math.floor(at / 3), (at * 7) % at, at - 1])];
    for (const other of others)
      for (let time = 0; time <= (at * other) % 3; time++)
        library.against(`${at} ${other} ${time}`, ['all', other * 2], ['all', at * 2], related('sources-disagree'));
    if (at % 5 === 0) library.against(`own ${at}`, ['all', at * 2], ['all', at * 2 + 1], related('source-changed'));
  }
  return opposedIn(library.index(), most);
}
