import * as v from 'valibot';
import { SUBJECTS, VERDICTS } from '../annotations/annotation.ts';
import { LINK_KINDS } from '../annotations/link.ts';
import { LONGEST_TEXT } from '../claims/article.ts';
import { CLAIM_KINDS } from '../claims/claim.ts';
import { CONTRADICTION_KINDS } from '../contradictions/contradiction.ts';
import { LONGEST_MENDED } from '../corrections/correction.ts';
import type { BackgroundToJudge, JudgeToBackground, PageToBackground, ViewToBackground } from './protocol.ts';
import { LONGEST_LOOK_UP } from './look-ups.ts';
import type { Checks } from './serve.ts';
import { DENSITIES, MARK_STYLES, THEMES } from './settings.ts';

/** A check by a schema; what the schema does not name is left behind. */
const by =
  (schema: v.GenericSchema) =>
  (request: unknown): { request: unknown } | null => {
    const parsed = v.safeParse(schema, request);
    return parsed.success ? { request: parsed.output } : null;
  };

const short = v.pipe(v.string(), v.maxLength(10_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TEXT));
const address = v.pipe(v.string(), v.maxLength(8_000), v.url());
const verdict = v.nullable(v.picklist(VERDICTS));

const article = v.object({
  url: address,
  canonical: v.nullable(short),
  title: short,
  site: short,
  authors: v.pipe(v.array(short), v.maxLength(100)),
  published: v.nullable(short),
  updated: v.nullable(short),
  language: v.pipe(v.string(), v.maxLength(40)),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  factChecks: v.optional(v.pipe(v.array(v.object({ claim: short, rating: short })), v.maxLength(100))),
});

const quote = v.object({ exact: v.pipe(v.string(), v.maxLength(100_000)), prefix: short, suffix: short });
const decided = v.object({
  articleKey: short,
  id: short,
  decision: v.nullable(v.picklist(['confirmed', 'dismissed'])),
});
const claimPlace = { articleKey: short, start: offset, end: offset };

/** Requests of a page's content script. A page can't send these itself, but a compromised renderer could. */
export const pageRequestChecks: Checks<PageToBackground> = {
  checkArticle: by(v.object({ article, asked: v.boolean(), visit: v.pipe(v.number(), v.minValue(0)) })),
  judgeOnCard: by(v.object({ ...claimPlace, verdict })),
  decideOnCard: by(decided),
  writeNote: by(v.object(claimPlace)),
  annotatePassage: by(v.object({ ...claimPlace, ...quote.entries })),
  openAnnotation: by(v.object({ articleKey: short, id: short })),
  leaveArticle: by(v.object({})),
};

const stub = v.object({
  key: short,
  url: short,
  title: short,
  site: short,
  published: v.nullable(short),
  read: short,
});
const target = v.object({
  article: stub,
  quote: v.nullable(quote),
  position: v.nullable(v.object({ start: offset, end: offset })),
  source: v.nullable(short),
  role: v.nullable(short),
});
/** Only addresses that a browser opens as a page: never `javascript:` or `data:`. */
const webAddress = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^https?:\/\//i));
const evidence = v.object({
  url: webAddress,
  title: short,
  archived: v.optional(webAddress),
  quote: v.optional(short),
});
const typedEvidence = v.object({
  url: short,
  title: short,
  archived: short,
  quote: short,
  address: v.nullable(webAddress),
  copy: v.nullable(webAddress),
});

const dismissedKind = v.object({ kind: v.picklist(CONTRADICTION_KINDS), site: v.nullable(short) });
const settings = v.partial(
  v.object({
    density: v.picklist(DENSITIES),
    kindsOff: v.pipe(v.array(v.picklist(CLAIM_KINDS)), v.maxLength(CLAIM_KINDS.length)),
    theme: v.picklist(THEMES),
    markStyle: v.picklist(MARK_STYLES),
    ownColour: v.boolean(),
    selectionOffer: v.boolean(),
    pausedUntil: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    dismissedKinds: v.pipe(v.array(dismissedKind), v.maxLength(10_000)),
  }),
);

