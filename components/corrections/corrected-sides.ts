import type { Contradiction, Reason, Relation, Side, Update } from '../contradictions/contradiction.ts';
import type { Correction } from './correction.ts';

/** A side as the reader has it. */
export interface CorrectedSide extends Side {
  /** Where the reader has mended who says it, or when: what the machine reads. */
  readonly asRead?: Pick<Side, 'source' | 'role'>;
}

/** A contradiction's sides, its reason and how they stand to each other, by what the reader says of who spoke. */
export function correctedSides<T extends Contradiction | Update>(
  found: readonly T[],
  corrections: readonly Correction[],
): readonly T[] {
  if (corrections.length === 0) return found;
  const byQuote = new Map(corrections.map((each) => [placeOf(each.articleKey, each.quote.exact), each]));
  return found.map((one) => {
    const [a, b] = [one.a, one.b].map((side) => correctedSide(side, byQuote)) as [CorrectedSide, CorrectedSide];
    if (a === one.a && b === one.b) return one;
    const respoken = a.source !== one.a.source || b.source !== one.b.source;
    return {
      ...one,
      a,
      b,
      ...(respoken && { reason: reasonBetween(one.reason, a, b), relation: relationBetween(one.relation, a, b) }),
    };
  });
}

const placeOf = (articleKey: string, quote: string): string => `${articleKey}\n${quote}`;

function correctedSide(side: Side, byQuote: ReadonlyMap<string, Correction>): CorrectedSide {
  const mended = byQuote.get(placeOf(side.article.key, side.quote))?.mended;
  if (!mended || ![mended.source, mended.role, mended.when, mended.date].some((field) => field !== undefined))
    return side;
  const { source = side.source } = mended;
  const same = source === side.source;
  return {
    ...side,
    source,
    // What was read of another source is not said of this one; the article itself has neither office nor hour.
    role: source === null ? null : mended.role !== undefined ? mended.role : same ? side.role : null,
    when: source === null ? null : mended.when !== undefined ? mended.when : side.when,
    date: source === null ? null : mended.date !== undefined ? mended.date : side.date,
    asRead: { source: side.source, role: side.role },
  };
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function relationBetween(before: Contradiction['relation'] | 'update', a: Side, b: Side): Relation | 'update' {
  if (before === 'update') return 'update';
  if (a.source === null && b.source === null) {
    return a.article.key === b.article.key || a.article.site === b.article.site ? 'own-voice' : 'sources-disagree';
  }
  return a.source !== null && b.source !== null && isSame(a.source, b.source) ? 'source-changed' : 'sources-disagree';
}

/** The reason names who says which words; where the words alone don't tell, it names nobody. */
function reasonBetween(reason: Reason, a: Side, b: Side): Reason {
  const { voices: _, ...rest } = reason;
  const [first = ''] = reason.values;
  const [inA, inB] = [a.quote.includes(first), b.quote.includes(first)];
  const apart = !(a.source !== null && b.source !== null && isSame(a.source, b.source));
  if (inA === inB || !apart) return rest;
  const elsewhere = a.article.key !== b.article.key && a.article.site !== b.article.site;
  const voiceOf = ({ source, article }: Side): string => source ?? (elsewhere ? article.site : '');
  return { ...rest, voices: inA ? [voiceOf(a), voiceOf(b)] : [voiceOf(b), voiceOf(a)] };
}
