import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../components/contradictions/detectors/all.ts';
import { antonym } from '../../../components/contradictions/detectors/antonym.ts';
import { date } from '../../../components/contradictions/detectors/date.ts';
import { denial } from '../../../components/contradictions/detectors/denial.ts';
import type { Detector } from '../../../components/contradictions/detectors/detector.ts';
import { entity } from '../../../components/contradictions/detectors/entity.ts';
import { negation } from '../../../components/contradictions/detectors/negation.ts';
import { number } from '../../../components/contradictions/detectors/number.ts';
import { quantifier } from '../../../components/contradictions/detectors/quantifier.ts';
import { refutation } from '../../../components/contradictions/detectors/refutation.ts';
import { status } from '../../../components/contradictions/detectors/status.ts';
import { between, said, wordsOf, type Pair } from './said.ts';

/** What each detector finds, with the words it points at. */
const HITS: readonly (readonly [string, Detector, Pair, readonly [string, string]])[] = [
  [
    'negation',
    negation,
    ['The minister did not sign the Harrow order.', 'The minister signed the Harrow order at noon.'],
    ['not sign', 'signed'],
  ],
  [
    'negation',
    negation,
    ['Divers found no bodies in the wreck of the Alma.', 'Divers found bodies in the wreck of the Alma.'],
    ['no bodies', 'bodies'],
  ],
  [
    'antonym',
    antonym,
    ['Wheat prices in Chicago rose on Monday.', 'Wheat prices in Chicago fell on Monday.'],
    ['rose', 'fell'],
  ],
  [
    'antonym',
    antonym,
    ['The council approved the Marsh Lane scheme.', 'The council rejected the Marsh Lane scheme.'],
    ['approved', 'rejected'],
  ],
  ['number', number, ['The fire at Dorn killed 14 people.', 'The fire at Dorn killed nine people.'], ['14', 'nine']],
  [
    'number',
    number,
    ['The stadium cost 80 million euros, the city said.', 'The stadium cost 120 million euros, auditors said.'],
    ['80 million euros', '120 million euros'],
  ],
  [
    'date',
    date,
    ['The ferry Alma sank on 3 March off Dorn.', 'The ferry Alma sank on 9 March off Dorn.'],
    ['3 March', '9 March'],
  ],
  [
    'entity',
    entity,
    [
      'The goal was scored by Marta Lindholm in the last minute.',
      'The goal was scored by Pia Sand in the last minute.',
    ],
    ['Marta Lindholm', 'Pia Sand'],
  ],
  [
    'status',
    status,
    [
      'The painter Ivo Blom is still alive, his sister said.',
      'The painter Ivo Blom died in his sleep, a neighbour said.',
    ],
    ['still alive', 'died'],
  ],
  [
    'status',
    status,
    ['A court in Dorn acquitted the banker Hale.', 'The banker Hale was convicted by a court in Dorn.'],
    ['acquitted', 'was convicted'],
  ],
  [
    'quantifier',
    quantifier,
    ['All the passengers on the Alma survived.', 'None of the passengers on the Alma survived.'],
    ['All the', 'None of'],
  ],
  [
    'denial',
    denial,
    ['The company denied that it had dumped waste in Lake Orre.', 'The company dumped waste in Lake Orre for years.'],
    ['denied that it had dumped', 'dumped'],
  ],
  [
    'refutation',
    refutation,
    [
      'A shark swam through the flooded streets of Dorn.',
      'The video of a shark in the flooded streets of Dorn is fake, police said.',
    ],
    ['shark', 'fake'],
  ],
];

/** Pairs that a detector must leave alone. */
const NOTHING: readonly (readonly [string, Detector, Pair])[] = [
  [
    'both negated',
    negation,
    ['The minister did not sign the Harrow order.', 'The minister never signed the Harrow order.'],
  ],
  ['"not only"', negation, ['The minister signed not only the Harrow order.', 'The minister signed the Harrow order.']],
  ['nothing shared', negation, ['Divers did not reach the wreck.', 'The bank reached a deal.']],
  ['a negated opposite', antonym, ['Wheat prices rose on Monday.', 'Wheat prices did not fall on Monday.']],
  ['one subject, no opposite', antonym, ['Wheat prices rose on Monday.', 'Wheat prices climbed on Monday.']],
  [
    'a bound that holds',
    number,
    ['At least 30 hostages are in the hills of Dorn.', 'The rebels hold 34 hostages in the hills of Dorn.'],
  ],
  ['a rounded figure', number, ['About 300 people marched in Dorn.', 'Police counted 297 people who marched in Dorn.']],
  ['other things counted', number, ['The fire at Dorn killed 14 people.', 'The fire at Dorn burned nine barns.']],
  [
    'the day of saying',
    date,
    [
      'The ferry Alma sank off Dorn, the navy said on Monday.',
      'The ferry Alma sank off Dorn, the owner said on Tuesday.',
    ],
  ],
  [
    'a year and a day in it',
    date,
    ['The ferry Alma sank off Dorn in March 2024.', 'The ferry Alma sank off Dorn on 9 March 2024.'],
  ],
  [
    'the same name, shorter',
    entity,
    [
      'The goal was scored by Marta Lindholm in the last minute.',
      'The goal was scored by Lindholm in the last minute.',
    ],
  ],
  ['not dead', status, ['The painter Ivo Blom is still alive.', 'The painter Ivo Blom is not dead, his sister said.']],
  [
    'all and some',
    quantifier,
    ['All the passengers on the Alma survived.', 'Some of the passengers on the Alma survived.'],
  ],
  [
    'a fear',
    denial,
    [
      'The company denied that it had dumped waste in Lake Orre.',
      'Villagers fear that the company dumped waste in Lake Orre.',
    ],
  ],
  [
    'two denials',
    denial,
    [
      'The company denied that it had dumped waste in Lake Orre.',
      'A director denied that the company dumped waste in Lake Orre.',
    ],
  ],
  ['an offer rejected', denial, ['The union rejected the pay offer.', 'The employers made a pay offer to the union.']],
  [
    'not fake',
    refutation,
    [
      'A shark swam through the flooded streets of Dorn.',
      'The video of a shark in the flooded streets of Dorn is not fake.',
    ],
  ],
];

describe('the detectors', () => {
  it.each(HITS)('%s: points at the words that conflict', (kind, detect, pair, words) => {
    const found = between(detect, pair);
    expect(found?.kind).toBe(kind);
    expect(wordsOf(found, pair)).toEqual(words);
  });

  it.each(NOTHING)('find nothing in %s', (_what, detect, pair) => {
    expect(between(detect, pair)).toBeNull();
  });

  it.each(HITS)('%s: does not depend on the order of the sides', (_kind, detect, [a, b]) => {
    const there = between(detect, [a, b]);
    const back = between(detect, [b, a]);
    expect(back?.strength).toBe(there?.strength);
    expect([back?.aWords, back?.bWords]).toEqual([there?.bWords, there?.aWords]);
  });

  it('are given strongest first', () => {
    const found = findingsOf(
      said('The council approved the Marsh Lane scheme by 9 votes on 3 March.'),
      said('The council rejected the Marsh Lane scheme by 11 votes on 5 March.'),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ strength }) => strength)).toEqual(
      found.map(({ strength }) => strength).toSorted((x, y) => y - x),
    );
  });
});
