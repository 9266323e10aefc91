import { describe, expect, it } from 'vitest';
import { textPairOf } from '../../components/contradictions/judged.ts';
import { candidate, statement } from './statements.ts';

const lead = statement('HOLM, Norway (Fjordpress) — Aerofjord will close its Holm base in May, the owner said.');
const denial = statement('Aerofjord has no plans to close its Holm base, its captain said.');
const other = statement('The base was built by forty masons.');

describe('what the judge reads', () => {
  it('is a statement without where it was filed, where the two seem to conflict', () => {
    expect(textPairOf(candidate(lead, denial))).toEqual({
      a: 'Aerofjord will close its Holm base in May, the owner said.',
      b: denial.claim.quote,
    });
  });

  it('is what stands in the article elsewhere', () => {
    expect(textPairOf(candidate(lead, other))).toEqual({ a: lead.claim.quote, b: other.claim.quote });
  });
});
