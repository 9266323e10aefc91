import { describe, expect, it } from 'vitest';
import type { Judge } from '../../components/contradictions/contradiction.ts';
import { createProduct } from './product.ts';
import { TASKS } from './tasks.ts';

/** Sure of pairs that hold both words, and of nothing else. */
const judgeOf =
  (first: string, second: string): Judge =>
  async (pairs) =>
    pairs.map(({ a, b }) =>
      (a.includes(first) && b.includes(second)) || (a.includes(second) && b.includes(first)) ? 0.99 : 0.01,
    );

const ask = (task: string, row: object, judge: Judge = judgeOf('opened', 'shut')): Promise<Record<string, unknown>> =>
  Promise.resolve(
    TASKS[task]!(
      { id: 'x', ...row },
      createProduct(async () => judge),
    ),
  ) as Promise<Record<string, unknown>>;

describe('what predict answers', () => {
  it('scores a claim', async () => {
    const { score, flagged } = await ask('claims', { sentence: 'Unemployment fell to 4.1 per cent in May.' });
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(typeof flagged).toBe('boolean');
  });

  it('gives offsets into the sentence for who said what', async () => {
    const sentence = 'The mine will reopen in June, its owner said.';
    const { attributions } = (await ask('quotes', { sentence })) as { attributions: Record<string, number[][]>[] };
    const [start, end] = attributions[0]!['cue']![0]!;
    expect(sentence.slice(start, end)).toContain('said');
  });

  it('weighs two statements', async () => {
    const row = { premise: 'The museum opened on Sunday.', hypothesis: 'The museum stayed shut on Sunday.' };
    expect(await ask('pairs', row)).toMatchObject({ flagged: true });
    expect(await ask('pairs', row, judgeOf('nothing', 'at all'))).toMatchObject({ flagged: false });
  });

  it('finds the two sentences of an article, and lets candidates below the threshold follow', async () => {
    const text =
      'The museum opened on Sunday, the mayor said.\n\nRain fell on the town all day.\n\nThe museum stayed shut on Sunday, its guards said.';
    const { contradictions } = (await ask('documents', { title: 'Museum', text })) as {
      contradictions: { flagged: boolean; a: { start: number; end: number }; b: { start: number; end: number } }[];
    };
    const [first, ...rest] = contradictions;
    expect(first!.flagged).toBe(true);
    expect(text.slice(first!.a.start, first!.a.end)).toContain('opened');
    expect(text.slice(first!.b.start, first!.b.end)).toContain('shut');
    expect(rest.every((one) => !one.flagged)).toBe(true);
  });

  it('says where a saved article contradicts a statement', async () => {
    const text = 'Rain fell all day.\n\nThe museum in Alton opened on Sunday, the mayor said.';
    const found = await ask('statements', { text, statement: 'The museum in Alton stayed shut on Sunday.' });
    const { start, end } = found['evidence'] as { start: number; end: number };
    expect(text.slice(start, end)).toContain('opened');
    expect(found['flagged']).toBe(true);
  });

  it('sets a passage against one that was read before, and calls a later toll an update', async () => {
    const saved = { saved: 'The blast at Alton mill killed 4 people, police said.', savedDate: '2026-01-02' };
    const page = { page: 'The blast at Alton mill killed 9 people, police said.', pageDate: '2026-01-06' };
    const sure: Judge = async (pairs) => pairs.map(() => 0.95);
    expect(await ask('across', { ...saved, ...page }, sure)).toMatchObject({ flagged: false, relation: 'update' });
  });

  it('answers for nothing at all without flagging it', async () => {
    expect(await ask('pairs', { premise: '', hypothesis: '' })).toMatchObject({ flagged: false });
    expect(await ask('documents', { title: '', text: '' })).toEqual({ contradictions: [] });
    expect(await ask('across', { saved: '', page: '' })).toMatchObject({ flagged: false, relation: 'none' });
    expect(await ask('statements', { text: '', statement: '' })).toMatchObject({ evidence: { start: 0, end: 0 } });
  });

  it('names the field that a row lacks', async () => {
    await expect(async () => ask('pairs', { premise: 'One side.' })).rejects.toThrow('no text "hypothesis"');
  });
});
