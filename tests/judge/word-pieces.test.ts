import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createWordPieces } from '../../components/judge/word-pieces.ts';

interface Fixture {
  texts: { text: string; ids: number[] }[];
  rows: { a: string; b: string; ids: number[]; types: number[] }[];
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const fixture = JSON.parse(read('./word-pieces.json')) as Fixture;
const pieces = createWordPieces(read('../../assets/data/judge/vocab.txt'));

describe('word pieces', () => {
  it('cuts every text as the training did', () => {
    expect(fixture.texts.length).toBeGreaterThan(200);
    const wrong = fixture.texts.filter(({ text, ids }) => pieces.row(text, '').ids.slice(1, -2).join() !== ids.join());
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('puts two texts into one row as the training did, and shortens the longer one when they are too long', () => {
    const full = fixture.rows.filter(({ ids }) => ids.length === 128);
    expect(full.length).toBeGreaterThan(20);
    for (const { a, b, ids, types } of fixture.rows) expect(pieces.row(a, b)).toEqual({ ids, types });
  });

  it('refuses a vocabulary without the marks', () => {
    expect(() => createWordPieces('the\nbridge\n')).toThrow('[CLS]');
  });
});
