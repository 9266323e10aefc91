import { SUBJECTS, VERDICTS, type Annotation, type Evidence, type Target } from '../annotations/annotation.ts';
import { LINK_KINDS, type Link } from '../annotations/link.ts';
import type { ArticleStub } from '../claims/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Contradiction, Side } from '../contradictions/contradiction.ts';
import type { Correction } from '../corrections/correction.ts';
import type { ArticleRecord, DecisionRecord } from './records.ts';

/*
 * Whether what lies in the database is what was put there. Only a failing disk or another program makes it anything else;
 * then the one row is set aside, where it stays, and all others are shown as ever.
 */

type Fields<T> = { readonly [Field in keyof T]?: unknown };
type Row<T> = (Fields<T> & object) | null | undefined;

const isText = (value: unknown): value is string => typeof value === 'string';
/** Left out in rows of an earlier make. */
const isTextOrNone = (value: unknown): boolean => value === null || value === undefined || isText(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const areAll = (value: unknown, isOne: (one: never) => boolean): boolean =>
  Array.isArray(value) && (value as never[]).every(isOne);
const isQuoted = (quote: unknown): boolean => {
  const row = quote as Row<{ exact: string; prefix: string; suffix: string }>;
  return isText(row?.exact) && isText(row.prefix) && isText(row.suffix);
};

const isStub = (row: Row<ArticleStub>): boolean =>
  isText(row?.key) && isText(row.url) && isText(row.title) && isText(row.site) && isTextOrNone(row.published);

const isTarget = (row: Row<Target>): boolean =>
  isStub(row?.article as Row<ArticleStub>) &&
  (row?.quote === null || isQuoted(row?.quote)) &&
  isTextOrNone(row?.source) &&
  isTextOrNone(row?.role);

export const isSoundAnnotation = (row: Row<Annotation>): row is Annotation =>
  isText(row?.id) &&
  SUBJECTS.includes(row.about as Annotation['about']) &&
  areAll(row.targets, isTarget) &&
  (row.verdict === null || VERDICTS.includes(row.verdict as (typeof VERDICTS)[number])) &&
  isText(row.note) &&
  areAll(row.tags, isText) &&
  areAll(row.evidence, (each: Row<Evidence>) => isText(each?.url) && isText(each.title)) &&
  isText(row.created) &&
  isText(row.modified);

export const isSoundCorrection = (row: Row<Correction>): row is Correction =>
  isText(row?.id) &&
  isText(row.articleKey) &&
  isQuoted(row.quote) &&
  isNumber((row.position as Row<Correction['position']>)?.start) &&
  typeof row.mended === 'object' &&
  row.mended !== null;

export const isSoundLink = (row: Row<Link>): row is Link => {
  const isEnd = (end: unknown): boolean => {
    const { annotation, target } = (end ?? {}) as Fields<Link['from']>;
    return isText(annotation) && isTarget(target as Row<Target>);
  };
  return (
    isText(row?.id) &&
    LINK_KINDS.includes(row.kind as Link['kind']) &&
    isEnd(row.from) &&
    isEnd(row.to) &&
    isText(row.created)
  );
};

const isSide = (row: Row<Side>): boolean =>
  isStub(row?.article as Row<ArticleStub>) &&
  isText(row?.quote) &&
  isNumber(row.start) &&
  isNumber(row.end) &&
  isTextOrNone(row.source) &&
  Array.isArray(row.words);

type Pair = Pick<Contradiction, 'id' | 'a' | 'b' | 'kind' | 'score' | 'reason'>;

const isPair = (row: Row<Pair>): boolean =>
  isText(row?.id) &&
  isSide(row.a as Row<Side>) &&
  isSide(row.b as Row<Side>) &&
  isText(row.kind) &&
  isNumber(row.score) &&
  isText((row.reason as Row<Contradiction['reason']>)?.key) &&
  Array.isArray((row.reason as Fields<Contradiction['reason']>).values);

export const isDecided = ({ id, decision }: Fields<DecisionRecord>): boolean =>
  isText(id) && (decision === 'confirmed' || decision === 'dismissed');

export const isSoundDecision = (row: Row<DecisionRecord>): row is DecisionRecord =>
  row !== null && row !== undefined && isDecided(row) && isText(row.decided) && isPair(row.contradiction as Row<Pair>);

const isClaim = (row: Row<Claim>): boolean =>
  isText(row?.quote) &&
  isNumber(row.start) &&
  isNumber(row.end) &&
  isText(row.kind) &&
  isNumber(row.checkWorthiness) &&
  Array.isArray(row.reasons) &&
  (row.attribution === null || isText((row.attribution as Row<NonNullable<Claim['attribution']>>)?.source));

/** An article without what is damaged in it; the very record where nothing is. */
export function soundArticle(record: ArticleRecord): ArticleRecord {
  if (!record) return record;
  const { claims, contradictions, updates } = record as Fields<ArticleRecord>;
  if (areAll(claims, isClaim) && areAll(contradictions, isPair) && areAll(updates, isPair)) return record;
  return {
    ...record,
    claims: soundOf(claims, isClaim),
    contradictions: soundOf(contradictions, isPair),
    updates: soundOf(updates, isPair),
  };
}

const soundOf = <T>(rows: unknown, isSound: (row: never) => boolean): T[] =>
  Array.isArray(rows) ? (rows as T[]).filter((row) => isSound(row as never)) : [];