const forgetScope = v.variant('scope', [
  v.object({ scope: v.literal('articles'), keys: v.pipe(v.array(short), v.maxLength(100_000)) }),
  v.object({ scope: v.literal('site'), site: short }),
  v.object({ scope: v.literal('hour') }),
  v.object({ scope: v.literal('all') }),
]);

const field = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_MENDED));
const word = v.optional(v.nullable(v.pipe(field, v.minLength(1))));
const correction = v.object({
  id: v.pipe(v.string(), v.uuid()),
  articleKey: short,
  quote,
  position: v.object({ start: offset, end: offset }),
  mended: v.object({
    source: word,
    role: word,
    when: word,
    date: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))),
    wording: v.optional(v.pipe(field, v.minLength(1))),
  }),
});

export const viewRequestChecks: Checks<ViewToBackground> = {
  tabState: by(v.object({ tabId: v.number(), read: v.boolean() })),
  tabAccess: by(v.object({ tabId: v.number() })),
  notAlways: by(v.object({ url: address })),
  readTab: by(v.object({ tabId: v.number(), anyLanguage: v.optional(v.boolean()) })),
  annotate: by(
    v.object({
      id: v.pipe(v.string(), v.uuid()),
      about: v.picklist(SUBJECTS),
      targets: v.pipe(v.array(target), v.minLength(1), v.maxLength(20)),
      verdict: v.optional(verdict),
      ownWord: v.optional(short),
      note: v.optional(v.pipe(v.string(), v.maxLength(1_000_000))),
      tags: v.optional(v.pipe(v.array(short), v.maxLength(200))),
      evidence: v.optional(v.pipe(v.array(evidence), v.maxLength(200))),
      typedEvidence: v.optional(v.pipe(v.array(typedEvidence), v.maxLength(200))),
    }),
  ),
  removeAnnotation: by(v.object({ id: short })),
  link: by(
    v.object({
      id: v.pipe(v.string(), v.uuid()),
      kind: v.picklist(LINK_KINDS),
      from: short,
      to: v.union([v.object({ annotation: short }), v.object({ claim: v.object(claimPlace) })]),
    }),
  ),
  unlink: by(v.object({ id: short })),
  undo: by(v.object({ articleKey: v.nullable(short) })),
  redo: by(v.object({ articleKey: v.nullable(short) })),
  correctClaim: by(correction),
  judgeAgain: by(v.object({ articleKey: short })),
  seenChanges: by(v.object({ articleKey: short })),
  showAll: by(v.object({ tabId: v.number(), all: v.boolean() })),
  goToPassage: by(v.object({ tabId: v.number(), start: offset, end: offset })),
  goBack: by(v.object({ tabId: v.number() })),
  switchSite: by(v.object({ site: short, on: v.boolean() })),
  changeSettings: by(v.object({ change: settings })),
  decide: by(decided),
  dismissKind: by(v.object({ ...dismissedKind.entries, dismissed: v.boolean() })),
  prepareSearch: by(v.object({ anew: v.boolean() })),
  tagMany: by(
    v.object({
      tagged: v.pipe(
        v.array(
          v.object({
            id: v.pipe(v.string(), v.uuid()),
            about: v.picklist(SUBJECTS),
            targets: v.pipe(v.array(target), v.minLength(1), v.maxLength(20)),
            tags: v.pipe(v.array(short), v.maxLength(200)),
          }),
        ),
        v.maxLength(500),
      ),
      drop: v.pipe(v.array(short), v.maxLength(500)),
    }),
  ),
  lookUp: by(
    v.object({
      id: v.pipe(v.string(), v.uuid()),
      text: v.pipe(v.string(), v.maxLength(LONGEST_LOOK_UP)),
      url: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
    }),
  ),
  restore: by(
    v.object({ lines: v.pipe(v.array(v.nullable(v.string())), v.maxLength(10_000)), origin: short, last: v.boolean() }),
  ),
  prepareClaims: by(v.object({})),
  forget: by(v.object({ what: forgetScope, annotated: v.boolean() })),
};

export const judgeRequestChecks: Checks<BackgroundToJudge> = {
  judge: by(v.object({ pairs: v.array(v.object({ a: v.string(), b: v.string() })), budgetMs: v.number() })),
};

export const judgeNewsChecks: Checks<JudgeToBackground> = {
  judging: by(v.object({ done: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
};
