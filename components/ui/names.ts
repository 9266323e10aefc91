import type { Verdict } from '../annotations/annotation.ts';
import type { CheckReason, ClaimKind } from '../claims/claim.ts';
import type { ContradictionKind, Relation } from '../contradictions/contradiction.ts';
import { listText } from './lists.ts';
import { t } from './text.ts';

/** The key of what is named so: "why" and "past-event" make `whyPastEvent`. One that has no text is a type error below. */
type KeyOf<Family extends string, Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? KeyOf<`${Family}${Capitalize<First>}`, Rest>
  : `${Family}${Capitalize<Name>}`;

/** A page's script carries this: a table of all names would be a kilobyte. */
export const keyOf = <Family extends string, Name extends string>(family: Family, name: Name): KeyOf<Family, Name> =>
  (family + name.replace(/(?:^|-)./g, (letter) => letter.at(-1)!.toUpperCase())) as KeyOf<Family, Name>;

export const verdictName = (verdict: Verdict): string => t(keyOf('verdict', verdict));
export const kindName = (kind: ClaimKind): string => t(keyOf('kind', kind));
/** What two statements differ in, in two or three words. */
export const clashKindName = (kind: ContradictionKind): string => t(keyOf('clash', kind));
/** Neutral on purpose: a heading says how two statements stand to each other, never who is right. */
export const relationHeading = (relation: Relation): string => t(keyOf('relation', relation));
export const reasonName = (reason: CheckReason): string => t(keyOf('why', reason));

/** "Why: a figure, a named source"; empty where nothing is known. */
export const whyLine = (reasons: readonly CheckReason[]): string =>
  reasons.length === 0 ? '' : t('whyLine', listText(reasons.map(reasonName)));
