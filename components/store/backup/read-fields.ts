import * as v from 'valibot';
import type { Quote } from '../../annotations/annotation.ts';
import { LONGEST_TEXT, type ArticleStub } from '../../claims/article.ts';

/*
 * What a record from a file may hold, field by field: the file may be damaged, or made to do harm, and what is put back
 * must be what the extension itself could have written. What no schema names is left behind. Lengths are those that edits
 * and pages are held to, so that nothing of the reader's own is ever too long.
 */

const LONGEST_SHORT = 10_000;

export const short = v.pipe(v.string(), v.maxLength(LONGEST_SHORT));
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** Left out in rows of an earlier make. */
export const shortOrNone = v.optional(v.nullable(short), null);
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SHORT));
export const list = <T extends v.GenericSchema>(of: T, most: number) => v.pipe(v.array(of), v.maxLength(most));
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TEXT));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** As the extension writes the time: these are told apart, earlier from later, by their letters. */
export const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** Two ends of a stretch, the first not behind the second. */
export const place = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end),
);
export const places = list(place, 10_000);

const LONGEST_ADDRESS = 8_000;

/** Only addresses that a browser opens as a page: never `javascript:` or `data:`. */
export const webAddress = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.regex(/^https?:\/\//i));
/** Where an article lies: on the web, on this device, or (the made-up story) in an extension. */
export const pageAddress = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ADDRESS),
  v.regex(/^(?:https?|file|chrome-extension|moz-extension):\/\//i),
  v.check((address) => URL.canParse(address)),
);

export const quote: v.GenericSchema<unknown, Quote> = v.object({
  exact: text(100_000),
  prefix: short,
  suffix: short,
});

export const stub: v.GenericSchema<unknown, ArticleStub> = v.object({
  key: pageAddress,
  url: pageAddress,
  title: short,
  site: short,
  published: shortOrNone,
  read: v.optional(short, ''),
});

/** Those of a list that are sound; the others are left out, and with them nothing else. */
export const soundOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((rows): T[] =>
      rows.flatMap((row) => {
        const parsed = v.safeParse(schema, row);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
