import { anchorQuote } from '../anchoring/anchor-quote.ts';
import type { Attribution, Claim } from '../claims/claim.ts';
import type { Correction, Mended } from './correction.ts';

/** A claim as the reader has it: where something was mended, with the correction and with what the machine reads. */
export interface CorrectedClaim extends Claim {
  readonly correction?: Correction;
  readonly asRead?: Claim;
  /** The sentence is no longer the one that was corrected: its publisher has changed it since. */
  readonly changedSince?: true;
}

interface Corrected {
  readonly claims: readonly CorrectedClaim[];
  /** Corrections whose sentence stands in the article no longer, the oldest first. */
  readonly unplaced: readonly Correction[];
}

/**
 * An article's claims with the reader's corrections in the place of the machine's readings. Each is found by its words; of
 * two corrections of one claim the later counts.
 */
export function corrected(
  article: { readonly text: string; readonly claims: readonly Claim[] },
  corrections: readonly Correction[],
): Corrected {
  if (corrections.length === 0) return { claims: article.claims, unplaced: [] };
  const placed = new Map<Claim, { correction: Correction; changed: boolean }>();
  const unplaced: Correction[] = [];
  for (const correction of [...corrections].sort((a, b) => (a.modified < b.modified ? -1 : 1))) {
    const place = placeOf(article, correction);
    if (place) placed.set(place.claim, { correction, changed: place.changed });
    else unplaced.push(correction);
  }
  const claims = article.claims.map((claim) => {
    const found = placed.get(claim);
    return found ? withCorrection(claim, found.correction, found.changed) : claim;
  });
  return { claims, unplaced };
}

function placeOf(
  article: { readonly text: string; readonly claims: readonly Claim[] },
  { quote, position }: Correction,
): { claim: Claim; changed: boolean } | null {
  const there = article.claims.find(({ start, quote: words }) => start === position.start && words === quote.exact);
  if (there) return { claim: there, changed: false };
  const found = anchorQuote(article, { ...quote, ...position });
  if (found.state === 'missing') return null;
  const shared = (claim: Claim): number => Math.min(claim.end, found.end) - Math.max(claim.start, found.start);
  const [claim] = article.claims
    .filter((each) => shared(each) * 2 >= Math.min(each.end - each.start, found.end - found.start))
    .sort((a, b) => shared(b) - shared(a));
  return claim ? { claim, changed: found.state === 'changed' } : null;
}

function withCorrection(claim: Claim, correction: Correction, changed: boolean): CorrectedClaim {
  return {
    ...claim,
    attribution: attributionOf(claim.attribution, correction.mended),
    mended: true,
    correction,
    asRead: claim,
    ...(changed && { changedSince: true }),
  };
}

const NOBODY: Omit<Attribution, 'source'> = {
  role: null,
  sourceKeys: [],
  sourceSpans: [],
  cueSpans: [],
  contentSpans: [],
  when: null,
  date: null,
  probable: false,
};

/** Who says a claim, and when, by the reader's word. What was read of another source is not said of this one. */
function attributionOf(read: Attribution | null, mended: Mended): Attribution | null {
  const { source = read?.source ?? null } = mended;
  if (source === null) return null;
  const same = source === read?.source;
  const base = read ? { ...read, ...(!same && { role: null, sourceKeys: [], sourceSpans: [] }) } : NOBODY;
  return {
    ...base,
    source,
    probable: same && mended.role === undefined ? base.probable : false,
    ...(mended.role !== undefined && { role: mended.role }),
    ...(mended.when !== undefined && { when: mended.when }),
    ...(mended.date !== undefined && { date: mended.date }),
  };
}
