import { describe, expect, it } from 'vitest';
import type { Tell } from '../../components/changes/change.ts';
import { compareVersions } from '../../components/changes/compare.ts';
import { version } from './versions.ts';

const REST = 'The water board meets again on Friday. Residents may listen in from the gallery.';

function tellsOf(before: string, after: string, published = '2026-11-24'): readonly Tell[] | undefined {
  const of = (sentence: string) => version(`${sentence}\n\n${REST}`, { published });
  return compareVersions(of(before), of(after), false)?.changes[0]?.tells;
}

describe('what a rewording is about', () => {
  it.each<[string, string, string, Tell[]]>([
    ['a count', 'The slide buried 14 houses.', 'The slide buried 41 houses.', ['figure']],
    ['a share', 'Turnout was 61 per cent in the valley.', 'Turnout was 51% in the valley.', ['figure']],
    ['a score', 'Orrin beat the visitors 3-1 at home.', 'Orrin beat the visitors 3-2 at home.', ['figure']],
    [
      'a bound',
      'At least 30 people were rescued from the roofs.',
      'Some 30 people were rescued from the roofs.',
      ['figure'],
    ],
    ['a “not”', 'The board will pay for the repairs.', 'The board will not pay for the repairs.', ['negation']],
    ['a lost “never”', 'The valve was never tested.', 'The valve was tested.', ['negation']],
    ['an opposite', 'The court called the order legal.', 'The court called the order illegal.', ['opposite']],
    [
      'opposite words',
      'Prices in the valley rose sharply after the storm.',
      'Prices in the valley fell sharply after the storm.',
      ['opposite'],
    ],
    ['a name', 'The contract went to Ida Brandt.', 'The contract went to Olga Merz.', ['name']],
    ['a weekday', 'The gates were opened on Monday.', 'The gates were opened on Sunday.', ['date']],
    ['how sure it is', 'The guard stole the keys.', 'The guard allegedly stole the keys.', ['certainty']],
    [
      'quoted words',
      '“We were warned in spring,” said a mason.',
      '“We were warned in autumn,” said a mason.',
      ['quotation'],
    ],
    ['who says it', 'The wall will hold, the mayor said.', 'The wall will hold, the engineers said.', ['attribution']],
    [
      'the name of who says it',
      'The wall will hold, Ida Brandt said.',
      'The wall will hold, Olga Merz said.',
      ['attribution'],
    ],
    ['that anyone says it', 'The wall will hold.', 'The wall will hold, the engineers said.', ['attribution']],
  ])('is told: %s', (_, before, after, tells) => {
    expect(tellsOf(before, after)).toEqual(tells);
  });

  it.each([
    ['a figure in letters', 'The slide buried 12 houses.', 'The slide has buried twelve houses.'],
    ['a fuller name', 'The report was read by Brandt.', 'The report was read aloud by Ida Brandt.'],
    ['a day by its date', 'The gates were opened on Monday.', 'The gates were all opened on 23 November.'],
    ['style', 'The crowd went home in the rain.', 'The crowd walked home in the rain.'],
    ['a detail more', 'The slide buried 12 houses.', 'The slide buried 12 houses and a chapel on Tuesday.'],
    [
      'another verb of speech',
      'The board ordered that the gates be shut.',
      'The board demanded that the gates be shut.',
    ],
    ['a name for what somebody is', 'The wall will hold, the mayor said.', 'The old wall will hold, Olga Merz said.'],
    ['a pronoun for a source', 'The wall will hold, Merz said.', 'The old wall will hold, she said.'],
  ])('tells nothing of %s', (_, before, after) => {
    expect(tellsOf(before, after)).toEqual([]);
  });

  it('names the most telling first', () => {
    expect(tellsOf('Merz said that 12 men were hurt.', 'Brandt said that 21 men were not hurt.')).toEqual([
      'negation',
      'figure',
      'attribution',
    ]);
  });
});

describe('another speaker', () => {
  const said = (who: string): string => `The gates were left open for a day, ${who} said.`;

  it.each([
    ['a spokesman for the Israeli army', 'a spokesman for the Lebanese army'],
    ['a spokesman for the Israeli army', 'a Lebanese army spokesman'],
    ['the health ministry', 'the finance ministry'],
    ['the Health Ministry', 'the Finance Ministry'],
    ['police in Harn', 'police in Olm'],
    ['Maria Keller', 'Peter Keller'],
    ['Mayor Maria Keller', 'Mayor Peter Holm'],
    ['a study by the University of Harn', 'a study by the University of Olm'],
    ['a Russian official', 'a Ukrainian official'],
    ['US officials', 'Israeli officials'],
    ['health officials', 'state officials'],
    ['Kremlin spokesman Dmitry Peskov', 'Kremlin aide Yuri Ushakov'],
    ['a source in the company', 'a source in the government'],
    ['Israel’s defence minister', 'Israel’s foreign minister'],
    ['the head of the army', 'the head of the navy'],
    ['local residents', 'local officials'],
    ['Israel’s shipping minister', 'an Israeli broker'],
    ['the contractor', 'the contractor’s brother'],
    ['Olga Merz', 'Olga Merz’s lawyer'],
  ])('is told, though the two have words in common: %s, %s', (one, other) => {
    expect(tellsOf(said(one), said(other))).toContain('attribution');
    expect(tellsOf(said(other), said(one))).toContain('attribution');
  });

  it.each([
    ['a spokesman for the Israeli army', 'an Israeli army spokesman'],
    ['a spokesman for the Israeli army', 'a spokeswoman for Israel’s army'],
    ['the Israeli army', 'the Israeli military'],
    ['the health ministry', 'the Ministry of Health'],
    ['the health ministry', 'a health ministry official'],
    ['police', 'police in Harn'],
    ['Maria Keller', 'Keller'],
    ['Maria Keller', 'Mayor Maria Keller, who took office in May,'],
    ['Maria Keller', 'M. Keller'],
    ['Mayor Maria Keller', 'Maria Keller, the mayor of Harn,'],
    ['the mayor, Maria Keller,', 'the town’s mayor'],
    ['Kremlin spokesman Dmitry Peskov', 'a spokesman for the Kremlin'],
    ['Ms Keller', 'Mrs Keller'],
    ['the company’s chief executive', 'the firm’s chief executive'],
    ['two senior officials', 'several top officials'],
    ['two police officers', 'three police officers'],
    ['US officials', 'American officials'],
    ['a local resident', 'a nearby resident'],
    ['a new study by Harn University', 'a study by the University of Harn'],
    ['the World Health Organization', 'the WHO'],
    ['the head of the army', 'the army’s chief'],
    ['officials in the ministry', 'ministry officials'],
    ['Mayor Otávio Brandelli', 'the mayor of Serra Funda'],
    ['the director, Klara Weiss,', 'Weiss'],
    ['Principal Louise Tran', 'Louise Tran'],
    ['Lebanon’s works minister, Samir Haddad-Roux,', 'Mr Haddad-Roux'],
    ['registrations published on 4 January', 'registrations published on 2 March'],
    ['half of the 5,400 members', '2,700 of the members'],
    ['the government spokesman', 'the spokesman'],
  ])('is not told where it is the same in other words: %s, %s', (one, other) => {
    expect(tellsOf(said(one), said(other)) ?? []).not.toContain('attribution');
    expect(tellsOf(said(other), said(one)) ?? []).not.toContain('attribution');
  });
});
