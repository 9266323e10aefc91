import type { Annotation } from '../annotations/annotation.ts';
import { textHash } from '../claims/text-hash.ts';
import { annotatedChanges, type AnnotatedChange } from './annotated.ts';
import type { Comparison, Version } from './change.ts';
import { compareVersions } from './compare.ts';

/** What the reader is told, or was told, of an article's changes. */
export interface Told {
  /** When the reader had the earlier version before their eyes last; ISO 8601, like the others. */
  readonly since: string;
  readonly noticed: string;
  /** When the reader put it away; null: not yet. */
  readonly seen: string | null;
  /** What the page says of its last update, where it says something new. */
  readonly updated: string | null;
  /** Stands for the later version. */
  readonly version: string;
  readonly comparison: Comparison;
  /** The reader's own annotations that are touched: they come first. */
  readonly annotated: readonly AnnotatedChange[];
}

/** What is kept of an article's earlier versions: the one that the reader knows, and the last few changes, by value. */
export interface History {
  readonly key: string;
  /** What the page is compared with, until the reader has seen what changed; null: with what was read last. */
  readonly baseline: Version | null;
  /** Only rewordings count against the baseline: it was read while the page was still open. */
  readonly inPlace: boolean;
  /** What changed since the baseline, while the reader has not seen it. */
  readonly pending: Told | null;
  /** The newest first, at most `MOST_TOLD`. */
  readonly told: readonly Told[];
}

export const MOST_TOLD = 5;
/** A text that has stood for so long was no page still loading, in milliseconds. */
const SETTLED = 60_000;

export interface Reading {
  readonly key: string;
  /** What was read last; its `read` says when. */
  readonly before: Version;
  /** When that very text was read first, ISO 8601. */
  readonly beforeSince: string;
  readonly now: Version;
  /** `new`: the page was opened anew since. `same`: it was open all the while. `older`: a tab that was opened before the last reading. */
  readonly visit: 'new' | 'same' | 'older';
  readonly annotations: readonly Pick<Annotation, 'id' | 'targets'>[];
}

/** Stands for a version: the same words have the same. */
const versionHash = ({ title, text }: Pick<Version, 'title' | 'text'>): string => textHash(`${title}\n${text}`);

/**
 * An article's history after it was read again with other words; null where there is nothing to keep. What a page gains
 * while it is open is no change of the publisher's: it was loading, or is a live report; what is reworded meanwhile is one.
 */
export function historyAfter(history: History | null, reading: Reading): History | null {
  const { before, now, visit } = reading;
  if (visit === 'older') return history;
  const settled = Date.parse(now.read) - Date.parse(reading.beforeSince) >= SETTLED;
  const baseline = history?.baseline ?? (visit === 'new' || settled ? before : null);
  if (!baseline) return history;
  const inPlace = history?.baseline ? history.inPlace : visit === 'same';
  const version = versionHash(now);
  const known = history?.told.find((one) => one.version === version);
  if (history && known) {
    // The full text stays what the page is compared with, for as long as only its beginning is shown.
    const kept = known.comparison.extent === 'cut' ? history.baseline : null;
    return { ...history, baseline: kept, pending: null };
  }
  const comparison = compareVersions(baseline, now, inPlace || baseline.reader !== now.reader || now.reader === null);
  const annotated = annotatedChanges(
    reading.annotations,
    reading.key,
    [baseline, before],
    now,
    comparison,
    history?.pending?.annotated ?? [],
  );
  if (!comparison && annotated.length === 0) return withoutPending(history, visit);
  const pending: Told = {
    since: baseline.read,
    noticed: (visit === 'same' && history?.pending?.noticed) || now.read,
    seen: null,
    updated: now.updated === baseline.updated ? null : now.updated,
    version,
    comparison: comparison ?? NO_OTHER,
    annotated,
  };
  return { key: reading.key, baseline, inPlace, pending, told: history?.told ?? [] };
}

const NO_OTHER: Comparison = {
  extent: 'edited',
  changes: [],
  counts: { reworded: 0, added: 0, removed: 0 },
  beyond: 0,
  notes: [],
};

/** The page is as it was: what was told of on an earlier visit stays to be found, what was true for a moment does not. */
function withoutPending(history: History | null, visit: Reading['visit']): History | null {
  if (!history) return null;
  const told = visit === 'new' && history.pending ? withTold(history.told, history.pending) : history.told;
  return told.length === 0 ? null : { ...history, baseline: null, inPlace: false, pending: null, told };
}

/** The reader has seen what changed. */
export function historySeen(history: History, now: string): History {
  const { pending } = history;
  if (!pending) return history;
  const cut = pending.comparison.extent === 'cut';
  return {
    ...history,
    baseline: cut ? history.baseline : null,
    inPlace: cut && history.inPlace,
    pending: null,
    told: withTold(history.told, { ...pending, seen: now }),
  };
}

const withTold = (told: readonly Told[], one: Told): readonly Told[] => [one, ...told].slice(0, MOST_TOLD);
