import * as v from 'valibot';
import {
  CONTRADICTION_KINDS,
  REASON_KEYS,
  type Contradiction,
  type Side,
  type Update,
} from '../../contradictions/contradiction.ts';
import { id, list, offset, places, share, short, shortOrNone, stub, text } from './read-fields.ts';

const side: v.GenericSchema<unknown, Side> = v.object({
  article: stub,
  start: offset,
  end: offset,
  quote: text(100_000),
  source: shortOrNone,
  role: shortOrNone,
  when: shortOrNone,
  date: shortOrNone,
  words: places,
});

const pair = {
  id,
  a: side,
  b: side,
  kind: v.picklist(CONTRADICTION_KINDS),
  score: share,
  reason: v.object({
    key: v.picklist(REASON_KEYS),
    values: list(short, 20),
    voices: v.optional(v.tuple([short, short])),
  }),
  by: v.picklist(['judge', 'detector']),
};

export const contradiction: v.GenericSchema<unknown, Contradiction> = v.object({
  ...pair,
  relation: v.picklist(['sources-disagree', 'source-changed', 'own-voice']),
});

export const update: v.GenericSchema<unknown, Update> = v.object({ ...pair, relation: v.literal('update') });
