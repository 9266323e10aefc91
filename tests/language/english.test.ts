import { describe, expect, it } from 'vitest';
import { looksEnglish } from '../../components/language/english.ts';

const often = (text: string): string => `${text} `.repeat(4);

describe('whether a text reads like English', () => {
  it('takes a news text for English', () => {
    expect(
      looksEnglish(
        often('The ferry to the islands was late again, and the harbour office said that it had no idea why.'),
      ),
    ).toBe(true);
  });

  it.each([
    ['French', 'Le bac pour les îles avait encore du retard, et le bureau du port a dit qu’il ne savait pas pourquoi.'],
    ['German', 'Die Fähre zu den Inseln kam wieder zu spät, und das Hafenamt sagte, es wisse nicht, warum das so sei.'],
    [
      'Spanish',
      'El transbordador a las islas llegó tarde otra vez, y la oficina del puerto dijo que no sabía por qué.',
    ],
    [
      'Dutch',
      'De veerboot naar de eilanden was weer te laat, en het havenkantoor zei dat niemand wist waarom dat was.',
    ],
  ])('does not take %s for it', (_, text) => {
    expect(looksEnglish(often(text))).toBe(false);
  });

  it('lets a text pass that is too short to tell', () => {
    expect(looksEnglish('Bonjour tout le monde.')).toBe(true);
  });
});
