import type { Annotation, Evidence, Judgement, VerdictChange } from '../annotations/annotation.ts';
import { linksOf, type Link } from '../annotations/link.ts';
import { judgementOf } from '../annotations/verdict-history.ts';
import type { ExportOptions } from './content.ts';
import { isOwn, type Decided, type Exported, type Finding } from './exported.ts';
import { targetOf } from './json-ld-target.ts';

/**
 * What is exported as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/), one page, every item with
 * its own context so that it also stands alone. Verdict, note, tags and evidence are bodies told apart by their purpose, and
 * by their creator from what the machine found; a link made by hand is an annotation of its own, which links one passage
 * (its target) to another (its body).
 */
export function toJsonLd(exported: readonly Exported[], { now, language, links = [] }: ExportOptions): string {
  const linking = new Set(exported.flatMap(({ id }) => linksOf(links, id).map(({ link }) => link)));
  const items = [...exported.map((one) => toWebAnnotation(one, language)), ...Array.from(linking, linkToWebAnnotation)];
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

/** Who says what: the file is read where nobody knows which part is the machine's. */
const MACHINE = { type: 'Software', name: 'Gainsay' };
const READER = { type: 'Person', nickname: 'reader' };

export function toWebAnnotation(exported: Exported, language: string): object {
  const { id, about, statements, finding, decided, annotation } = exported;
  const bodies = [
    ...foundBodies(finding, language),
    ...decidedBody(decided),
    ...(annotation ? bodiesOf(annotation) : []),
  ];
  const { verdictHistory = [], created = decided?.at, modified } = annotation ?? {};
  return {
    '@context': CONTEXT,
    id: annotation ? `urn:uuid:${annotation.id}` : `urn:gainsay:${about}:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: motivationOf(exported),
    ...(created && { created }),
    ...(modified && { modified }),
    creator: isOwn(exported) ? READER : MACHINE,
    generator: MACHINE,
    'gainsay:about': about,
    ...(bodies.length > 0 && { body: bodies }),
    ...(verdictHistory.length > 0 && { 'gainsay:verdictHistory': verdictHistory.map(changeOf) }),
    target: statements.length === 1 ? targetOf(statements[0]!) : statements.map(targetOf),
  };
}

/** In the standard's words; the machine sorts what it finds and says why, it never assesses. */
function motivationOf({ about, finding, decided, annotation }: Exported): string {
  if (annotation && isJudged(annotation)) return 'assessing';
  if (annotation?.note) return 'commenting';
  if (decided) return 'moderating';
  if (annotation) return 'highlighting';
  return finding || about !== 'article' ? 'classifying' : 'bookmarking';
}

const isJudged = (annotation: Annotation): boolean => {
  const { verdict, ownWord } = judgementOf(annotation);
  return verdict !== null || ownWord !== '';
};

const text = (value: string, purpose: string, format = 'text/plain'): object => ({
  type: 'TextualBody',
  value,
  format,
  purpose,
});

function foundBodies(finding: Finding | null, language: string): object[] {
  if (!finding) return [];
  const { kind, told } = finding;
  const by = { creator: MACHINE };
  const facts =
    finding.finds === 'claim'
      ? { 'gainsay:checkWorthiness': finding.checkWorthiness, 'gainsay:checkReasons': finding.reasons }
      : { 'gainsay:relation': finding.relation, 'gainsay:score': finding.score };
  return [
    { ...text(kind, 'classifying'), ...by, ...facts },
    ...(told.why ? [{ ...text(told.why, 'describing'), ...by, language }] : []),
  ];
}

/** Two statements that were set side by side are moderated: the reader lets that stand, or does not. */
const decidedBody = (decided: Decided | null): object[] =>
  decided
    ? [{ ...text(decided.decision, 'moderating'), creator: READER, ...(decided.at && { created: decided.at }) }]
    : [];

function bodiesOf(annotation: Annotation): object[] {
  const { note, tags, evidence } = annotation;
  const bodies = [
    ...(isJudged(annotation)
      ? [{ type: 'TextualBody', format: 'text/plain', purpose: 'assessing', ...ratingOf(judgementOf(annotation)) }]
      : []),
    ...(note ? [text(note, 'commenting', 'text/markdown')] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...evidence.map(evidenceOf),
  ];
  return bodies.map((body) => ({ ...body, creator: READER }));
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
    creator: READER,
    generator: MACHINE,
    'gainsay:linkKind': kind,
    'gainsay:from': { id: `urn:uuid:${from.annotation}` },
    'gainsay:to': { id: `urn:uuid:${to.annotation}` },
    body: targetOf(to.target),
    target: targetOf(from.target),
  };
}
