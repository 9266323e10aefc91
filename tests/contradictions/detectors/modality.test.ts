import { describe, expect, it } from 'vitest';
import { modality } from '../../../components/contradictions/detectors/modality.ts';
import { between, wordsOf, type Pair } from './said.ts';

/** One deed, said to be done and not to be done. */
const ONE_DEED: readonly Pair[] = [
  [
    'Tidewell Group signed a contract to buy Orsk Shipping, its chairman said.',
    'The shipping line has signed no contract with Tidewell Group, a director said.',
  ],
  [
    'Hungary denied that it had agreed to build a second reactor at Paks.',
    'Hungary has agreed to build a second reactor at Paks, the Russian supplier said.',
  ],
];

/** One side denies what the other agrees to, announces or commits to by an act. */
const CONFLICTS: readonly Pair[] = [
  [
    'President Adeyo has accepted an invitation to address the parliament in Lund, the speaker said on Monday.',
    'Adeyo has no intention of going to Lund, his office said.',
  ],
  [
    'Okoro warmly accepted the invitation, the palace in Lenta reported.',
    'The office in Marend told journalists that no journey by Okoro to Lenta was planned.',
  ],
  [
    'President Okoro accepted the invitation to the coronation, the palace in Lenta said.',
    'Okoro has no plan to travel to Lenta, his office said.',
  ],
  [
    'There is no plan for Chancellor Brandt to visit Ankara, her spokesman said.',
    'Brandt accepted an invitation during the talks, Turkish state television reported.',
  ],
  [
    'Mayor Lindqvist will open the bridge on Friday, the council said.',
    'Mayor Lindqvist will not open the bridge on Friday, her office said.',
  ],
  [
    'Corvane Motors has agreed to sell its Lyon plant, the union said.',
    'Corvane Motors has no intention of selling its Lyon plant, its owner said.',
  ],
  [
    'The Danish navy is to send two frigates to the Gulf, a minister said.',
    'The Danish navy is not going to send frigates to the Gulf, the defence chief said.',
  ],
  [
    'Senator Alvarez ruled out a run for the presidency.',
    'Senator Alvarez filed papers for the presidency on Monday, the electoral commission said.',
  ],
  [
    'Brightwell Foods will close its Leeds bakery, the board announced.',
    'Brightwell Foods has no plans to close its Leeds bakery, a director said.',
  ],
  [
    'Dutch prosecutors decided to appeal against the Jansen verdict.',
    'Dutch prosecutors will not appeal against the Jansen verdict, a spokeswoman said.',
  ],
  [
    'The Vatican confirmed that the Pope will travel to Manila in January.',
    'The Vatican has not scheduled any papal trip, and the Pope is not going to travel to Manila in January.',
  ],
  [
    'Keeper Tom Adair agreed terms with Rovers, his agent said.',
    'Tom Adair has no intention of joining Rovers, his father said.',
  ],
  [
    'Nordbank is planning to cut 400 jobs in Oslo, a memo shows.',
    'There are no plans to cut jobs in Oslo, Nordbank said.',
  ],
  ['Peru called an election for 9 April, state radio said.', 'Peru has no plan to hold an election, the premier said.'],
  ['Judge Mensah agreed to testify before the panel.', 'Judge Mensah refused to testify before the panel.'],
  [
    'Finland pledged to recognise the new government of Sarvia.',
    'Finland is not considering recognising the new government of Sarvia.',
  ],
  [
    'The ministry has ordered 40 trains from Alvik Rail, the paper reported.',
    'The ministry has no plans to buy trains from Alvik Rail.',
  ],
  [
    'Poet Ana Reyes was due to speak at the Bogota fair, the organisers confirmed.',
    'No speech by poet Ana Reyes is planned at the Bogota fair.',
  ],
  [
    'A meeting between Premier Sato and Kim is scheduled for May, Seoul said.',
    'A meeting between Premier Sato and Kim is not on the agenda, Tokyo said.',
  ],
  ['The Kremlin said Lavrov would meet the Polish envoy.', 'Lavrov will not meet the Polish envoy, an adviser said.'],
  [
    'Actor Liam Forde has signed on to play Hamlet at the Globe.',
    'Liam Forde will never play Hamlet, at the Globe or anywhere else, he told fans.',
  ],
  [
    'Kenya has decided to expel the Sudanese ambassador.',
    'Kenya has no intention of expelling the Sudanese ambassador.',
  ],
  [
    'Telora vowed on Sunday to appear before the ethics panel.',
    'Telora will not appear before the ethics panel, the lawyer announced.',
  ],
];

