import type { Annotation, Target } from '../annotations/annotation.ts';
import { hasContent } from './content.ts';

/**
 * Annotations as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/), one page, every item with
 * its own context so that it also stands alone. Verdict, note, tags and evidence are bodies told apart by their purpose.
 * `now`: ISO 8601, the moment of the export.
 */
export function toJsonLd(annotations: readonly Annotation[], { now }: { now: string }): string {
  const items = annotations.filter(hasContent).map(toWebAnnotation);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:gainsay:export:${now}`,
    type: 'AnnotationCollection',
    label: 'Gainsay',
    created: now,
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `urn:gainsay:export:${now}:1`, type: 'AnnotationPage', startIndex: 0, items },
    }),
  };
  return JSON.stringify(collection, null, 2) + '\n';
}

/** `assessing` is a motivation of the standard that old copies of its context lack. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { assessing: 'oa:assessing' }];

export function toWebAnnotation(annotation: Annotation): object {
  const bodies = bodiesOf(annotation);
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: annotation.verdict ? 'assessing' : annotation.note ? 'commenting' : 'highlighting',
    created: annotation.created,
    modified: annotation.modified,
    generator: { type: 'Software', name: 'Gainsay' },
    ...(bodies.length > 0 && { body: bodies }),
    target: annotation.targets.length === 1 ? targetOf(annotation.targets[0]!) : annotation.targets.map(targetOf),
  };
}

function bodiesOf({ verdict, note, tags, evidence }: Annotation): object[] {
  const text = (value: string, purpose: string): object => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [
    ...(verdict ? [text(verdict, 'assessing')] : []),
    ...(note ? [text(note, 'commenting')] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...evidence.map(({ url, title }) => ({
      type: 'SpecificResource',
      source: url,
      purpose: 'linking',
      ...(title && { 'schema:name': title }),
    })),
  ];
}

function targetOf({ article, quote, position, source, role }: Target): object {
  // The whole article is the page itself; only a part of it is a "specific resource".
  if (!quote) return { id: article.url, ...(article.title && { 'schema:name': article.title }) };
  return {
    type: 'SpecificResource',
    source: article.url,
    ...(article.title && { 'schema:isPartOf': { 'schema:name': article.title } }),
    ...(source && { 'schema:author': { 'schema:name': source, ...(role && { 'schema:jobTitle': role }) } }),
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
    ],
  };
}
