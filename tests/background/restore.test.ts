import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { historyAfter } from '../../components/changes/history.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { textHash } from '../../components/claims/text-hash.ts';
import { readWeights } from '../../components/claims/weights.ts';
import { readRecord } from '../../components/store/backup/read-record.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { putArticle } from '../../components/store/write.ts';
import { article, ferry, fill, linesOf, made, rowsOf } from '../store/backed-up.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = fakeBrowser();
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const { judgeArticle } = await import('../../entrypoints/background/judge-article.ts');
const { prepareClaims, restore } = await import('../../entrypoints/background/restore.ts');

const weights = readWeights(
  JSON.parse(readFileSync(new URL('../../assets/data/claims/weights.json', import.meta.url), 'utf8')),
);
const TOLD = `Harbour master Ada Holm said on Wednesday that 240 boats had left the port since March.

“No boat has left the port since March,” the ministry’s spokesman Tom Reyes said on Thursday. He called the figure a guess.

Officials denied that the quay would be sold. The quay may be closed by 2031, according to a report by the Coast Institute.`;

describe('restoring a backup', () => {
  let library: Library;
  beforeEach(() => {
    fake.local.clear();
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('takes every article and history as the extension itself has found and written it', async () => {
    const read = { ...article('port', TOLD, '2026-03-02'), judged: 'waiting' as const, reading: { visit: 4.5, since: ferry.read, reader: 1 } }; // prettier-ignore
    const found = { ...read, claims: claimsOf(read, weights), factChecks: [{ claim: 'A claim.', rating: '' }] };
    await putArticle(library, found);
    await judgeArticle(library, read.key, async (pairs) => pairs.map(() => 0.99));
    const row = (await library.articles.get(read.key))!;
    expect(row.claims.some(({ attribution }) => attribution !== null)).toBe(true);
    expect(row.contradictions.length).toBeGreaterThan(0);
    expect(readRecord('articles', JSON.parse(JSON.stringify(row)))).toEqual(row);

    const version = { title: 'Port', site: 'The Post', published: null, updated: null, reader: 1 };
    const before = { ...version, text: TOLD, read: '2026-03-02T08:00:00.000Z' };
    const now = { ...version, text: TOLD.replace('240', '24'), read: '2026-03-03T08:00:00.000Z' };
    const annotations = [{ id: 'a', targets: [{ article: row, quote: { exact: row.claims[0]!.quote, prefix: '', suffix: '' }, position: null, source: null, role: null }] }]; // prettier-ignore
    const history = historyAfter(null, {
      key: row.key,
      before,
      beforeSince: before.read,
      now,
      visit: 'new',
      annotations,
    });
    expect(history?.pending?.annotated).toHaveLength(1);
    expect(readRecord('histories', JSON.parse(JSON.stringify(history)))).toEqual(history);
  });

  it('puts lines back with the settings among them, and looks at each itself', async () => {
    const kept = openLibrary(`test-${Math.random()}`);
    await fill(kept);
    const [, ...lines] = await linesOf((await made(kept)).file);
    const origin = 'chrome-extension://abc';
    const torn = ['{"table":"annotations","record":{"id":"x","note":7}}', null];
    expect(await restore(library, { lines: [...lines, ...torn], origin })).toMatchObject({
      tally: { annotations: { new: 2 }, articles: { new: 2 } },
      damaged: 2,
    });
    expect(await rowsOf(library)).toEqual(await rowsOf(kept));
    expect(fake.local.get('settings')).toMatchObject({ density: 'few', pausedUntil: null });
    expect(await prepareClaims(library)).toBe(0);
    expect(await library.postings.count()).toBeGreaterThan(0);
    await kept.delete();
  });

  it('knows an article’s text by its hash', () => {
    expect(ferry.textHash).toBe(textHash(ferry.text));
    expect(readRecord('articles', { ...ferry, text: `${ferry.text} ` })).toBeNull();
  });
});
