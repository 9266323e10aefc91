import type { Contradiction, ContradictionKind } from './contradiction.ts';
import { MOST_FLAGS } from './threshold.ts';

/** What the reader made of two statements that were set side by side. */
export type Decision = 'confirmed' | 'dismissed';

/** A kind of contradiction that the reader does not want to see, on one site (its host) or on all (null). */
export interface DismissedKind {
  readonly kind: ContradictionKind;
  readonly site: string | null;
}

/** A contradiction as it is shown. */
export interface Shown extends Contradiction {
  /** The reader has said that the two do contradict each other; left out where nothing was said. */
  readonly confirmed?: true;
  /** Beyond the first few: shown when it is asked for. */
  readonly rest?: true;
}

/** One that is not shown, and by which dismissal: of this pair, of its kind on this site, or everywhere. */
export interface Dismissed {
  readonly contradiction: Contradiction;
  readonly by: 'pair' | 'site' | 'everywhere';
}

/** What the reader decided, by a contradiction's id. */
export type Decisions = ReadonlyMap<string, Decision>;

/**
 * What is shown of an article's contradictions, the one rule for list, badge, marks and summary alike: all but the pairs
 * and the kinds that the reader has dismissed. A pair that was confirmed stays, whatever its kind, among the first. The
 * place of a dismissed one stays empty: the next is less certain, and nobody has asked for it. `site`: the article's.
 */
export function shown(
  contradictions: readonly Contradiction[],
  decisions: Decisions,
  dismissedKinds: readonly DismissedKind[],
  site: string,
): Shown[] {
  let place = 0;
  return contradictions.flatMap((one): Shown[] => {
    const by = dismissalOf(one, decisions, dismissedKinds, site);
    // A kind that is switched off takes no place.
    if (by === null || by === 'pair') place += 1;
    if (by !== null) return [];
    if (decisions.get(one.id) === 'confirmed') return [{ ...one, confirmed: true }];
    return [place > MOST_FLAGS ? { ...one, rest: true } : one];
  });
}

/** The others: all that the reader has dismissed, so that it can be brought back where it was found. */
export function dismissedIn(
  contradictions: readonly Contradiction[],
  decisions: Decisions,
  dismissedKinds: readonly DismissedKind[],
  site: string,
): Dismissed[] {
  return contradictions.flatMap((contradiction) => {
    const by = dismissalOf(contradiction, decisions, dismissedKinds, site);
    return by ? [{ contradiction, by }] : [];
  });
}

/** The widest dismissal that holds: with a narrower one alone taken back it would stay hidden. */
function dismissalOf(
  { id, kind }: Contradiction,
  decisions: Decisions,
  dismissedKinds: readonly DismissedKind[],
  site: string,
): Dismissed['by'] | null {
  const decision = decisions.get(id);
  if (decision === 'confirmed') return null;
  const sites = dismissedKinds.filter((each) => each.kind === kind).map((each) => each.site);
  if (sites.includes(null)) return 'everywhere';
  if (sites.includes(site)) return 'site';
  return decision === 'dismissed' ? 'pair' : null;
}

/** The dismissed kinds with one more, or with one fewer: on one site, or (null) everywhere. */
export function withKind(
  before: readonly DismissedKind[],
  { kind, site }: DismissedKind,
  dismissed: boolean,
): DismissedKind[] {
  const others = before.filter((each) => each.kind !== kind || each.site !== site);
  return dismissed ? [...others, { kind, site }] : others;
}
