import type { Claim } from '../claims/claim.ts';
import type { Annotation, Target, Verdict } from './annotation.ts';
import { targetAt, type HomeArticle } from './target.ts';

/** What a link may lead to: the reader's own annotation, or a claim that has none yet. */
export type LinkPlace =
  | { readonly annotation: string }
  | { readonly claim: { readonly articleKey: string; readonly start: number; readonly end: number } };

/** A passage that is offered for a link. */
export interface Passage {
  readonly place: LinkPlace;
  readonly target: Target;
  readonly verdict: Verdict | null;
}

/** Claims of one article. */
export interface ArticleClaims {
  readonly article: HomeArticle;
  readonly claims: readonly Claim[];
}

/** Enough to choose from without scrolling far. */
export const MOST_PASSAGES = 12;

/**
 * The reader's own passages to link to, as given (the last changed first): with a query those in whose words, note or tags
 * each of its words occurs. Never the one that the link goes out from.
 */
export function ownPassages(query: string, annotations: readonly Annotation[], from: string | null): Passage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return annotations
    .filter(({ id, about }) => id !== from && about !== 'contradiction') // Two statements side by side are linked already.
    .filter((annotation) => words.every((word) => textOf(annotation).includes(word)))
    .flatMap(({ id, targets: [target], verdict }) => (target ? [{ place: { annotation: id }, target, verdict }] : []))
    .slice(0, MOST_PASSAGES);
}

/** Claims to link to, as given, without those that are annotated already, at most so many. */
export function claimPassages(
  found: readonly ArticleClaims[],
  annotations: readonly Annotation[],
  most: number,
): Passage[] {
  const taken = new Set(annotations.flatMap(({ targets }) => targets.map(keyOf)));
  return found
    .flatMap(({ article, claims }) =>
      claims.map(({ start, end, attribution }) => ({
        place: { claim: { articleKey: article.key, start, end } },
        target: targetAt(article, start, end, attribution),
        verdict: null,
      })),
    )
    .filter(({ target }) => !taken.has(keyOf(target)))
    .slice(0, Math.max(most, 0));
}

const keyOf = ({ article, quote }: Target): string => JSON.stringify([article.key, quote?.exact ?? null]);

const textOf = ({ targets, note, tags, ownWord }: Annotation): string =>
  [
    ...targets.flatMap(({ quote, source, article }) => [quote?.exact ?? '', source ?? '', article.title, article.site]),
    note,
    ...tags,
    ownWord ?? '',
  ]
    .join(' ')
    .toLowerCase();
