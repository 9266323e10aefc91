import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stubOf, type Article } from '../../components/claims/article.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { readWeights } from '../../components/claims/weights.ts';
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const text = Array.from(read('entrypoints/story/index.html').matchAll(/<p>(.*?)<\/p>/gs), ([, words]) =>
  words!.replace(/\s+/g, ' ').trim(),
).join('\n\n');
const story: Article = {
  key: 'story',
  url: 'story',
  title: 'Night ferry to close',
  site: 'Story',
  authors: [],
  published: '2026-05-07T06:30:00Z',
  updated: null,
  language: 'en',
  text,
};

describe('the made-up story of the first run', () => {
  const claims = claimsOf(story, readWeights(JSON.parse(read('assets/data/claims/weights.json'))));
  const article = stubOf({ ...story, read: '2026-05-07T09:00:00Z' });

  it('has claims to click, with who says them', () => {
    expect(claims.filter(({ marked }) => marked).length).toBeGreaterThanOrEqual(3);
    expect(new Set(claims.map(({ attribution }) => attribution?.source)).size).toBeGreaterThanOrEqual(4);
  });

  it('shows two sources that disagree even where the judge can’t run', () => {
    const candidates = candidatesOf(
      claims.map((claim) => ({ claim, article })),
      [],
    );
    const { contradictions } = contradictionsOf(
      candidates,
      candidates.map(() => null),
    );
    expect(contradictions.map(({ relation, a, b }) => [relation, a.source, b.source])).toEqual([
      ['sources-disagree', 'Holm Lantern', 'Tomas Vell'],
    ]);
  });
});
