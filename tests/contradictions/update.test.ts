import { describe, expect, it } from 'vitest';
import { isUpdate } from '../../components/contradictions/update.ts';
import { statement } from './statements.ts';

const first = { article: 'https://one.example/a', published: '2026-03-02' };
const second = { article: 'https://two.example/b', published: '2026-03-09' };

describe('an update between two articles', () => {
  it.each([
    [
      'The tunnel at Dorn is closed, the operator said.',
      'Cars were back in the Dorn tunnel on Saturday, the operator said.',
    ],
    ['Prices in Dorn rose by 5 percent a year.', 'Inflation in Dorn has come down to 3 percent a year.'],
    ['Karl Dorn is in intensive care, his clinic said.', 'Karl Dorn walked out of the clinic on Sunday.'],
    [
      'The Dorn council has yet to decide on the tram line.',
      'The Dorn council approved the tram line by 31 votes to 20.',
    ],
    ['Judges in Dorn have not ruled on the tram line.', 'Judges threw out the Dorn tram line.'],
    ['The Dorn tunnel is to open on 20 April.', 'The opening of the Dorn tunnel has been put off to 2 June.'],
  ])('%s × %s', (before, after) => {
    expect(isUpdate(statement(before, first), statement(after, second))).toBe(true);
  });

  it.each([
    ['The driver had been asleep, Dorn police said.', 'The Dorn driver had been awake all the time, police admitted.'],
    ['Karl Dorn died at sea on 1 March, his church said.', 'Karl Dorn is alive, Oslo police said.'],
    [
      'The Dorn council has yet to decide on the tram line, the mayor said.',
      'The Dorn council decided on the tram line on 12 January, its minutes show.',
    ],
    ['The Dorn mill has been shut since 2023.', 'The Dorn mill worked day and night in 2024 and 2025.'],
    [
      'The Dorn fault has been found in three of the 40 trams, its maker said.',
      'The Dorn fault stood in all 40 trams from the day that they came, the maker said.',
    ],
  ])('is not %s × %s', (before, after) => {
    expect(isUpdate(statement(before, first), statement(after, second))).toBe(false);
  });
});

describe('an update within one article', () => {
  it('is told by its own words', () => {
    const before = statement('Rescuers had pulled 14 bodies from the mine before nightfall on Tuesday.');
    const after = statement('By Thursday morning the death toll at the mine had climbed to 21.');
    expect(isUpdate(before, after)).toBe(true);
  });

  it('is not what the same day is said to have brought', () => {
    const before = statement('The bridge reopened on Tuesday, a day after the storm.');
    const after = statement('The bridge remained closed on Tuesday, a day after the storm.');
    expect(isUpdate(before, after)).toBe(false);
  });
});
