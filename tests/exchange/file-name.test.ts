import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../components/exchange/file-name.ts';
import { NOW } from './sample.ts';

describe('an export’s file name', () => {
  it.each([
    [{ of: 'everything' }, 'gainsay-2026-03-04-everything.csv'],
    [{ of: 'contradictions', count: 2 }, 'gainsay-2026-03-04-2-contradictions.csv'],
    [{ of: 'claims', count: 1 }, 'gainsay-2026-03-04-1-claim.csv'],
    [
      { of: 'article', title: 'Ärger um “die” Brücke: C:\\x/y?' },
      'gainsay-2026-03-04-article-ärger-um-die-brücke-c-x-y.csv',
    ],
    [{ of: 'article', title: '' }, 'gainsay-2026-03-04-article.csv'],
    [{ of: 'article', title: 'w'.repeat(300) }, 'gainsay-2026-03-04-article.csv'],
  ] as const)('tells the day, and what of %j is in it', (scope, name) => {
    expect(exportFileName(scope, NOW, 'csv')).toBe(name);
  });
});
