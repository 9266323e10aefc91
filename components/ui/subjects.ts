import type { Annotation, Subject, Target } from '../annotations/annotation.ts';
import { quoteAt, targetAt, type HomeArticle } from '../annotations/target.ts';
import { stubOf } from '../claims/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { CorrectedSide } from '../corrections/corrected-sides.ts';
import type { Contradiction } from '../contradictions/contradiction.ts';

/** What an annotation is about, before or after there is one. */
export interface AnnotationSubject {
  readonly about: Subject;
  readonly targets: readonly Target[];
}

/** An annotation about one claim of an article. */
export const aboutClaim = (article: HomeArticle, { start, end, attribution }: Claim): AnnotationSubject => ({
  about: 'claim',
  targets: [targetAt(article, start, end, attribution)],
});

/** An annotation about a stretch of an article that is no claim. */
export const aboutPassage = (article: HomeArticle, start: number, end: number): AnnotationSubject => ({
  about: 'passage',
  targets: [targetAt(article, start, end, null)],
});

/** An annotation about an article as a whole. */
export const aboutArticle = (article: HomeArticle): AnnotationSubject => ({
  about: 'article',
  targets: [{ article: stubOf(article), quote: null, position: null, source: null, role: null }],
});

/** An annotation about both sides of a contradiction. A side from another article comes without its surroundings. */
export function aboutContradiction(article: HomeArticle, contradiction: Contradiction): AnnotationSubject {
  const targetOf = (side: CorrectedSide): Target => ({
    article: stubOf(side.article),
    quote:
      side.article.key === article.key && article.text.slice(side.start, side.end) === side.quote
        ? quoteAt(article.text, side.start, side.end)
        : { exact: side.quote, prefix: '', suffix: '' },
    position: { start: side.start, end: side.end },
    // As the machine reads it: what is mended may be taken back.
    ...(side.asRead ?? { source: side.source, role: side.role }),
  });
  return { about: 'contradiction', targets: [targetOf(contradiction.a), targetOf(contradiction.b)] };
}

/** Two subjects are the same if they are about the same words of the same articles, wherever these stand now. */
export function subjectKey(subject: AnnotationSubject): string {
  const places = subject.targets.map((target) => JSON.stringify([target.article.key, target.quote?.exact ?? null]));
  return [subject.about, ...places.sort()].join('\n');
}

/** The reader's annotation of a subject, if there is one. */
export function annotationAbout(annotations: readonly Annotation[], subject: AnnotationSubject): Annotation | null {
  const key = subjectKey(subject);
  return annotations.find((annotation) => subjectKey(annotation) === key) ?? null;
}