/** Pairs that only look like it. */
const TEMPTING: readonly (readonly [string, Pair])[] = [
  [
    'another place',
    [
      'Adeyo accepted an invitation to Lund, the mayor said.',
      'Adeyo has no intention of going to Bergen, his office said.',
    ],
  ],
  [
    'another person',
    ['President Okoro accepted the invitation to Lenta.', 'There is no plan for Chancellor Brandt to travel to Lenta.'],
  ],
  [
    'another act',
    ['President Okoro accepted the invitation to Lenta.', 'Okoro has no plan to raise taxes, he said in Lenta.'],
  ],
  ['another place', ['The king will travel to Lisbon in May.', 'The king has no plan to travel to Nairobi.']],
  ['a wish', ['Lenta hopes that President Okoro will visit the city.', 'President Okoro has no plan to visit Lenta.']],
  ['a fear', ['Workers fear that Corvane will close the Lyon plant.', 'Corvane has no plan to close the Lyon plant.']],
  [
    'an offer not accepted',
    ['The emir offered to host President Okoro in Lenta.', 'President Okoro has no plan to visit Lenta.'],
  ],
  [
    'a condition',
    [
      'Mayor Lindqvist will resign if the court finds against her.',
      'Mayor Lindqvist will not resign, her office said.',
    ],
  ],
  ['a call', ['The opposition called on Mayor Lindqvist to resign.', 'Mayor Lindqvist will not resign.']],
  [
    'a past act',
    ['Okoro and Lenta signed a fisheries treaty in 2004.', 'Okoro has no plan to sign a fisheries treaty.'],
  ],
  ['a question', ['Will Corvane close the Lyon plant?', 'Corvane has no plan to close the Lyon plant.']],
  [
    'a possibility',
    ['Corvane may close the Lyon plant, analysts say.', 'Corvane has no plan to close the Lyon plant.'],
  ],
  [
    'a denial on both sides',
    ['Corvane denied that it had agreed to sell the Lyon plant.', 'Corvane will not sell the Lyon plant.'],
  ],
  [
    'agreement in other words',
    [
      'Judge Mensah has agreed to testify before the panel.',
      'Judge Mensah has not refused to testify before the panel.',
    ],
  ],
  [
    'reports called false',
    ['Reports that Corvane will close the Lyon plant are false, it said.', 'Corvane will not close the Lyon plant.'],
  ],
  [
    'a share of people',
    [
      'Some 54 percent said they would vote for Okoro.',
      'A fifth of those asked, or 20 percent, will not vote for Okoro.',
    ],
  ],
  [
    'the noun "will"',
    [
      'The premier praised his will to reform the army of Lenta.',
      'The premier will not reform the army of Lenta in a day, but in a year.',
    ],
  ],
  ['another thing', ['Corvane will close its bakery in Porto.', 'Brightwell has no plan to close its dairy in Leeds.']],
  [
    'two things of one actor',
    ['Kenya will attend the climate talks in Lima.', 'Kenya will not attend the trade fair in Busan.'],
  ],
  ['an invitation alone', ['Lenta invited Queen Maud to its jubilee.', 'Queen Maud has no plan to tour Asia.']],
  ['no comment', ['Corvane declined to comment on the Lyon plant.', 'Corvane will close the Lyon plant.']],
  ['a threat', ['The union threatened to strike in Lyon on Monday.', 'The union will not strike in Lyon on Tuesday.']],
  ['nothing in common', ['The dean will retire in June.', 'Corvane has no plan to list its shares.']],
];

describe('a plan denied against an act agreed', () => {
  it.each(ONE_DEED)('is a plain negation where both speak of one deed: %s | %s', (...pair) => {
    expect(between(modality, pair)?.kind).toBe('negation');
  });

  it.each(CONFLICTS)('is found: %s | %s', (...pair) => {
    expect(between(modality, pair)?.kind).toBe('modality');
  });

  it.each(TEMPTING)('is not found where there is %s', (_what, pair) => {
    const found = between(modality, pair);
    expect(found === null || (!found.alone && found.strength < 0.7), JSON.stringify(found)).toBe(true);
  });

  it('points at the words that deny and the words that commit', () => {
    const pair: Pair = [
      'There is no plan for Chancellor Brandt to visit Ankara.',
      'Brandt accepted an invitation to Ankara.',
    ];
    expect(wordsOf(between(modality, pair), pair)).toEqual([
      'no plan for Chancellor Brandt to visit',
      'accepted an invitation',
    ]);
  });

  it.each(CONFLICTS)('does not depend on the order of the sides: %s | %s', (a, b) => {
    const there = between(modality, [a, b]);
    const back = between(modality, [b, a]);
    expect(back?.strength).toBe(there?.strength);
    expect(back?.aWords).toEqual(there?.bWords);
  });

  it('is surer of an accepted invitation than of a plan in other words', () => {
    const accepted = between(modality, [
      'Okoro accepted the invitation to Lenta.',
      'Okoro has no plan to visit Lenta.',
    ]);
    const loose = between(modality, [
      'Okoro will tour the south of Lenta.',
      'Okoro has not agreed to travel there, Lenta said.',
    ]);
    expect(accepted?.strength ?? 0).toBeGreaterThan(loose?.strength ?? 0);
  });
});
