import { stubOf } from '../claims/article.ts';
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

type ReadArticle = HomeArticle & { readonly claims: readonly Claim[] };

/** Enough to choose from without scrolling far. */
const MOST = 12;

/**
 * Passages to link to: the reader's own, as given (the last changed first), then claims of the articles, as given. With a
 * query those in which each of its words occurs; without one, the reader's own alone, or a few claims where there are none.
 */
export function passagesFor(
  query: string,
  annotations: readonly Annotation[],
  articles: readonly ReadArticle[],
  except: string | null,
): Passage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text: string): boolean => words.every((word) => text.includes(word));
  const own = annotations
    // Two statements side by side are linked already.
    .filter(({ id, about }) => id !== except && about !== 'contradiction')
    .filter((annotation) => matches(textOf(annotation)))
    .flatMap(({ id, targets: [target], verdict }) => (target ? [{ place: { annotation: id }, target, verdict }] : []));
  if (own.length >= MOST || (words.length === 0 && own.length > 0)) return own.slice(0, MOST);
  const taken = new Set(annotations.flatMap(({ targets }) => targets.map(keyOf)));
  return [...own, ...claimsIn(articles, matches, taken, MOST - own.length)];
}

function claimsIn(
  articles: readonly ReadArticle[],
  matches: (text: string) => boolean,
  taken: ReadonlySet<string>,
  most: number,
): Passage[] {
  const found: Passage[] = [];
  for (const article of articles) {
    for (const { start, end, quote, attribution } of article.claims) {
      if (found.length >= most) return found;
      if (!matches(`${quote} ${attribution?.source ?? ''} ${article.title} ${article.site}`.toLowerCase())) continue;
      const target = targetAt({ ...stubOf(article), text: article.text }, start, end, attribution);
      if (taken.has(keyOf(target))) continue;
      found.push({ place: { claim: { articleKey: article.key, start, end } }, target, verdict: null });
    }
  }
  return found;
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
