import type { Annotation, Evidence, Judgement, Target, VerdictChange } from '../annotations/annotation.ts';
import { linksOf, type Link } from '../annotations/link.ts';
import { judgementOf } from '../annotations/verdict-history.ts';
import { hasContent, type ExportOptions } from './content.ts';

/**
 * Annotations as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/), one page, every item with
 * its own context so that it also stands alone. Verdict, note, tags and evidence are bodies told apart by their purpose; a
 * link made by hand is an annotation of its own, which links one passage (its target) to another (its body).
 */
export function toJsonLd(annotations: readonly Annotation[], { now, links = [] }: ExportOptions): string {
  const kept = annotations.filter((annotation) => hasContent(annotation, links));
  const linking = new Set(kept.flatMap(({ id }) => linksOf(links, id).map(({ link }) => link)));
  const items = [...kept.map(toWebAnnotation), ...Array.from(linking, linkToWebAnnotation)];
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
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  // What the standard has no word for.
  { assessing: 'oa:assessing', gainsay: 'urn:gainsay:terms:' },
];

export function toWebAnnotation(annotation: Annotation): object {
  const bodies = bodiesOf(annotation);
  const { verdictHistory = [] } = annotation;
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: isJudged(annotation) ? 'assessing' : annotation.note ? 'commenting' : 'highlighting',
    created: annotation.created,
    modified: annotation.modified,
    generator: { type: 'Software', name: 'Gainsay' },
    ...(bodies.length > 0 && { body: bodies }),
    ...(verdictHistory.length > 0 && { 'gainsay:verdictHistory': verdictHistory.map(changeOf) }),
    target: annotation.targets.length === 1 ? targetOf(annotation.targets[0]!) : annotation.targets.map(targetOf),
  };
}

const isJudged = (annotation: Annotation): boolean => {
  const { verdict, ownWord } = judgementOf(annotation);
  return verdict !== null || ownWord !== '';
};

function bodiesOf(annotation: Annotation): object[] {
  const { note, tags, evidence } = annotation;
  const text = (value: string, purpose: string, format = 'text/plain'): object => ({
    type: 'TextualBody',
    value,
    format,
    purpose,
  });
  return [
    ...(isJudged(annotation)
      ? [{ type: 'TextualBody', format: 'text/plain', purpose: 'assessing', ...ratingOf(judgementOf(annotation)) }]
      : []),
    ...(note ? [text(note, 'commenting', 'text/markdown')] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...evidence.map(evidenceOf),
  ];
}

/** A verdict and, as ClaimReview's ratings have it, the newsroom's own word as its alternate name. */
function ratingOf({ verdict, ownWord }: Judgement): object {
  if (verdict === null) return { value: ownWord };
  return { value: verdict, ...(ownWord && { 'schema:alternateName': ownWord }) };
}

function changeOf({ at, from, to }: VerdictChange): object {
  const side = (judgement: Judgement): object | null =>
    judgement.verdict === null && judgement.ownWord === '' ? null : ratingOf(judgement);
  return { created: at, 'gainsay:from': side(from), 'gainsay:to': side(to) };
}

/** The words that count are a selection of the source; the standard's own state of a source wants dates that nobody gives. */
const evidenceOf = ({ url, title, archived, quote }: Evidence): object => ({
  type: 'SpecificResource',
  source: url,
  purpose: 'linking',
  ...(title && { 'schema:name': title }),
  ...(archived && { 'schema:archivedAt': archived }),
  ...(quote && { selector: { type: 'TextQuoteSelector', exact: quote } }),
});

export function linkToWebAnnotation({ id, kind, from, to, created }: Link): object {
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'linking',
    created,
    generator: { type: 'Software', name: 'Gainsay' },
    'gainsay:linkKind': kind,
    'gainsay:from': { id: `urn:uuid:${from.annotation}` },
    'gainsay:to': { id: `urn:uuid:${to.annotation}` },
    body: targetOf(to.target),
    target: targetOf(from.target),
  };
}

function targetOf({ article, quote, position, source, role, wording }: Target): object {
  // The whole article is the page itself; only a part of it is a "specific resource".
  if (!quote) return { id: article.url, ...(article.title && { 'schema:name': article.title }) };
  return {
    type: 'SpecificResource',
    source: article.url,
    ...(article.title && { 'schema:isPartOf': { 'schema:name': article.title } }),
    ...(source && { 'schema:author': { 'schema:name': source, ...(role && { 'schema:jobTitle': role }) } }),
    ...(wording !== undefined && { 'gainsay:wording': wording }),
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
    ],
  };
}
