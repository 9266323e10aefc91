import { describe, expect, it } from 'vitest';
import { contradictionId } from '../../components/contradictions/identity.ts';
import { statement } from './statements.ts';

describe('the name of a contradiction', () => {
  const shut = statement('The ferry "never sailed" on Monday.');
  const sailed = statement('The ferry left at noon on Monday.');

  it('is the same whichever side comes first', () => {
    expect(contradictionId(shut, sailed)).toBe(contradictionId(sailed, shut));
  });

  it('is the same when the page moves the text, curls its quotation marks or breaks its lines otherwise', () => {
    const again = statement('The ferry “never sailed”\n on Monday.', { start: 99_000 });
    expect(contradictionId(again, sailed)).toBe(contradictionId(shut, sailed));
  });

  it('is another one for other words, and for another article', () => {
    const tuesday = statement('The ferry left at noon on Tuesday.');
    const elsewhere = statement(sailed.claim.quote, { article: 'https://other.example/story' });
    const ids = [sailed, tuesday, elsewhere].map((other) => contradictionId(shut, other));
    expect(new Set(ids).size).toBe(3);
  });

  it('stands for texts of any kind', () => {
    expect(contradictionId(statement(''), statement('\u{1F600}'.repeat(5000)))).toMatch(/^[0-9a-z]{12,}$/);
  });
});
