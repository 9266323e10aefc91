import { describe, expect, it } from 'vitest';
import { namesOf, sameName } from '../../components/language/names.ts';
import type { Name } from '../../components/language/names.ts';
import { textOf } from '../../components/language/span.ts';

const list = (text: string): string[] => namesOf(text).map((name) => `${name.text}: ${name.kind}`);
const only = (text: string): Name => {
  const name = namesOf(text).at(-1);
  if (name === undefined) throw new Error(`no name in ${text}`);
  return name;
};

describe('names', () => {
  it('are told from titles, roles and the adjectives of countries before them', () => {
    expect(list('Yesterday Russian President Vladimir Putin met Kremlin spokesman Dmitry Peskov and Mr Hale.')).toEqual(
      ['Russian: place', 'Vladimir Putin: person', 'Kremlin: place', 'Dmitry Peskov: person', 'Hale: person'],
    );
    expect(list('They met U.S. Secretary of State Ruth Okoro and Prime Minister Theresa May.')).toEqual([
      'U.S.: place',
      'Ruth Okoro: person',
      'Theresa May: person',
    ]);
    expect(list('It was Tesla CEO Ada Quill who called the Mayor of London Omar Reyes.')).toEqual([
      'Tesla: organisation',
      'Ada Quill: person',
      'London: place',
      'Omar Reyes: person',
    ]);
  });

  it('run over the possessive of those whom an organisation is for or named after', () => {
    expect(list("It was the National Farmers' Union, and not the Dockers’ Defence League.")).toEqual([
      "National Farmers' Union: organisation",
      'Dockers’ Defence League: organisation',
    ]);
    expect(list("Nurses' Association leaders met Women's Aid at St. Mary's Hospital.")).toEqual([
      "Nurses' Association: organisation",
      "Women's Aid: organisation",
      "St. Mary's Hospital: organisation",
    ]);
    expect(list("Then the Queen's Hospital answered.")).toEqual(["Queen's Hospital: organisation"]);
    expect(list("But Britain's Home Office and the United States' Congress are two names each.")).toEqual([
      'Britain: place',
      'Home Office: organisation',
      'United States: place',
      'Congress: organisation',
    ]);
  });

  it('hold words that end others', () => {
    expect(list('Doctors Without Borders and Save the Children said so.')).toEqual([
      'Doctors Without Borders: organisation',
      'Save the Children: organisation',
    ]);
    expect(list('Doctors without beds and borders without guards were seen.')).toEqual([]);
  });

  it('begin with a given name that is a small word, too', () => {
    expect(list('Will Hale said that the boat sank.')).toEqual(['Will Hale: person']);
    expect(list('It was Per Olsen, and not Will Hale.')).toEqual(['Per Olsen: person', 'Will Hale: person']);
    expect(list('Will Hale resign over the boat?')).toEqual(['Hale: other']);
  });

  it('tell a Korean family name from a park', () => {
    expect(list('It was Park Jun-seo who walked in Park Road.')).toEqual(['Park Jun-seo: person', 'Park Road: place']);
  });

  it('run over small words and initials', () => {
    expect(
      list('Officials of the Ministry of Foreign Affairs and the Bank of England saw Gen. James L. Marsh.'),
    ).toEqual(['Ministry of Foreign Affairs: organisation', 'Bank of England: organisation', 'James L. Marsh: person']);
    expect(list('It was Ursula von der Leyen.')).toEqual(['Ursula von der Leyen: person']);
    expect(list('It was the Democratic People’s Republic of Korea.')).toEqual([
      'Democratic People’s Republic of Korea: place',
    ]);
  });

  it('are not a sentence’s first word, a day or a month', () => {
    expect(list('Police left. However, residents stayed on Monday in March. Earlier it rained.')).toEqual([]);
    expect(list('Peskov said so. The Kremlin agreed.')).toEqual(['Peskov: other', 'Kremlin: place']);
  });

  it('make a single word a person where the text has given the full name', () => {
    expect(list('There was Dmitry Peskov. Later Peskov left.').at(-1)).toBe('Peskov: person');
  });

  it('leave out a minister’s portfolio and know a dateline', () => {
    expect(list('QUETTA — Public Works Minister Ada Quill left.')).toEqual(['QUETTA: place', 'Ada Quill: person']);
  });

  it('lie where they say', () => {
    const text = 'In Oslo, Mr. Hale met “Ruth Okoro” of the UN.';
    for (const name of namesOf(text)) expect(textOf(text, name)).toBe(name.text);
  });
});

describe('names for the same', () => {
  it.each([
    ['They saw Dmitry Peskov', 'It was Mr Peskov'],
    ['They joined the United Nations', 'They joined the UN'],
    ['They joined the World Health Organization', 'They joined the WHO'],
    ['They joined the U.N.', 'They joined the United Nations'],
    ['They saw the Kremlin', 'They saw Moscow'],
    ['They saw Britain', 'They went to Downing Street'],
    ['They saw North Korea', 'They saw the DPRK'],
    ['They saw Kim Jong-un', 'They saw Mr Kim'],
    ['They saw the Russian Foreign Ministry', 'They saw Russia'],
  ])('%s / %s meet', (one, other) => {
    expect(sameName(only(one), only(other))).toBe(true);
  });

  it.each([
    ['They saw John Marsh', 'They saw Ruth Marsh'],
    ['They saw North Korea', 'They saw South Korea'],
    ['They saw Russia', 'They saw Ukraine'],
    ['They saw Mr Hale', 'They saw Mr Quill'],
  ])('%s / %s do not', (one, other) => {
    expect(sameName(only(one), only(other))).toBe(false);
  });
});
