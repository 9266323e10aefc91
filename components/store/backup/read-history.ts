import * as v from 'valibot';
import { TELLS, type Change, type Comparison, type Passage, type Version } from '../../changes/change.ts';
import type { History, Told } from '../../changes/history.ts';
import { LONGEST_TEXT } from '../../claims/article.ts';
import { id, list, offset, pageAddress, places, short, shortOrNone, text } from './read-fields.ts';

const version: v.GenericSchema<unknown, Version> = v.object({
  title: short,
  site: short,
  text: text(LONGEST_TEXT),
  read: short,
  published: shortOrNone,
  updated: shortOrNone,
  reader: v.nullable(v.number()),
});

const passage: v.GenericSchema<unknown, Passage> = v.object({
  start: offset,
  end: offset,
  quote: text(100_000),
  words: places,
  sentences: offset,
});

const change: v.GenericSchema<unknown, Change> = v.object({
  kind: v.picklist(['reworded', 'added', 'removed']),
  place: v.picklist(['headline', 'text']),
  before: v.nullable(passage),
  after: v.nullable(passage),
  tells: list(v.picklist(TELLS), TELLS.length),
});

const comparison: v.GenericSchema<unknown, Comparison> = v.object({
  extent: v.picklist(['edited', 'continued', 'cut', 'replaced']),
  changes: list(change, 1_000),
  counts: v.object({ reworded: offset, added: offset, removed: offset }),
  beyond: offset,
  notes: list(short, 1_000),
});

const told: v.GenericSchema<unknown, Told> = v.object({
  since: short,
  noticed: short,
  seen: shortOrNone,
  updated: shortOrNone,
  version: short,
  comparison,
  annotated: list(v.object({ annotation: id, target: offset, change }), 10_000),
});

export const history: v.GenericSchema<unknown, History> = v.object({
  key: pageAddress,
  baseline: v.nullable(version),
  inPlace: v.boolean(),
  pending: v.nullable(told),
  told: list(told, 100),
});
