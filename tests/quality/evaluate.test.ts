import { describe, expect, it } from 'vitest';
import type { Judge } from '../../components/contradictions/contradiction.ts';
import { articlesOutcome, readingOf } from './evaluate-articles.ts';
import { pairsOutcome, type Answered } from './evaluate-pairs.ts';
import { taskOf } from './evaluate-sets.ts';
import { meets, plantedIn, type Row } from './labelled.ts';
import { pageOf } from './notebook.ts';
import { TASKS } from './tasks.ts';
import { watchedProduct } from './watched-product.ts';

/** Sure that what opened did not stay shut, and of nothing else. */
const judge: Judge = async (pairs) =>
  pairs.map(({ a, b }) => (/opened/.test(a + b) && /shut/.test(a + b) ? 0.99 : 0.01));

const OPENED = 'The museum in Alton opened on Sunday, the mayor said.';
const SHUT = 'The museum in Alton stayed shut on Sunday, its guards said.';
const RAIN = 'Rain fell on the town all day.';

const article = (id: string, label: number, ...paragraphs: string[]): Row => ({
  id,
  title: '',
  text: paragraphs.join('\n\n'),
  label,
  contradictions: label === 1 ? [{ a: OPENED, b: SHUT }] : [],
});

async function readAll(rows: readonly Row[]) {
  const watched = watchedProduct(async () => judge);
  const readings = [];
  for (const row of rows) {
    await TASKS['documents']!(row, watched.product);
    readings.push(readingOf(row, watched.last()));
  }
  return articlesOutcome(readings, judge);
}

async function answerAll(rows: readonly Row[]) {
  const watched = watchedProduct(async () => judge);
  const answered: Answered[] = [];
  for (const row of rows) {
    const { score, flagged, kind } = (await TASKS['pairs']!(row, watched.product)) as Answered;
    answered.push({ row, score, flagged, kind, relation: null, sight: watched.last() });
  }
  return pairsOutcome(answered, judge);
}

describe('the error notebook', { timeout: 20_000 }, () => {
  it('counts the planted pair that is found and the wrong flag in a clean article', async () => {
    const { figures, sections } = await readAll([
      article('found', 1, OPENED, RAIN, SHUT),
      article('clean', 0, RAIN, 'The mayor of Alton opened a school in June.'),
      article('wrong', 0, OPENED, RAIN, SHUT),
    ]);
    expect(figures['planted found']!.value).toBe(1);
    expect(figures['hit@1']!.value).toBe(1);
    expect(figures['wrong flags a clean article']!.value).toBe(0.5);
    expect(figures['AUC of the best score']!.value).toBe(0.75);
    const wrong = sections.find(({ title }) => title === 'Flagged wrongly')!;
    expect(wrong.entries).toHaveLength(1);
    expect(wrong.entries[0]!.join('\n')).toContain('judge 0.990');
  });

  it('shows both sentences of a planted pair that was missed', async () => {
    const planted = { ...article('missed', 1, OPENED, RAIN), contradictions: [{ a: OPENED, b: RAIN }] };
    const { figures, sections } = await readAll([planted, article('clean', 0, RAIN)]);
    expect(figures['planted found']!.value).toBe(0);
    const [missed] = sections.find(({ title }) => title.startsWith('Missed'))!.entries;
    expect(missed!.join('\n')).toContain('museum in Alton');
    expect(missed!.join('\n')).toContain('Rain fell');
  });

  it('lists every flag of articles without labels', async () => {
    const { label: _, ...row } = article('real', 0, OPENED, RAIN, SHUT);
    const { figures, sections } = await readAll([row]);
    expect(figures['flags an article']!.value).toBe(1);
    expect(sections[0]!.entries[0]!.join('\n')).toContain('stayed shut');
  });

  it('writes the evidence of wrong flags and misses of pairs, and recall by kind', async () => {
    const outcome = await answerAll([
      { id: 'right', premise: OPENED, hypothesis: SHUT, label: 'contradiction', kind: 'antonym' },
      { id: 'wrong', premise: OPENED, hypothesis: SHUT, label: 'neutral', kind: 'other-event' },
      { id: 'miss', premise: OPENED, hypothesis: RAIN, label: 'contradiction', kind: 'status' },
    ]);
    expect(outcome.figures['recall']!.value).toBe(0.5);
    expect(outcome.figures['precision']!.value).toBe(0.5);
    expect(outcome.figures['recall of antonym']!.value).toBe(1);
    expect(outcome.figures['recall of status']!.value).toBe(0);
    const page = pageOf('pairs-own', outcome);
    expect(page).toMatch(/Flagged wrongly \(1\)[^]*`wrong`[^]*detectors:[^]*against:[^]*Missed[^]*`miss`/);
  });
});

describe('labelled material', () => {
  it('knows a planted pair by both places in either order, or by the one that is given', () => {
    const [first, second] = [
      { start: 0, end: 10 },
      { start: 50, end: 60 },
    ];
    expect(meets({ a: second, b: first }, [first, second])).toBe(true);
    expect(meets({ a: first, b: { start: 20, end: 30 } }, [first, second])).toBe(false);
    expect(meets({ a: { start: 20, end: 30 }, b: second }, [second])).toBe(true);
    expect(plantedIn({ id: 'x', text: 'abc', contradictions: [first] })).toEqual([[first]]);
  });

  it('is told its task by its fields', () => {
    expect(taskOf({ id: 'x', premise: '', hypothesis: '' })).toBe('pairs');
    expect(taskOf({ id: 'x', saved: '', page: '' })).toBe('across');
    expect(taskOf({ id: 'x', text: '', statement: '' })).toBe('statements');
    expect(taskOf({ id: 'x', text: '' })).toBe('documents');
    expect(taskOf({ id: 'x', sentence: '', label: 1 })).toBe('claims');
    expect(taskOf({ id: 'x', sentence: '', attributions: [] })).toBeNull();
  });
});
