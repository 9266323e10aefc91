import type { Target } from '../annotations/annotation.ts';
import type { Statement } from './exported.ts';

/** A passage as the standard selects it, with who said it, when, and where it stands in schema.org's words. */
export function targetOf(statement: Target | Statement): object {
  const { article, quote, position, source, role, wording } = statement;
  const read = /T.*Z$/.test(article.read) && { state: { type: 'TimeState', sourceDate: article.read } };
  // The whole article is the page itself; only a part of it is a "specific resource".
  if (!quote) return { id: article.url, ...(article.title && { 'schema:name': article.title }), ...paperOf(article) };
  return {
    type: 'SpecificResource',
    source: article.url,
    ...read,
    'schema:isPartOf': { ...(article.title && { 'schema:name': article.title }), ...paperOf(article) },
    ...(source && { 'schema:author': { 'schema:name': source, ...(role && { 'schema:jobTitle': role }) } }),
    ...('when' in statement && saidOf(statement)),
    ...(wording !== undefined && { 'gainsay:wording': wording }),
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
    ],
  };
}

const paperOf = ({ site, published }: Target['article']): object => ({
  ...(site && { 'schema:publisher': { 'schema:name': site } }),
  ...(published && { 'schema:datePublished': published }),
});

const saidOf = ({ when, date, probable, mended }: Statement): object => ({
  ...(when && { 'gainsay:saidWhen': when }),
  ...(date && { 'gainsay:saidOn': date }),
  ...(probable && { 'gainsay:sourceInferred': true }),
  ...(mended && { 'gainsay:mended': true }),
});
