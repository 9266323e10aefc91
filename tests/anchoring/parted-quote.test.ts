import { describe, expect, it } from 'vitest';
import { anchorPieces } from '../../components/anchoring/anchor-pieces.ts';
import { quoteAt } from '../../components/annotations/target.ts';

const STORY = [
  'The ferry company has sold its oldest boat, the Marta, to a museum on the coast.',
  'The mayor told the council that the quay would be rebuilt by the end of June.',
  'A shopkeeper, Rosa Lindt, said the noise had driven half of her customers away.',
  'The council votes on the money for the crane in the second week of March.',
] as const;
const NEW = 'Harbours up and down this coast lost cranes in the winter storms, and insurers pay for few of them.';

/** What is found, in the later text, of words that stood in the earlier one. */
function pieces(exact: string, after: readonly string[]): string[] {
  const before = STORY.join('\n\n');
  const start = before.indexOf(exact);
  const end = start + exact.length;
  const text = after.join('\n\n');
  const found = anchorPieces({ text }, { ...quoteAt(before, start, end), start, end });
  return found.map((span) => text.slice(span.start, span.end));
}

describe('a quote that goes over two paragraphs', () => {
  const [first, second, third, fourth] = STORY;
  const both = `${second}\n\n${third}`;

  it('is one piece where they stand side by side', () => {
    expect(pieces(both, STORY)).toEqual([both]);
    expect(pieces(both, [NEW, ...STORY])).toEqual([both]);
  });

  it('is these two, and not what was put between them', () => {
    expect(pieces(both, [first, second, NEW, third, fourth])).toEqual([second, third]);
    expect(pieces(both.slice(10, -12), [first, second, NEW, third, fourth])).toEqual([
      second.slice(10),
      third.slice(0, -12),
    ]);
  });

  it('is what is left of it where one was taken out, or reworded', () => {
    expect(pieces(both, [first, NEW, second, fourth])).toEqual([second]);
    const reworded = third.replace('half of her customers', 'most of her customers');
    expect(pieces(both, [first, second, NEW, reworded, fourth])).toEqual([second, reworded]);
  });

  it('is nowhere where both were taken out', () => {
    expect(pieces(both, [first, NEW, fourth])).toEqual([]);
  });
});
