import type { Target } from './annotation.ts';

/** How one passage stands to another, in the reader's judgement: a link is made by hand, and the machine makes none. */
export const LINK_KINDS = ['supports', 'contradicts', 'updates', 'repeats'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** One end of a link: the reader's annotation, and by value what it hangs on, so that the other end can show it alone. */
export interface LinkEnd {
  readonly annotation: string;
  readonly target: Target;
}

/** `from` supports, contradicts, updates or repeats `to`. */
export interface Link {
  /** A UUID. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  /** ISO 8601. */
  readonly created: string;
}

/** A link as it is seen from one of its ends. */
export interface SeenLink {
  readonly link: Link;
  /** This end is the one that supports, contradicts … */
  readonly outward: boolean;
  readonly other: LinkEnd;
}

/** The links that end at an annotation, in the order in which they were made. */
export function linksOf(links: readonly Link[], annotation: string): SeenLink[] {
  const ending = links.filter(({ from, to }) => from.annotation === annotation || to.annotation === annotation);
  return ending
    .sort((one, other) => one.created.localeCompare(other.created))
    .map((link) => {
      const outward = link.from.annotation === annotation;
      return { link, outward, other: outward ? link.to : link.from };
    });
}

/** Two links that say the same of the same two annotations. */
export const isSameLink = (one: Link, other: Link): boolean =>
  one.kind === other.kind && one.from.annotation === other.from.annotation && one.to.annotation === other.to.annotation;

/** The articles that a link touches. */
export const articlesOfLink = ({ from, to }: Link): string[] => [
  ...new Set([from.target.article.key, to.target.article.key]),
];
