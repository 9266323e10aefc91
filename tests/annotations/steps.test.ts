import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../components/annotations/annotation.ts';
import {
  afterRedo,
  afterUndo,
  editSteps,
  linkStep,
  nextRedo,
  nextUndo,
  NO_STEPS,
  removalStep,
  withStep,
  type EditStep,
  type Steps,
} from '../../components/annotations/steps.ts';
import { annotation, link } from './records.ts';

/** The steps after an annotation has gone through some states, one every so many milliseconds. */
const through = (states: readonly Annotation[], every = 60_000, steps: Steps = NO_STEPS): Steps =>
  states
    .slice(1)
    .flatMap((state, index) => editSteps(states[index], state, (index + 1) * every))
    .reduce<Steps>(withStep, steps);

const one = annotation('a', 'pier');
const tagged = (...tags: string[]): Annotation => annotation('a', 'pier', { tags });

describe('what can be taken back', () => {
  it('is each change of verdict, word, tags and evidence, the latest first, and then done again', () => {
    const judged = { ...one, verdict: 'false' as const };
    const steps = through([one, judged, { ...judged, tags: ['pier'] }]);
    const latest = nextUndo(steps, 'pier') as EditStep;
    expect([latest.field, latest.before]).toEqual(['tags', []]);
    const undone = afterUndo(steps, latest);
    expect(nextUndo(undone, 'pier')).toMatchObject({ field: 'verdict', before: null, after: 'false' });
    const redone = afterRedo(undone, nextRedo(undone, 'pier')!);
    expect(nextUndo(redone, 'pier')).toEqual(latest);
    expect(redone.turn).toBe(2);
  });

  it('is no note: its text field does that', () => {
    expect(editSteps(one, { ...one, note: 'Seen open.' }, 0)).toEqual([]);
  });

  it('is a word as a whole though every letter was kept', () => {
    const { done } = through([tagged('mast'), ...['p', 'pi', 'pier'].map((tag) => tagged('mast', tag))], 300);
    expect(done).toMatchObject([{ before: ['mast'], after: ['mast', 'pier'] }]);
  });

  it('is every one of two tags removed one after the other', () => {
    expect(through([tagged('a', 'b', 'c'), tagged('b', 'c'), tagged('c')], 300).done).toHaveLength(2);
  });

  it('is in an article’s views what was done in that article alone, in the library all', () => {
    const other = annotation('b', 'mast');
    const steps = through([other, { ...other, verdict: 'true' }], 1, through([one, { ...one, verdict: 'false' }]));
    expect(nextUndo(steps, 'pier')).toMatchObject({ id: 'a' });
    expect(nextUndo(steps, null)).toMatchObject({ id: 'b' });
    expect(nextUndo(steps, 'quay')).toBeNull();
  });

  it('is a removal with its links, and a link in both its articles', () => {
    const other = annotation('b', 'mast');
    const steps = withStep(NO_STEPS, removalStep(one, [link('l', one, other)], 1));
    expect(nextUndo(steps, 'pier')).toMatchObject({ kind: 'removal', annotation: one, links: [{ id: 'l' }] });
    expect(nextUndo(withStep(NO_STEPS, linkStep(link('l', one, other), true, 1)), 'mast')).toMatchObject({
      made: true,
    });
  });

  it('can’t be done again once something else was done there', () => {
    const steps = through([one, { ...one, verdict: 'false' }]);
    const undone = afterUndo(steps, nextUndo(steps, 'pier')!);
    const elsewhere = editSteps(undefined, annotation('b', 'mast', { verdict: 'true' }), 9).reduce<Steps>(
      withStep,
      undone,
    );
    expect(nextRedo(elsewhere, 'pier')).not.toBeNull();
    const here = editSteps(undefined, annotation('c', 'pier', { verdict: 'true' }), 9).reduce<Steps>(withStep, undone);
    expect(nextRedo(here, 'pier')).toBeNull();
  });

  it('lets the oldest go when there are many, or long ones', () => {
    const flips = Array.from({ length: 100 }, (_, n) => ({
      ...one,
      verdict: n % 2 ? ('true' as const) : ('false' as const),
    }));
    expect(through(flips).done).toHaveLength(60);
    const long = annotation('x', 'pier', { note: 'x'.repeat(1_500_000) });
    expect([1, 2].map((at) => removalStep(long, [], at)).reduce<Steps>(withStep, NO_STEPS).done).toHaveLength(1);
  });
});
