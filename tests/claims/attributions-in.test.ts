import { describe, expect, it } from 'vitest';
import { attributionsIn } from '../../components/claims/attributions-in.ts';

interface Case {
  readonly form: string;
  readonly sentence: string;
  readonly source: string;
  readonly cue: string;
  readonly content: readonly string[];
}

const one = (form: string, sentence: string, source: string, cue: string, ...content: string[]): Case => ({
  form,
  sentence,
  source,
  cue,
  content,
});

const CASES: readonly Case[] = [
  one('a plain clause', 'Amina Farah said the harbour would close.', 'Amina Farah', 'said', 'the harbour would close'),
  one('a clause with that', 'Amina Farah said that the harbour would close.', 'Amina Farah', 'said', 'that the harbour would close'),
  one('a clause before its speaker', 'The harbour would close, Amina Farah said.', 'Amina Farah', 'said', 'The harbour would close'),
  one('a sentence broken by its speaker', 'The verdict, the judge ruled, was unsafe.', 'the judge', 'ruled', 'The verdict', 'was unsafe'),
  one('a description between commas', 'Amina Farah, a port authority spokeswoman, said the crane had failed.', 'Amina Farah, a port authority spokeswoman,', 'said', 'the crane had failed'),
  one('an age and a description', 'Tom Reyes, 34, a welder from Hull, said the gate was open.', 'Tom Reyes, 34, a welder from Hull,', 'said', 'the gate was open'),
  one('a title before the name', 'Defence minister Lars Holm said no troops had left.', 'Defence minister Lars Holm', 'said', 'no troops had left'),
  one('auxiliaries', 'Kremlin spokesman Dmitry Peskov had said there was no plan for a visit.', 'Kremlin spokesman Dmitry Peskov', 'had said', 'there was no plan for a visit'),
  one('a possessor and a day', 'Oslo’s public broadcaster NRK reported on Monday that the ferry had sunk.', 'Oslo’s public broadcaster NRK', 'reported', 'that the ferry had sunk'),
  one('a verb before its speaker', '“We are ready,” said Mr Okafor.', 'Mr Okafor', 'said', '“We are ready,”'),
  one('a verb before a described speaker', '“We are ready,” said Ada Okafor, head of the rescue service.', 'Ada Okafor, head of the rescue service', 'said', '“We are ready,”'),
  one('straight quotation marks', '"The bridge is safe," the engineer insisted.', 'the engineer', 'insisted', '"The bridge is safe,"'),
  one('doubled apostrophes', "''The bridge is safe,'' said the engineer.", 'the engineer', 'said', "''The bridge is safe,''"),
  one('a quotation in two parts', '“The bridge,” Mr Okafor said, “is safe.”', 'Mr Okafor', 'said', '“The bridge,”', '“is safe.”'),
  one('a quotation after a colon', 'Ms Varga wrote: “The dam will hold.”', 'Ms Varga', 'wrote', '“The dam will hold.”'),
  one('a quotation after a comma', 'Ms Varga replied, “The dam will hold.”', 'Ms Varga', 'replied', '“The dam will hold.”'),
  one('according to, at the end', 'Some 300 homes were lost, according to the fire service.', 'the fire service', 'according to', 'Some 300 homes were lost'),
  one('according to, at the start', 'According to the fire service, some 300 homes were lost.', 'the fire service', 'According to', 'some 300 homes were lost'),
  one('told reporters', 'The coach told reporters that the match was off.', 'The coach', 'told', 'that the match was off'),
  one('told reporters, at the end', '“It is over,” the coach told reporters in Rome on Monday.', 'the coach', 'told', '“It is over,”'),
  one('told a paper', 'The coach told the Evening Courier he would resign.', 'The coach', 'told', 'he would resign'),
  one('announced', 'The airline announced that it would cut 200 jobs.', 'The airline', 'announced', 'that it would cut 200 jobs'),
  one('claims', 'The rebel leader claims his men hold the town.', 'The rebel leader', 'claims', 'his men hold the town'),
  one('insists', 'Peru’s foreign minister insists the talks are over.', 'Peru’s foreign minister', 'insists', 'the talks are over'),
  one('argues', 'The union argues that the law is broken.', 'The union', 'argues', 'that the law is broken'),
  one('warned', 'Doctors warned that beds were running out.', 'Doctors', 'warned', 'that beds were running out'),
  one('denied with a clause', 'The mayor denied that he had taken money.', 'The mayor', 'denied', 'that he had taken money'),
  one('denied with a noun', 'Norway has denied any involvement.', 'Norway', 'has denied', 'any involvement'),
  one('officials', 'Officials said Tuesday that 40 people had died.', 'Officials', 'said', 'that 40 people had died'),
  one('police', 'Police said the driver had fled.', 'Police', 'said', 'the driver had fled'),
  one('a bare form with a plural', 'Local farmers say the river is poisoned.', 'Local farmers', 'say', 'the river is poisoned'),
  one('a report', 'A report by the World Bank found that growth had slowed.', 'A report by the World Bank', 'found', 'that growth had slowed'),
  one('a poll', 'The new poll shows the two parties level.', 'The new poll', 'shows', 'the two parties level'),
  one('a statement that says', 'The company’s statement said no data had been lost.', 'The company’s statement', 'said', 'no data had been lost'),
  one('in a statement', 'The ministry said in a statement that the ship had left port.', 'The ministry', 'said', 'that the ship had left port'),
  one('in a statement, first', 'In a statement, the ministry said the ship had left port.', 'the ministry', 'said', 'the ship had left port'),
  one('a leading day', 'On Tuesday Ms Varga said the dam would hold.', 'Ms Varga', 'said', 'the dam would hold'),
  one('tweeted', 'The senator tweeted: “I am not running.”', 'The senator', 'tweeted', '“I am not running.”'),
  one('a pronoun', 'She said the order was forged.', 'She', 'said', 'the order was forged'),
  one('quoted as saying', 'Mr Holm was quoted as saying by Interfax that he would come.', 'Mr Holm', 'was quoted as saying', 'that he would come'),
  one('announced by', 'The strike was announced by the rail union on Friday.', 'the rail union', 'was announced by', 'The strike'),
  one('a noun cue', 'The firm rejected Ms Varga’s claim that the dam was cracked.', 'Ms Varga’s', 'claim', 'that the dam was cracked'),
  one('a headline that begins with its source', 'Police: Two men held after bank raid', 'Police', ':', 'Two men held after bank raid'),
  one('a headline that ends with its source', 'Two men held after bank raid: police', 'police', ':', 'Two men held after bank raid'),
  one('dashes around a description', 'Ms Varga — who built the dam — said it would hold.', 'Ms Varga', 'said', 'it would hold'),
  one('a relative clause in the speaker', 'A man who survived the crash said the brakes had failed.', 'A man who survived the crash', 'said', 'the brakes had failed'),
  one('a description and a name after a place', 'The dam leaked in Perth, the operator, Highland Hydro, said.', 'the operator, Highland Hydro,', 'said', 'The dam leaked in Perth'),
  one('a description and a name after a day', 'The gates were shut on Monday, the owner, Corran Estate, told reporters.', 'the owner, Corran Estate,', 'told', 'The gates were shut on Monday'),
  one('a speaker before a semicolon', 'The picture is a fake, Ms Varga said; the boat was in port.', 'Ms Varga', 'said', 'The picture is a fake', 'the boat was in port'),
  one('a verb and its speaker before a semicolon', 'The bridge will close, said the mayor; a ferry will run.', 'the mayor', 'said', 'The bridge will close', 'a ferry will run'),
  one('a quotation before a semicolon', '“The bridge is safe,” the mayor said; it fell in May.', 'the mayor', 'said', '“The bridge is safe,”'),
  one('two speakers', 'Mr Holm and Ms Varga said the pact was dead.', 'Mr Holm and Ms Varga', 'said', 'the pact was dead'),
]; // prettier-ignore

