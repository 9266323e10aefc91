import { alignWords, NONE, slackOf } from './align-words.ts';
import { changedLikelihood, LEAST_LIKELY, whenClosed, type Shares } from './anchor-likelihood.ts';
import type { Span } from '../language/span.ts';
import { isOther } from './other-passage.ts';
import { edgesOf } from './quote-edges.ts';
import { MAX_CANDIDATES, votedPlaces } from './voted-places.ts';
import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';

/** Places so many words apart are one. */
const NEAR = 7;
/** Places beside its neighbours that are looked at. */
const MAX_BESIDE = 16;
/** A gap around which at least so much of a quote is there is none: the quote only begins or ends as its neighbours do. */
const HALF = 0.5;
/** Neighbours of which less was there before are strangers. */
const STRANGE = 0.3;
/** With a place as likely as this no other is looked at. */
const CERTAIN = 0.97;
/** Of the words that a place has not, what others much like them make good at most, for all but the worst typing. */
const MADE_GOOD = 0.25;

/** Where a quote that was edited since is likeliest to stand. */
export interface Change {
  /** Null: nowhere that is likely enough. */
  readonly span: Span | null;
  /** Share of the quote's words, by weight, that stand there in order. */
  readonly share: number;
  readonly confidence: number;
}

/**
 * The likeliest place of a quote that was edited since: its rare words, and its neighbours', point at places. `same`:
 * where it stands word for word, if anywhere; null: no other place is likelier than `least`.
 */
export function likeliestChange(
  wanted: WantedQuote,
  index: WordIndex,
  same: Span | null,
  least: number,
): Change | null {
  const closed = wanted.closedAt(index);
  const known = same === null ? NONE : index.wordAt(same.start) - wanted.from;
  let best: Change | null = null;
  const places = votedPlaces(wanted, index);
  for (let i = 0, voted = places.length; ; i++) {
    if (i === voted) addOtherPlaces(places, wanted, index, closed === NONE);
    if (i >= places.length) break;
    const first = places[i]!;
    const most = sharesAtMost(wanted, index, first);
    // Where it stands word for word among strangers it is found already; what a gap that has closed left is not it.
    if (isNear(first, known) && isAmongStrangers(most)) continue;
    if (most.own < HALF && isGap(first, closed, wanted)) continue;
    const enough = best?.confidence ?? least;
    if (confidenceIn(madeGood(most), wanted, 1, closed !== NONE) <= Math.max(enough, LEAST_LIKELY)) continue;
    const change = changeAt(wanted, index, first, closed !== NONE);
    if (change === null || change.confidence <= enough) continue;
    if (same !== null && change.span?.start === same.start && change.span.end === same.end) continue;
    best = change;
    if (best.confidence > CERTAIN) break;
  }
  return best;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;

/** Whether a quote that stood here would stand in the gap that has closed behind it. */
const isGap = (first: number, closed: number, { from, to }: WantedQuote): boolean =>
  first <= closed + NEAR && first >= closed + from - to - NEAR;

/** What has become of the quote around a place. */
function changeAt(wanted: WantedQuote, index: WordIndex, first: number, isClosed: boolean): Change | null {
  const places = alignWords(wanted, index, first);
  wanted.forgive(places, index);
  const before = wanted.shareOf(places, 0, wanted.from, index);
  const after = wanted.shareOf(places, wanted.to, wanted.count, index);
  const all = wanted.shareOf(places, wanted.from, wanted.to, index);
  const most = confidenceIn({ own: all, before, after }, wanted, 1, isClosed);
  if (most < LEAST_LIKELY) return { span: null, share: all, confidence: most };
  wanted.dropStrays(places, index);
  const span = edgesOf(wanted, places, index);
  if (span === null) return null;
  const share = wanted.shareOf(places, wanted.from, wanted.to, index);
  const stretch = (span.end - span.start) / wanted.target.exact.length;
  const confidence = confidenceIn({ own: share, before, after }, wanted, stretch, isClosed);
  return confidence >= LEAST_LIKELY && isOther(wanted, places, span, index) ? null : { span, share, confidence };
}

function confidenceIn(shares: Shares, { from, to }: WantedQuote, stretch: number, isClosed: boolean): number {
  const likelihood = changedLikelihood(shares, to - from, stretch);
  return isClosed && likelihood > LEAST_LIKELY && isAmongStrangers(shares) ? whenClosed(likelihood) : likelihood;
}

const isAmongStrangers = ({ before, after }: Shares): boolean => before < STRANGE && after < STRANGE;

const madeGood = (shares: Shares): Shares => ({ ...shares, own: shares.own + MADE_GOOD * (1 - shares.own) });

/** Number of a word → the last look in which it was met. */
let metAt = new Int32Array(0);
let looks = 0;

/** What can stand at a place at most, in whatever order: told in a fraction of the time that it takes to say what does. */
function sharesAtMost(wanted: WantedQuote, { ids }: WordIndex, first: number): Shares {
  if (metAt.length < ids.length) metAt = new Int32Array(ids.length);
  looks++;
  const slack = slackOf(wanted);
  const end = Math.min(ids.length, first + wanted.count + slack + 1);
  for (let place = Math.max(0, first - slack); place < end; place++) metAt[ids[place]!] = looks;
  return {
    own: shareNear(wanted, wanted.from, wanted.to),
    before: shareNear(wanted, 0, wanted.from),
    after: shareNear(wanted, wanted.to, wanted.count),
  };
}

function shareNear({ ids, weights }: WantedQuote, from: number, to: number): number {
  let all = 0;
  let there = 0;
  for (let i = from; i < to; i++) {
    all += weights[i]!;
    if (ids[i]! >= 0 && metAt[ids[i]!] === looks) there += weights[i]!;
  }
  return all === 0 ? -1 : there / all;
}

/** Adds where the first wanted word stood, and unless that gap has closed, where the quote's nearest neighbours stand. */
function addOtherPlaces(places: number[], wanted: WantedQuote, index: WordIndex, isOpen: boolean): void {
  const voted = places.length;
  const others = isOpen ? wanted.placesBeside(index, MAX_BESIDE) : [];
  others.unshift(index.wordAt(wanted.target.start) - wanted.from);
  for (const first of others) {
    if (places.length > voted + MAX_CANDIDATES) return;
    if (!places.some((other) => isNear(other, first))) places.push(first);
  }
}
