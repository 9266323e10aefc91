import type { Annotation } from '../annotations/annotation.ts';
import type { ArticleRecord } from '../store/records.ts';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (query: string): string[] =>
  plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');

const holds = (texts: readonly string[], words: readonly string[]): boolean => {
  const all = plain(texts.join('\n'));
  return words.every((word) => all.includes(word));
};

/** The articles in whose title, site, claims or sources every word of a query occurs; accents and case don't matter. */
export function articlesMatching(articles: readonly ArticleRecord[], query: string): readonly ArticleRecord[] {
  const words = wordsOf(query);
  if (words.length === 0) return articles;
  return articles.filter(({ title, site, claims }) =>
    holds([title, site, ...claims.flatMap((claim) => [claim.quote, claim.attribution?.source ?? ''])], words),
  );
}

/** The annotations in whose quotes, titles, sources, note or tags every word of a query occurs. */
export function annotationsMatching(annotations: readonly Annotation[], query: string): readonly Annotation[] {
  const words = wordsOf(query);
  if (words.length === 0) return annotations;
  return annotations.filter(({ targets, note, tags }) =>
    holds(
      [
        note,
        ...tags,
        ...targets.flatMap(({ article, quote, source }) => [
          article.title,
          article.site,
          quote?.exact ?? '',
          source ?? '',
        ]),
      ],
      words,
    ),
  );
}
