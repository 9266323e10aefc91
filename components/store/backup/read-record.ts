import * as v from 'valibot';
import { SUBJECTS, VERDICTS, type Annotation, type Target } from '../../annotations/annotation.ts';
import { articlesOfLink, LINK_KINDS, type Link } from '../../annotations/link.ts';
import type { History } from '../../changes/history.ts';
import { LONGEST_MENDED, type Correction } from '../../corrections/correction.ts';
import { articlesOfPair } from '../decisions.ts';
import { withKeys } from '../links.ts';
import type { AnnotationRecord, ArticleRecord, DecisionRecord, LinkRecord } from '../records.ts';
import type { BackupTable } from './format.ts';
import { article } from './read-article.ts';
import {
  id,
  list,
  moment,
  pageAddress,
  place,
  quote,
  short,
  shortOrNone,
  stub,
  text,
  webAddress,
} from './read-fields.ts';
import { history } from './read-history.ts';
import { contradiction } from './read-pair.ts';

/** What a table's records are. */
export interface BackupRows {
  annotations: AnnotationRecord;
  corrections: Correction;
  decisions: DecisionRecord;
  links: LinkRecord;
  articles: ArticleRecord;
  histories: History;
}

const target: v.GenericSchema<unknown, Target> = v.object({
  article: stub,
  quote: v.nullable(quote),
  position: v.nullable(place),
  source: shortOrNone,
  role: shortOrNone,
  wording: v.optional(text(LONGEST_MENDED)),
});

const judgement = v.object({ verdict: v.nullable(v.picklist(VERDICTS)), ownWord: short });
const typed = { url: short, title: short, archived: short, quote: short };

const annotation: v.GenericSchema<unknown, Annotation> = v.object({
  id,
  about: v.picklist(SUBJECTS),
  targets: v.pipe(v.array(target), v.minLength(1), v.maxLength(20)),
  verdict: v.nullable(v.picklist(VERDICTS)),
  ownWord: v.optional(short),
  verdictHistory: v.optional(list(v.object({ at: moment, from: judgement, to: judgement }), 100_000)),
  note: text(1_000_000),
  tags: list(short, 200),
  evidence: list(
    v.object({ url: webAddress, title: short, archived: v.optional(webAddress), quote: v.optional(short) }),
    200,
  ),
  typedEvidence: v.optional(
    list(v.object({ ...typed, address: v.nullable(webAddress), copy: v.nullable(webAddress) }), 200),
  ),
  created: moment,
  modified: moment,
});

const mended = v.optional(v.nullable(text(LONGEST_MENDED)));
const correction: v.GenericSchema<unknown, Correction> = v.object({
  id,
  articleKey: pageAddress,
  quote,
  position: place,
  mended: v.object({
    source: mended,
    role: mended,
    when: mended,
    date: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))),
    wording: v.optional(text(LONGEST_MENDED)),
  }),
  created: moment,
  modified: moment,
});

const end = v.object({ annotation: id, target });
const link: v.GenericSchema<unknown, Link> = v.object({
  id,
  kind: v.picklist(LINK_KINDS),
  from: end,
  to: end,
  created: moment,
});

const decision: v.GenericSchema<unknown, Omit<DecisionRecord, 'articleKeys'>> = v.pipe(
  v.object({ id, decision: v.picklist(['confirmed', 'dismissed']), decided: moment, contradiction }),
  v.check(({ id, contradiction }) => id === contradiction.id),
);

/** What a record is looked up by is made of itself, and not taken from a file. */
const READ: { [T in BackupTable]: v.GenericSchema<unknown, BackupRows[T]> } = {
  annotations: v.pipe(annotation, v.transform(withKeys)),
  corrections: correction,
  decisions: v.pipe(
    decision,
    v.transform((one) => ({ ...one, articleKeys: articlesOfPair(one.contradiction) })),
  ),
  links: v.pipe(
    link,
    v.transform((one) => ({ ...one, articleKeys: articlesOfLink(one) })),
  ),
  articles: article,
  histories: history,
};

/** A record as it may be put into the library; null: it is not sound. */
export function readRecord<T extends BackupTable>(table: T, record: unknown): BackupRows[T] | null {
  const parsed = v.safeParse(READ[table], record);
  return parsed.success ? parsed.output : null;
}
