import { t, type MessageKey } from './text.ts';

/** By how many contradictions, then by how many marks there are: none, one, several. */
const LINES: readonly (readonly [MessageKey, MessageKey, MessageKey])[] = [
  ['foundNothing', 'foundNoneOne', 'foundNoneMany'],
  ['foundOneNone', 'foundOneOne', 'foundOneMany'],
  ['foundManyNone', 'foundManyOne', 'foundManyMany'],
];

/** "2 contradictions, 14 claims marked." */
export function foundLine({ contradictions, marked }: { contradictions: number; marked: number }): string {
  return t(LINES[Math.min(contradictions, 2)]![Math.min(marked, 2)]!, String(contradictions), String(marked));
}