describe('who says what in a sentence', () => {
  it.each(CASES)('finds $form: $sentence', ({ sentence, source, cue, content }) => {
    const found = attributionsIn(sentence);
    const words = (spans: readonly { start: number; end: number }[]): string[] =>
      spans.map(({ start, end }) => sentence.slice(start, end));
    const match = found.find((a) => words(a.source)[0] === source);
    expect(found.map((a) => words(a.source)[0])).toContain(source);
    expect(words(match?.cue ?? [])).toEqual([cue]);
    expect(words(match?.content ?? [])).toEqual(content);
  });

  it.each([
    'He is said to be in Paris.',
    'The reported attack took place at dawn.',
    'She added two eggs to the bowl.',
    'They live in a village called Nether Poppleton.',
    'The river burst its banks on Sunday.',
    'The claims were settled in May.',
    'Ms Lerner reported from Leeds.',
  ])('finds nobody in: %s', (sentence) => {
    expect(attributionsIn(sentence)).toEqual([]);
  });

  it('keeps two attributions in one sentence apart', () => {
    const sentence = 'Mr Holm said the pact was dead, but Ms Varga said it would be signed.';
    expect(attributionsIn(sentence).map((a) => a.content.map(({ start, end }) => sentence.slice(start, end)))).toEqual([
      ['the pact was dead'],
      ['it would be signed'],
    ]);
  });

  it.each([
    '',
    ' ',
    '"',
    '“',
    ',,,',
    'said',
    'said said said',
    '’’’’',
    'according to',
    ': : :',
    '\u0000\uD800',
    '(((',
    'He said',
  ])('does not fail on %j', (text) => {
    expect(() => attributionsIn(text)).not.toThrow();
  });
});
