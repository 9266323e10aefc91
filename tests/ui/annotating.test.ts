import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationEdit } from '../../components/messages/protocol.ts';
import { Annotating } from '../../components/ui/annotating.ts';
import { aboutClaim } from '../../components/ui/subjects.ts';
import { annotation, article, claims } from './samples.ts';

const subject = aboutClaim(article, claims[0]!);

function begin() {
  const saved: AnnotationEdit[] = [];
  const annotate = vi.fn(async (edit: AnnotationEdit): Promise<unknown> => saved.push(edit));
  const remove = vi.fn(async (): Promise<unknown> => null);
  return { saved, annotate, remove, annotating: new Annotating({ annotate, remove, codeOf: () => 'storage-full' }) };
}

describe('edits on their way to the library', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are gathered while the reader types, and saved within a quarter of a second', async () => {
    const { saved, annotating } = begin();
    annotating.change(subject, [], { note: 'S' });
    annotating.change(subject, [], { note: 'So' });
    annotating.change(subject, [], { verdict: 'mixed' });
    await vi.advanceTimersByTimeAsync(250);
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ about: 'claim', note: 'So', verdict: 'mixed' });
  });

  it('of one subject go to one annotation, even before the library has shown it', async () => {
    const { saved, annotating } = begin();
    annotating.change(subject, [], { note: 'one' });
    await vi.advanceTimersByTimeAsync(250);
    annotating.change(subject, [], { note: 'two' });
    await vi.advanceTimersByTimeAsync(250);
    expect(saved[1]!.id).toBe(saved[0]!.id);
  });

  it('of something annotated before go to that annotation', async () => {
    const { saved, annotating } = begin();
    annotating.change(aboutClaim(article, claims[2]!), [annotation], { note: 'more' });
    await annotating.flush();
    expect(saved[0]!.id).toBe(annotation.id);
  });

  it('are sent in the same tick when the window goes', () => {
    const { annotate, annotating } = begin();
    annotating.change(subject, [], { note: 'last words' });
    void annotating.flush();
    expect(annotate).toHaveBeenCalledOnce();
  });

  it('that fail are said to have failed, and are tried again with the next keystroke', async () => {
    const { annotate, saved, annotating } = begin();
    annotate.mockRejectedValueOnce(new Error('full'));
    annotating.change(subject, [], { note: 'kept?' });
    await vi.advanceTimersByTimeAsync(250);
    expect(annotating.failed.value).toBe('storage-full');
    annotating.change(subject, [], { verdict: 'true' });
    await vi.advanceTimersByTimeAsync(250);
    expect(saved[0]).toMatchObject({ note: 'kept?', verdict: 'true' });
    expect(annotating.failed.value).toBeNull();
  });

  it('are dropped with an annotation that is removed', async () => {
    const { annotate, remove, annotating } = begin();
    annotating.changeOf(annotation.id, annotation, { note: 'x' });
    await annotating.remove(annotation);
    await vi.advanceTimersByTimeAsync(500);
    expect(remove).toHaveBeenCalledWith(annotation.id);
    expect(annotate).not.toHaveBeenCalled();
  });
});
