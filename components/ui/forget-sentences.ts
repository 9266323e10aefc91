import type { Forgotten } from '../store/forget-scope.ts';
import { countText } from './numbers.ts';
import { t, type MessageKey } from './text.ts';

type Lines = readonly (readonly [MessageKey, MessageKey, MessageKey])[];

/** By how many articles go, then by how many stay: none, one, several. */
const GOES: Lines = [
  ['goesNothing', 'goesNothingStaysOne', 'goesNothingStayMany'],
  ['goesOne', 'goesOneStaysOne', 'goesOneStayMany'],
  ['goesMany', 'goesManyStaysOne', 'goesManyStayMany'],
];
const GONE: Lines = [
  ['goneNothing', 'goneNothingStayedOne', 'goneNothingStayedMany'],
  ['goneOne', 'goneOneStayedOne', 'goneOneStayedMany'],
  ['goneMany', 'goneManyStayedOne', 'goneManyStayedMany'],
];

const say = (lines: Lines, { gone, kept }: Forgotten): string =>
  t(lines[Math.min(gone, 2)]![Math.min(kept, 2)]!, countText(gone), countText(kept));

/** What would go, and what would stay, before anything does. */
export const goesSentence = (count: Forgotten): string => say(GOES, count);

/** What went, and what stayed. */
export const forgottenSentence = (count: Forgotten): string => say(GONE, count);
