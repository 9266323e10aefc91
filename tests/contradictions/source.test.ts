import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../components/claims/claim.ts';
import { relationOf } from '../../components/contradictions/relation.ts';
import { sameSource } from '../../components/contradictions/source.ts';
import { statement } from './statements.ts';

const by = (source: string, keys: readonly string[] = [], role: string | null = null): Attribution => ({
  ...statement('', { source, keys }).claim.attribution!,
  role,
});

describe('one source under two names', () => {
  it.each([
    ['a body and its spokesman', by('the Port Agency'), by('Port Agency spokesman')],
    ['a body and its director', by('harbour board'), by('board’s director')],
    ['an office said two ways', by('mayor of Narvik'), by('Narvik’s mayor')],
    ['the same man', by('pilot'), by('same man')],
    ['a bureau in full and in short', by('weather bureau'), by('bureau’s director')],
  ])('%s', (_, a, b) => {
    expect(sameSource(a, b)).toBe(true);
    expect(sameSource(b, a)).toBe(true);
  });

  it.each([
    ['another commander', by('commander'), by('another commander')],
    ['a firm’s crews', by('Velio', ['organisation:velio']), by('Velio’s crews', ['organisation:velio'])],
    ['two countries’ negotiators', by('Chilean negotiator'), by('Peruvian negotiator')],
    ['a president and his vice-president', by('Malawi’s president'), by('Malawi’s vice-president')],
    [
      'two named people of one body',
      by('Ida Lund', ['person:lund']),
      by('Per Moe', ['person:moe'], 'board’s chairman'),
    ],
  ])('not %s', (_, a, b) => {
    expect(sameSource(a, b)).toBe(false);
    expect(sameSource(b, a)).toBe(false);
  });

  it('takes "the airline" for the firm that the same article names, and no further', () => {
    const [bare, firm] = [by('the airline'), by('Velio Air', ['organisation:velio air'])];
    expect(sameSource(bare, firm, true)).toBe(true);
    expect(sameSource(bare, firm)).toBe(false);
  });
});

describe('a deed against one’s own announcement', () => {
  const promise = { source: 'Ida Lund', keys: ['person:lund'], start: 0 };

  it('is a change of line', () => {
    const said = statement('“I will never sit on that board,” Ida Lund said.', promise);
    const did = statement('Ida Lund took a seat on the board on Friday.', { start: 500 });
    expect(relationOf(said, did)).toBe('source-changed');
  });

  it('is a dispute where a past is denied', () => {
    const said = statement('Ida Lund denied that she had sat on that board.', promise);
    const did = statement('Ida Lund sat on the board for two years.', { start: 500 });
    expect(relationOf(said, did)).toBe('sources-disagree');
  });
});
