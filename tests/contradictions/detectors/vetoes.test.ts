import { describe, expect, it } from 'vitest';
import { vetoesOf } from '../../../components/contradictions/detectors/vetoes.ts';
import { analyse } from '../../../components/contradictions/detectors/detector.ts';
import { date } from '../../../components/contradictions/detectors/date.ts';
import { said, type Pair } from './said.ts';

const VETOED: readonly (readonly [string, Pair])[] = [
  ['question', ['Did the minister sign the order?', 'The minister did not sign the order.']],
  ['condition', ['The dam would flood Dorn if it broke.', 'Nobody in Dorn was flooded.']],
  ['condition', ['The mayor of Dorn told the council: if the dike gives way, the town floods.', 'Dorn stays dry.']],
  ['condition', ['The pier and the sea wall would stand if the storm turned north.', 'The storm tore down the pier.']],
  [
    'bound-holds',
    ['At least 30 hostages are in the hills of Dorn.', 'The rebels hold 34 hostages in the hills of Dorn.'],
  ],
  ['other-day', ['Wheat prices in Chicago rose on 3 March.', 'Wheat prices in Chicago fell on 5 March.']],
  [
    'later-toll',
    [
      'The quake in Dorn killed 14 people, early reports said.',
      'The death toll of the quake in Dorn rose to 61 people killed.',
    ],
  ],
  [
    'later-toll',
    [
      'Beekeepers in Dorn reported the loss of 40 hives on Friday.',
      'By the following week beekeepers in Dorn reported the loss of 75 hives.',
    ],
  ],
  [
    'another-thing',
    ['The ferry to Lenta ran aground at dawn.', 'The other ferry to Lenta did not run aground, its captain said.'],
  ],
  [
    'other-period',
    ['The mill at Dorn employs 900 people.', 'Four years earlier the mill at Dorn employed 400 people.'],
  ],
  ['same-words', ['Harrow mill shuts down in Dorn.', 'The Harrow mill in Dorn shuts down for good, says an agent.']],
  [
    'both-deny',
    ['The palace denied that the emir was ill.', 'Reports of the illness of the emir are false, a doctor said.'],
  ],
  ['both-deny', ['Emir of Lenta is not dead', 'Death of emir in Lenta a hoax, says palace']],
  ['both-deny', ['No, Ada Moor has not signed for Corvane Rovers', 'Rumours of Moor to Corvane Rovers debunked']],
  [
    'different-ordinal',
    ['Profit rose in the first quarter at Corvane.', 'Profit fell in the second quarter at Corvane.'],
  ],
  ['other-period', ['Exports of tea rose last year.', 'Exports of tea fell this year.']],
  [
    'different-population',
    ['Unemployment among women rose to 9 per cent.', 'Unemployment among men fell to 7 per cent.'],
  ],
  ['different-place', ['House prices in Spain rose sharply.', 'House prices in France fell sharply.']],
  [
    'forecast',
    ['Economists had expected inflation in Turkey to slow to 58 per cent.', 'Inflation in Turkey was 61 per cent.'],
  ],
];

const FREE: readonly Pair[] = [
  ['The death of the emir in Lenta is no hoax', 'Death of emir in Lenta a hoax, says palace'],
  ['Emir dies in Lenta', 'Death of emir in Lenta a hoax, says palace'],
  [
    'Ada Moor said that Corvane had no plans to close its plant in Dorn.',
    'Ben Quill said that Corvane plans to close its plant in Dorn.',
  ],
  ['The minister did not sign the Harrow order.', 'The minister signed the Harrow order at noon.'],
  ['Okoro accepted the invitation to Lenta.', 'Okoro has no plan to visit Lenta.'],
  [
    'Aldous has never been to Dorn and would not find it on a map if he had to, his lawyer said.',
    'Aldous spent a week in Dorn in May, the innkeeper said.',
  ],
  ['Guests may bring their dogs if they wish, the hotel says.', 'The hotel turns away every guest with a dog.'],
  ['The ferry Alma sank on 3 March off Dorn.', 'The ferry Alma sank on 9 March off Dorn.'],
  ['The fire at Dorn killed 14 people.', 'The fire at Dorn killed nine people.'],
  [
    'A landslide at Dorn killed at least two people and cut the road to Lenta.',
    'A flood at Dorn killed at least two people and cut the road to Lenta.',
  ],
  [
    'The probe sent never-before-heard sounds of the wind at Dorn.',
    'The probe sent never-before-heard sounds of the sea at Dorn.',
  ],
  [
    'The death toll of the quake was at least 90 people killed, the governor said on Friday.',
    'The quake killed 52 people, the rescue service said on Friday.',
  ],
];

describe('the vetoes', () => {
  it.each(VETOED)('%s keeps two statements apart, in either order', (veto, [a, b]) => {
    expect(vetoesOf(said(a), said(b))).toContain(veto);
    expect(vetoesOf(said(b), said(a))).toContain(veto);
  });

  it.each(FREE)('leave a conflict alone: %s | %s', (a, b) => {
    expect(vetoesOf(said(a), said(b))).toEqual([]);
  });

  it('know that one word for a day is two days in the articles of two weeks', () => {
    const first = analyse('Nobody was arrested at the march in Dorn on Sunday.', '2026-03-03');
    const later = analyse('Forty people were arrested at a march in Dorn on Sunday night.', '2026-03-10');
    const same = analyse('Forty people were arrested at the march in Dorn on Sunday.', '2026-03-04');
    expect(vetoesOf(first, later)).toContain('another-week');
    expect(vetoesOf(first, same)).not.toContain('another-week');
    expect(date(first, later)).toBeNull();
  });
});
