import type { Verdict } from '../annotations/annotation.ts';
import type { CheckReason, ClaimKind } from '../claims/claim.ts';
import type { ContradictionKind, Relation } from '../contradictions/contradiction.ts';
import { listText } from './lists.ts';
import { t, type MessageKey } from './text.ts';

const VERDICT_NAMES: Record<Verdict, MessageKey> = {
  true: 'verdictTrue',
  'mostly-true': 'verdictMostlyTrue',
  mixed: 'verdictMixed',
  misleading: 'verdictMisleading',
  'mostly-false': 'verdictMostlyFalse',
  false: 'verdictFalse',
  unverifiable: 'verdictUnverifiable',
  satire: 'verdictSatire',
};

const KIND_NAMES: Record<ClaimKind, MessageKey> = {
  statistic: 'kindStatistic',
  event: 'kindEvent',
  quotation: 'kindQuotation',
  denial: 'kindDenial',
  forecast: 'kindForecast',
  opinion: 'kindOpinion',
};

const REASON_NAMES: Record<CheckReason, MessageKey> = {
  figure: 'whyFigure',
  date: 'whyDate',
  'past-event': 'whyPastEvent',
  comparison: 'whyComparison',
  'named-source': 'whyNamedSource',
  denial: 'whyDenial',
  forecast: 'whyForecast',
  opinion: 'whyOpinion',
  question: 'whyQuestion',
  hedged: 'whyHedged',
};

/** Neutral on purpose: a heading says how two statements stand to each other, never who is right. */
const RELATION_HEADINGS: Record<Relation, MessageKey> = {
  'sources-disagree': 'relationSourcesDisagree',
  'source-changed': 'relationSourceChanged',
  'own-voice': 'relationOwnVoice',
};

/** What two statements differ in, in two or three words. */
const CLASH_KINDS: Record<ContradictionKind, MessageKey> = {
  negation: 'clashNegation',
  antonym: 'clashAntonym',
  number: 'clashNumber',
  date: 'clashDate',
  entity: 'clashEntity',
  status: 'clashStatus',
  quantifier: 'clashQuantifier',
  modality: 'clashModality',
  denial: 'clashDenial',
  refutation: 'clashRefutation',
  other: 'clashOther',
};

export const verdictName = (verdict: Verdict): string => t(VERDICT_NAMES[verdict]);
export const kindName = (kind: ClaimKind): string => t(KIND_NAMES[kind]);
export const clashKindName = (kind: ContradictionKind): string => t(CLASH_KINDS[kind]);
export const relationHeading = (relation: Relation): string => t(RELATION_HEADINGS[relation]);

export const reasonName = (reason: CheckReason): string => t(REASON_NAMES[reason]);

/** "Why: a figure, a named source"; empty where nothing is known. */
export function whyLine(reasons: readonly CheckReason[]): string {
  if (reasons.length === 0) return '';
  return t('whyLine', listText(reasons.map((reason) => t(REASON_NAMES[reason]))));
}
