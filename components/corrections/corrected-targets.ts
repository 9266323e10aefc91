import type { Annotation, Target } from '../annotations/annotation.ts';
import type { Link } from '../annotations/link.ts';
import type { Correction } from './correction.ts';

/** Annotations as they are shown and exported: what the reader has mended of who says a passage stands in the place of what was read. */
export function correctedTargets<T extends Annotation>(
  annotations: readonly T[],
  corrections: readonly Correction[],
): readonly T[] {
  if (corrections.length === 0) return annotations;
  const corrected = targetsBy(corrections);
  return annotations.map((annotation) => ({ ...annotation, targets: annotation.targets.map(corrected) }));
}

/** Links between passages, the same. */
export function correctedLinks<T extends Link>(links: readonly T[], corrections: readonly Correction[]): readonly T[] {
  if (corrections.length === 0) return links;
  const corrected = targetsBy(corrections);
  return links.map((link) => ({
    ...link,
    from: { ...link.from, target: corrected(link.from.target) },
    to: { ...link.to, target: corrected(link.to.target) },
  }));
}

function targetsBy(corrections: readonly Correction[]): (target: Target) => Target {
  const byQuote = new Map(corrections.map((each) => [placeOf(each.articleKey, each.quote.exact), each]));
  return (target) => {
    const mended = target.quote && byQuote.get(placeOf(target.article.key, target.quote.exact))?.mended;
    if (!mended) return target;
    const { source = target.source, wording } = mended;
    const read = source === target.source ? target.role : null;
    return {
      ...target,
      source,
      role: source === null ? null : mended.role !== undefined ? mended.role : read,
      ...(wording !== undefined && { wording }),
    };
  };
}

const placeOf = (articleKey: string, quote: string): string => `${articleKey}\n${quote}`;
