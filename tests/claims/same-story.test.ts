import { describe, expect, it } from 'vitest';
import { isCutOff, isSameStory } from '../../components/claims/same-story.ts';

const SENTENCES = [
  'The ferry to Harl stays in port until its second engine has been looked at by the yard.',
  'Some 14 million passengers use the line in a year, most of them in the summer months.',
  'The harbour master said that a replacement would be under way before the weekend.',
  'Islanders who work on the mainland have asked the council for a bus over the causeway.',
];

describe('two texts', () => {
  const text = SENTENCES.join('\n\n');
  const other = SENTENCES.map((sentence) => sentence.toUpperCase()).join('\n\n');

  it('are of one article when most of the shorter one stands in the longer one', () => {
    expect(isSameStory(text, text)).toBe(true);
    expect(isSameStory(text, `${other}\n\n${text}`)).toBe(true);
    expect(isSameStory(SENTENCES.slice(0, 2).join('\n\n'), text)).toBe(true);
    expect(isSameStory(text, other)).toBe(false);
    expect(isSameStory(text, `${SENTENCES[0]}\n\n${other}`)).toBe(false);
  });

  it('are a text and what a wall left of it only when next to nothing was added', () => {
    expect(isCutOff(SENTENCES.slice(0, 2).join('\n\n'), text)).toBe(true);
    expect(isCutOff(`${SENTENCES.slice(0, 3).join('\n\n')}\n\nSubscribe to go on.`, text)).toBe(true);
    expect(isCutOff(text, text)).toBe(false);
    expect(isCutOff(text.replace('14 million', '12 million'), text)).toBe(false);
    expect(isCutOff(`${SENTENCES.slice(0, 2).join('\n\n')}\n\n${other.slice(0, 150)}`, text)).toBe(false);
  });
});
