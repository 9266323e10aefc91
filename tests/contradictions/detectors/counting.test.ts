import { describe, expect, it } from 'vitest';
import { antonym } from '../../../components/contradictions/detectors/antonym.ts';
import { denial } from '../../../components/contradictions/detectors/denial.ts';
import { COUNTED, type Detector } from '../../../components/contradictions/detectors/detector.ts';
import { number } from '../../../components/contradictions/detectors/number.ts';
import { quantifier } from '../../../components/contradictions/detectors/quantifier.ts';
import { PLAINLY_FALSE, refutation } from '../../../components/contradictions/detectors/refutation.ts';
import { between, type Pair } from './said.ts';

type Case = readonly [string, Detector, Pair];

const COUNTS: readonly Case[] = [
  [
    'the deed itself is denied',
    denial,
    ['Guards beat two inmates at Dorn prison.', 'The governor denied that guards had beaten inmates at Dorn prison.'],
  ],
  [
    'what the rumour says was done is called false',
    refutation,
    [
      'Tomas Rell has bought the castle at Lenta.',
      'The rumour that Tomas Rell had bought the castle at Lenta is false.',
    ],
  ],
  [
    'one figure stands against another',
    number,
    ['The flood at Dorn drowned 300 sheep, farmers said.', 'The flood at Dorn drowned 90 sheep, the county said.'],
  ],
  [
    'the same things are counted',
    quantifier,
    ['All the trams of Lenta ran on Sunday.', 'None of the trams of Lenta ran on Sunday.'],
  ],
];

/** What looks alike and is no conflict by itself: at most the kind of what the judge flags. */
const ONLY_NAMES: readonly Case[] = [
  [
    'something else was denied',
    denial,
    [
      'Guards beat two inmates at Dorn prison.',
      'The governor denied that guards at Dorn prison had stolen from inmates.',
    ],
  ],
  [
    'another rumour is called false',
    refutation,
    [
      'Tomas Rell has bought the castle at Lenta.',
      'The rumour that Tomas Rell had burned the castle at Lenta is false.',
    ],
  ],
  [
    'two rows of one poll',
    number,
    [
      'Among voters in Dorn 48 per cent chose Rell and 41 per cent chose Moor.',
      'Among voters in Lenta 52 per cent chose Rell and 39 per cent chose Moor.',
    ],
  ],
  [
    'two people have two sums',
    number,
    ['Ada Moor began the race with 8 million dollars.', 'Ben Quill began the race with 3 million dollars.'],
  ],
  [
    'other things are counted',
    quantifier,
    ['All the judges in Lenta signed the letter.', 'None of the clerks in Lenta signed the letter.'],
  ],
];

const NOTHING: readonly Case[] = [
  [
    'the rest of a hundred per cent',
    number,
    ['The state holds 80 per cent of the shares in Corvane.', 'Others hold 20 per cent of the shares in Corvane.'],
  ],
  [
    'what is left of two figures of the other side',
    number,
    ['Of the 46 miners at Dorn 31 miners died.', 'Fifteen miners at Dorn did not die.'],
  ],
  [
    'buyer and seller',
    antonym,
    ['Corvane bought the mill at Dorn in May.', 'The county sold the mill at Dorn to Corvane in May.'],
  ],
  [
    'before and after',
    antonym,
    ['The bridge at Dorn shut after the flood in May.', 'The bridge at Dorn shut before noon in May.'],
  ],
];

/** What is told as a fact, and called false in plain words. */
const PLAINLY: readonly Pair[] = [
  ['Tomas Rell buys castle at Lenta', 'Rumours of Rell buying Lenta castle debunked'],
  ['Ada Moor signs for Corvane Rovers', 'No, Ada Moor has not signed for Corvane Rovers'],
  ['Ferry Alma to stop sailing to Dorn', 'Claim that Alma ferry will stop sailing to Dorn is untrue, says owner'],
  ['Giant eel seen under Dorn bridge', 'HOAX: That giant eel under Dorn bridge'],
];

const NOT_PLAINLY: readonly (readonly [string, Pair])[] = [
  ['nobody holds it to be so', ['Tomas Rell reportedly buys castle at Lenta', 'Rell castle purchase at Lenta a hoax']],
  ['it is asked', ['Has Tomas Rell bought Lenta castle? Neighbours wonder', 'Rell castle purchase at Lenta a hoax']],
  [
    'what is false stands beside it',
    ['Corvane sacks clerk at Lenta', 'Clerk sacked by Corvane at Lenta over bogus invoices'],
  ],
  ['it is called false elsewhere', ['Giant eel seen under bridge in Ghent', 'Giant eel under bridge in Bruges a hoax']],
  [
    'the other side denies, too',
    ['Owner denies Alma ferry will stop sailing', 'Alma ferry to stop sailing? A hoax, says owner'],
  ],
];

const counts = (found: ReturnType<Detector>): boolean => found !== null && found.strength >= COUNTED;

describe('what a detector finds', () => {
  it.each(COUNTS)('counts where %s', (_what, detect, [a, b]) => {
    expect(counts(between(detect, [a, b]))).toBe(true);
    expect(counts(between(detect, [b, a]))).toBe(true);
  });

  it.each(ONLY_NAMES)('only names the kind where %s', (_what, detect, [a, b]) => {
    expect(counts(between(detect, [a, b]))).toBe(false);
    expect(counts(between(detect, [b, a]))).toBe(false);
  });

  it.each(NOTHING)('is nothing in %s', (_what, detect, [a, b]) => {
    expect(between(detect, [a, b])).toBeNull();
    expect(between(detect, [b, a])).toBeNull();
  });

  it.each(PLAINLY)('is plain between "%s" and "%s"', (a, b) => {
    expect(between(refutation, [a, b])?.strength).toBeGreaterThanOrEqual(PLAINLY_FALSE);
    expect(between(refutation, [b, a])?.strength).toBeGreaterThanOrEqual(PLAINLY_FALSE);
  });

  it.each(NOT_PLAINLY)('is not plain where %s', (_what, [a, b]) => {
    expect(between(refutation, [a, b])?.strength ?? 0).toBeLessThan(PLAINLY_FALSE);
    expect(between(refutation, [b, a])?.strength ?? 0).toBeLessThan(PLAINLY_FALSE);
  });
});
