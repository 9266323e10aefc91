import * as v from 'valibot';
import { LONGEST_TEXT } from '../../claims/article.ts';
import { CLAIM_KINDS, type Attribution, type CheckReason, type Claim } from '../../claims/claim.ts';
import { textHash } from '../../claims/text-hash.ts';
import type { ArticleRecord } from '../records.ts';
import {
  id,
  list,
  moment,
  offset,
  pageAddress,
  places,
  share,
  short,
  shortOrNone,
  soundOf,
  text,
} from './read-fields.ts';
import { contradiction, update } from './read-pair.ts';

const CHECK_REASONS: Readonly<Record<CheckReason, true>> = {
  figure: true,
  date: true,
  'past-event': true,
  comparison: true,
  'named-source': true,
  denial: true,
  forecast: true,
  opinion: true,
  question: true,
  hedged: true,
};

const attribution: v.GenericSchema<unknown, Attribution> = v.object({
  source: short,
  role: shortOrNone,
  sourceKeys: list(short, 100),
  sourceSpans: places,
  cueSpans: places,
  contentSpans: places,
  when: shortOrNone,
  date: shortOrNone,
  probable: v.boolean(),
});

const claim: v.GenericSchema<unknown, Claim> = v.object({
  start: offset,
  end: offset,
  quote: text(100_000),
  kind: v.picklist(CLAIM_KINDS),
  attribution: v.nullable(attribution),
  checkWorthiness: share,
  reasons: list(v.picklist(Object.keys(CHECK_REASONS) as CheckReason[]), 20),
  marked: v.boolean(),
  mended: v.optional(v.literal(true)),
});

/** An article of which claims are damaged is one without those, as it is where it lies. One whose text is not what was read is none. */
export const article: v.GenericSchema<unknown, ArticleRecord> = v.pipe(
  v.object({
    key: pageAddress,
    url: pageAddress,
    title: short,
    site: short,
    authors: list(short, 100),
    published: shortOrNone,
    updated: shortOrNone,
    language: text(40),
    text: text(LONGEST_TEXT),
    read: moment,
    lastRead: moment,
    engine: id,
    textHash: id,
    claims: soundOf(claim),
    judged: v.picklist(['waiting', 'done', 'unavailable']),
    compared: v.optional(v.object({ pairs: v.pipe(v.number(), v.minValue(0)), of: v.pipe(v.number(), v.minValue(0)) })),
    contradictions: soundOf(contradiction),
    updates: v.optional(soundOf(update), []),
    factChecks: v.optional(list(v.object({ claim: short, rating: short }), 100)),
    reading: v.optional(
      v.object({
        visit: v.pipe(v.number(), v.minValue(0)),
        since: moment,
        reader: v.number(),
        cut: v.optional(v.boolean()),
      }),
    ),
  }),
  v.check((record) => textHash(record.text) === record.textHash),
  v.transform((record) => ({
    ...record,
    claims: record.claims.filter(({ start, end, quote }) => record.text.slice(start, end) === quote),
  })),
);
