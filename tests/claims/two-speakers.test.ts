import { describe, expect, it } from 'vitest';
import { attributionsIn } from '../../components/claims/attributions-in.ts';

/** "Who: what" for each attribution of a sentence, parts of one joined by "…". */
const told = (sentence: string): string[] =>
  attributionsIn(sentence).map(({ source, content }) => {
    const words = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(({ start, end }) => sentence.slice(start, end)).join(' … ');
    return `${words(source)}: ${words(content)}`;
  });

describe('a quotation behind another speaker’s', () => {
  it.each([
    ['“She took the money,” Ivo Lang told the jury, but Ada Moor answered: “I never saw it.”', ['Ivo Lang: “She took the money,”', 'Ada Moor: “I never saw it.”']],
    ['“She took the money,” said Ivo Lang, while Ada Moor insisted: “I never saw it.”', ['Ivo Lang: “She took the money,”', 'Ada Moor: “I never saw it.”']],
    ['“She took the money,” Ivo Lang said, but “I never saw it,” Ada Moor replied.', ['Ivo Lang: “She took the money,”', 'Ada Moor: “I never saw it,”']],
    ['“She took the money,” Ivo Lang said; “I never saw it,” said Ada Moor.', ['Ivo Lang: “She took the money,”', 'Ada Moor: “I never saw it,”']],
    ['Ivo Lang said: “She took the money,” but Ada Moor said: “I never saw it.”', ['Ivo Lang: “She took the money,”', 'Ada Moor: “I never saw it.”']],
    ['“She took the money,” Ivo Lang said, before Ms Moor shouted: “I never saw it.”', ['Ivo Lang: “She took the money,”', 'Ms Moor: “I never saw it.”']],
    ['“She took the money,” Ivo Lang said, contradicting Ada Moor, who had said: “I never saw it.”', ['Ivo Lang: “She took the money,”', 'who: “I never saw it.”']],
    ['“She took the money,” Ivo Lang said after the mill posted a “record” loss.', ['Ivo Lang: “She took the money,”']],
  ])('is not the first one’s: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['“The bridge,” Mr Okafor said, “is safe.”', 'Mr Okafor: “The bridge,” … “is safe.”'],
    ['“The bridge is safe,” Mr Okafor said on Monday, adding: “It was built well.”', 'Mr Okafor: “The bridge is safe,” … “It was built well.”'],
    ['“The bridge is safe,” Mr Okafor said, arguing that the report was “rubbish”.', 'Mr Okafor: “The bridge is safe,” … “rubbish”'],
    ['The bridge, Mr Okafor said, would be “safe for years”.', 'Mr Okafor: The bridge … would be “safe for years”'],
    ['Ms Varga said the road was “shut” and she had warned the mayor.', 'Ms Varga: the road was “shut” and she had warned the mayor'],
  ])('is the first one’s where nobody else comes between: %s', (sentence, expected) => {
    expect(told(sentence)).toContain(expected);
  });
}); // prettier-ignore

describe('a clause that hangs on another', () => {
  it.each([
    ['While police say two men died, the hospital said four had died.', ['police: two men died', 'the hospital: four had died']],
    ['While police in Hull say two men, both from Leeds, died, the hospital counted four.', ['police in Hull: two men, both from Leeds, died']],
    ['Although the firm says the pill is safe, doctors warn it can kill.', ['the firm: the pill is safe', 'doctors: it can kill']],
    ['Whereas the union says nine were sacked, managers insist nobody was.', ['the union: nine were sacked', 'managers: nobody was']],
    ['Even as Peru says it has no ships there, Chile says it does.', ['Peru: it has no ships there', 'Chile: it does']],
    ['As the council insists the water is clean, residents say it makes them ill.', ['the council: the water is clean', 'residents: it makes them ill']],
    ['Though the ministry said the ferry was full, it was half empty.', ['the ministry: the ferry was full']],
    ['After the ministry said the water was safe, residents drank it.', ['the ministry: the water was safe']],
  ])('gives its main clause to nobody who speaks in it: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['Ms Varga said that when the bank failed, officials told her to leave.', 'Ms Varga: that when the bank failed, officials told her to leave'],
    ['Ms Varga said that in 2019, ministers told her to leave.', 'Ms Varga: that in 2019, ministers told her to leave'],
    ['Ms Varga said the dam, the oldest in Kent, would hold.', 'Ms Varga: the dam, the oldest in Kent, would hold'],
  ])('stays with the speaker where it stands inside of what is said: %s', (sentence, expected) => {
    expect(told(sentence)).toContain(expected);
  });
}); // prettier-ignore

describe('clauses of two speakers side by side', () => {
  it.each([
    ['The union says nine were sacked, the firm says none was.', ['The union: nine were sacked', 'the firm: none was']],
    ['Mr Holm said on Monday the bill was dead, Ida Reyes on Tuesday said it lived.', ['Mr Holm: the bill was dead', 'Ida Reyes: it lived']],
    ['Police say two men died but the hospital says four did.', ['Police: two men died', 'the hospital: four did']],
    ['Police say two men died, but four did, the hospital said.', ['Police: two men died', 'the hospital: four did']],
    ['The mill was shut, police said; it was open, its owner said.', ['police: The mill was shut', 'its owner: it was open']],
  ])('each have their own: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    ['The firm says the pill is safe, the mayor said.', 'the mayor: The firm says the pill is safe'],
    ['The dam will hold; the gates are new, Ms Varga said.', 'Ms Varga: The dam will hold; the gates are new'],
    ['Ms Varga said the dam and the town, officials say, is safe.', 'Ms Varga: the dam and the town, officials say, is safe'],
    ['Police said the army, doctors and nurses say he lied.', 'Police: the army, doctors and nurses say he lied'],
  ])('are one where one reports the other: %s', (sentence, expected) => {
    expect(told(sentence)).toContain(expected);
  });
}); // prettier-ignore

describe('“according to”', () => {
  it.each([
    ['According to police, who came at noon, the man was armed; according to his wife, he was not.', ['police, who came at noon,: the man was armed', 'his wife: he was not']],
    ['The man was armed, but according to his wife, he was not.', ['his wife: he was not']],
    ['Two men died, according to police, and four were hurt, according to the hospital.', ['police: Two men died', 'the hospital: four were hurt']],
    ['Police said two men died; four did, according to the hospital.', ['Police: two men died', 'the hospital: four did']],
    ['The agency said that, according to the governor, three bridges fell.', ['The agency: that, according to the governor, three bridges fell', 'the governor: three bridges fell']],
    ['The man, according to police, was armed.', ['police: The man … was armed']],
    ['According to Ada Lee, the head nurse, four men died.', ['Ada Lee, the head nurse,: four men died']],
    ['According to police, the man, a nurse, was armed.', ['police: the man, a nurse, was armed']],
    ['According to a poll of voters, the chairman, who is 60, won.', ['a poll of voters: the chairman, who is 60, won']],
  ])('gives each what is theirs: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
}); // prettier-ignore
