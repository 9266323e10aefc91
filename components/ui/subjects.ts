import type { Annotation, Subject, Target } from '../annotations/annotation.ts';
import type { ArticleStub } from '../claims/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Contradiction, Side } from '../contradictions/contradiction.ts';

/** What an annotation is about, before or after there is one. */
export interface AnnotationSubject {
  readonly about: Subject;
  readonly targets: readonly Target[];
}

/** The article that an annotation's quotes stand in: as much as is needed to place them. */
export type HomeArticle = ArticleStub & { readonly text: string };

/** UTF-16 units kept before and after a quote, to tell it from others like it; 32 is what other annotation tools keep. */
const CONTEXT = 32;

function stubOf({ key, url, title, site, published, read }: ArticleStub): ArticleStub {
  return { key, url, title, site, published, read };
}

function quoteAt(text: string, start: number, end: number): NonNullable<Target['quote']> {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** An annotation about one claim of an article. */
export function aboutClaim(article: HomeArticle, claim: Claim): AnnotationSubject {
  const target: Target = {
    article: stubOf(article),
    quote: quoteAt(article.text, claim.start, claim.end),
    position: { start: claim.start, end: claim.end },
    source: claim.attribution?.source ?? null,
    role: claim.attribution?.role ?? null,
  };
  return { about: 'claim', targets: [target] };
}

/** An annotation about a stretch of an article that is no claim. */
export function aboutPassage(article: HomeArticle, start: number, end: number): AnnotationSubject {
  const quote = quoteAt(article.text, start, end);
  const target: Target = { article: stubOf(article), quote, position: { start, end }, source: null, role: null };
  return { about: 'passage', targets: [target] };
}

/** An annotation about both sides of a contradiction. A side from another article comes without its surroundings. */
export function aboutContradiction(article: HomeArticle, contradiction: Contradiction): AnnotationSubject {
  const targetOf = (side: Side): Target => ({
    article: stubOf(side.article),
    quote:
      side.article.key === article.key && article.text.slice(side.start, side.end) === side.quote
        ? quoteAt(article.text, side.start, side.end)
        : { exact: side.quote, prefix: '', suffix: '' },
    position: { start: side.start, end: side.end },
    source: side.source,
    role: side.role,
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
