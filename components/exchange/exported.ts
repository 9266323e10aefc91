import type { Annotation, Subject, Target } from '../annotations/annotation.ts';

/** A passage with when it was said. */
export interface Statement extends Target {
  /** As the article words it ("Wednesday"), and as an ISO date; null where that is not known. */
  readonly when: string | null;
  readonly date: string | null;
  /** Who says it was inferred. */
  readonly probable?: true;
  /** The reader has mended what the machine read of it. */
  readonly mended?: true;
}

/** What the machine says of statements; `told`: the same in the reader's language, as it was shown. */
export type Finding =
  | {
      readonly finds: 'claim';
      readonly kind: string;
      /** 0–1. */
      readonly checkWorthiness: number;
      readonly reasons: readonly string[];
      readonly told: { readonly kind: string; readonly why: string };
    }
  | {
      readonly finds: 'contradiction';
      readonly kind: string;
      readonly relation: string;
      /** 0–1. */
      readonly score: number;
      readonly told: { readonly kind: string; readonly relation: string; readonly why: string };
    };

/** What the reader made of two statements that the machine set side by side. */
export interface Decided {
  readonly decision: 'confirmed' | 'dismissed';
  /** ISO 8601; null where it was dismissed with all of its kind. */
  readonly at: string | null;
}

/** One thing of an export: what it is about, what the machine found there, and apart from that what the reader said. */
export interface Exported {
  /** The annotation's, else what the finding or the article is known by. */
  readonly id: string;
  readonly about: Subject;
  /** Two for a contradiction, else one. */
  readonly statements: readonly Statement[];
  readonly finding: Finding | null;
  /** Null: nothing was decided, or there is nothing to decide. */
  readonly decided: Decided | null;
  readonly annotation: Annotation | null;
}

/** A passage of which no more is known than its annotation holds. */
const statementOf = (target: Target): Statement => ({ when: null, date: null, ...target });

/** An annotation by itself: of a passage, an article, or of what the machine finds there no longer. */
export const exportedAnnotation = (annotation: Annotation): Exported => ({
  id: annotation.id,
  about: annotation.about,
  statements: annotation.targets.map(statementOf),
  finding: null,
  decided: null,
  annotation,
});

/** Whether the reader has a part in it. */
export const isOwn = ({ annotation, decided, statements }: Exported): boolean =>
  annotation !== null || decided !== null || statements.some(({ mended }) => mended === true);
