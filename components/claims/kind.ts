import { classesOf, WORD_CLASS } from './check-words.ts';
import type { ClaimKind } from './claim.ts';
import type { Word } from '../language/words.ts';

/** What the kind rules look at. */
interface KindView {
  readonly text: string;
  /** The same without the words that name the speaker: "Moscow, which denies …, said" denies nothing. */
  readonly told: string;
  readonly words: readonly Word[];
  /** The cue verb's base form; "" where nobody is named as saying it. */
  readonly lemma: string;
  /** Attributed, and in quotation marks. */
  readonly direct: boolean;
  readonly attributed: boolean;
}

const DENYING = new Set(['deny', 'reject', 'refute', 'rebut', 'dispute']);
/** Denial needs one of these words: a "no" or "not" alone is no denial. */
const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|rul(?:e|es|ed|ing) out|dismiss(?:es|ed)? (?:\S+ ){0,4}(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?) as|reject(?:s|ed|ing)? (?:\S+ ){0,4}(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?))\b/i;
/** Besides the main clause, and what was not denied: neither makes a denial. */
const NO_DENIAL =
  /(?:,|[—–])\s*(?:who|which)\s[^,;.—–]*(?=[,—–])|\b(?:not|never)\s(?:\p{L}+ly\s)?(?:den(?:y|ied)|refuted?|rebut|ruled? out|reject(?:ed)?)\b|n['’]t\s(?:\p{L}+ly\s)?(?:deny|refute|rebut|rule out|reject)\b/gu;
const FORESEEING = new Set(['predict', 'forecast', 'expect', 'anticipate', 'project', 'envision']);
/** "will" as a verb: not the noun ("his will", "the political will"). */
const FORECAST =
  /(?<!\b(?:my|your|his|her|its|our|their|the|a|no|free|good|ill|political|popular) )\bwill\b(?! of\b)|\b(?:['’]ll|won['’]t)\b|\b(?:is|are|was|were) (?:\w+ly )?(?:expected|forecast|projected|predicted|set|due|scheduled|likely|going) to\b|(?<!\b(?:no|any|the|its|his|her|their) )\b(?:plans|planned|plan|intends?) to\b/i;
const MEASURE =
  /\d[\d,.]*\s*(?:%|percent|per cent|million|billion|trillion|thousand|bn\b|m\b|points?\b|times\b|km\b|miles|tonnes|tons|dollars|euros|people|jobs|seats|votes|deaths|cases)|[$£€¥]\s?\d|\b(?:half|third|quarter|majority|most|two-thirds|percent(?:age)?|dozens|hundreds|thousands|millions|billions|doubled|tripled|halved) (?:of|as|the)\b|\bper (?:cent|capita|year|day|week|month)\b|\bevery \d+/i;
const COUNTED =
  /(?<![\p{L}\d:/.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|a\.?m|p\.?m)\b)(?:\p{Ll}+[\s-]+){0,2}\p{Ll}+s\b/u;
const BELIEVING = new Set([
  'believe',
  'think',
  'hope',
  'fear',
  'feel',
  'worry',
  'doubt',
  'dream',
  'opine',
  'muse',
  'praise',
  'denounce',
  'condemn',
  'blast',
  'slam',
  'decry',
  'criticize',
  'criticise',
]);

const count = (words: readonly Word[], bits: number): number =>
  words.reduce((n, w) => n + (classesOf(w.lower) & bits ? 1 : 0), 0);

function isOpinion({ words, lemma, text }: KindView): boolean {
  if (BELIEVING.has(lemma)) return true;
  const judging = count(words, WORD_CLASS.opinion);
  const personal = count(words, WORD_CLASS.firstSingular | WORD_CLASS.firstPlural | WORD_CLASS.second);
  const ought = /\b(?:should|must|ought to|need to|needs to|has to|have to)\b/i.test(text);
  return (
    judging >= 2 ||
    (judging >= 1 && (personal > 0 || ought || /\b(?:is|are|was|were|['’]s)\b/i.test(text))) ||
    (ought && count(words, WORD_CLASS.past) === 0)
  );
}

/** The most telling kind of a statement: the first rule that fits. */
export function kindOf(view: KindView): ClaimKind {
  const { text, told, lemma } = view;
  if (DENYING.has(lemma) || DENIAL.test(told.replace(NO_DENIAL, ''))) return 'denial';
  if (FORESEEING.has(lemma) || FORECAST.test(text)) return 'forecast';
  if (MEASURE.test(text) || COUNTED.test(text)) return 'statistic';
  if (isOpinion(view)) return 'opinion';
  return view.direct && view.attributed ? 'quotation' : 'event';
}
