import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationEdit, ErrorCode } from '../../components/messages/protocol.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { DraftKeeper } from '../../components/ui/annotating/draft-keeper.ts';
import { aboutClaim } from '../../components/ui/subjects.ts';
import { annotation, article, claims } from './samples.ts';

const subject = aboutClaim(article, claims[0]!);

function begin() {
  const saved: AnnotationEdit[] = [];
  const annotate = vi.fn(async (edit: AnnotationEdit): Promise<unknown> => saved.push(edit));
  const remove = vi.fn(async (): Promise<unknown> => null);
  const ports = { annotate, remove, codeOf: vi.fn((): ErrorCode => 'storage-full') };
  return { saved, ...ports, annotating: new Annotating(ports, new DraftKeeper(sessionStorage)) };
}

/** A background that never answers: it sleeps, or the window is gone before it does. */
const unanswered = (): Promise<unknown> => new Promise(() => {});

describe('edits on their way to the library', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
  });
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

  it('of what was forgotten meanwhile leave nothing behind', async () => {
    const { annotate, codeOf, annotating } = begin();
    annotate.mockRejectedValue(new Error());
    codeOf.mockReturnValue('forgotten');
    annotating.change(subject, [], { note: 'last words' });
    await annotating.flush();
    expect(annotating.failed.value).toBe('forgotten');
    expect(sessionStorage).toHaveLength(0);
  });

  it('are sent in the same tick when the window goes', () => {
    const { annotate, annotating } = begin();
    annotating.change(subject, [], { note: 'last words' });
    void annotating.flush();
    expect(annotate).toHaveBeenCalledOnce();
  });

  it('are sent in the same tick though an earlier one is still on its way, and so is another annotation’s', async () => {
    const { annotate, annotating } = begin();
    annotate.mockImplementation(unanswered);
    annotating.change(subject, [], { note: 'first' });
    await vi.advanceTimersByTimeAsync(250);
    annotating.change(subject, [], { note: 'last words' });
    annotating.changeOf(annotation.id, annotation, { note: 'others' });
    dispatchEvent(new Event('pagehide'));
    expect(annotate).toHaveBeenCalledOnce();
    annotating.start();
    dispatchEvent(new Event('pagehide'));
    expect(annotate.mock.calls.map(([{ note }]) => note)).toEqual(['first', 'last words', 'others']);
  });

  it('that are a verdict wait for nothing', () => {
    const { annotate, annotating } = begin();
    annotating.change(subject, [], { verdict: 'false' });
    expect(annotate).toHaveBeenCalledOnce();
  });

  it('stay as they were typed when an earlier one fails after a later one was kept', async () => {
    const { annotate, saved, annotating } = begin();
    let fail!: (error: Error) => void;
    annotate.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    annotating.change(subject, [], { note: 'old' });
    void annotating.flush();
    annotating.change(subject, [], { note: 'new' });
    void annotating.flush();
    fail(new Error('full'));
    await annotating.flush();
    annotating.change(subject, [], { tags: ['x'] });
    await annotating.flush();
    expect(saved.map(({ note }) => note)).toEqual(['new', undefined]);
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

  it('go with an annotation that is removed, kept before it goes, and never bring it back', async () => {
    const { annotate, remove, annotating } = begin();
    annotating.changeOf(annotation.id, annotation, { note: 'x' });
    await annotating.remove(annotation);
    await vi.advanceTimersByTimeAsync(500);
    expect(annotate).toHaveBeenCalledOnce();
    expect(annotate.mock.invocationCallOrder[0]).toBeLessThan(remove.mock.invocationCallOrder[0]!);
    expect(sessionStorage).toHaveLength(0);
  });

  it('that can’t be kept are given up with an annotation that is removed', async () => {
    const { annotate, remove, annotating } = begin();
    annotate.mockRejectedValue(new Error('full'));
    annotating.changeOf(annotation.id, annotation, { note: 'x' });
    await annotating.remove(annotation);
    await vi.advanceTimersByTimeAsync(500);
    expect(remove).toHaveBeenCalledWith(annotation.id);
    expect([annotate.mock.calls.length, sessionStorage.length]).toEqual([1, 0]);
  });
});

describe('edits that a window left behind', () => {
  beforeEach(() => sessionStorage.clear());

  it('are sent by the next view, once', async () => {
    const gone = begin();
    gone.annotate.mockImplementation(unanswered);
    gone.annotating.change(subject, [], { note: 'half a sent' });
    const next = begin();
    next.annotating.start();
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(0));
    expect(next.saved).toMatchObject([{ about: 'claim', note: 'half a sent' }]);
    const third = begin();
    third.annotating.start();
    await third.annotating.flush();
    expect(third.saved).toEqual([]);
  });

  it('are gone as soon as the library has them', async () => {
    const { annotating } = begin();
    annotating.change(subject, [], { note: 'kept' });
    await annotating.flush();
    expect(sessionStorage).toHaveLength(0);
  });

  it('never overwrite what was typed later in another window, nor bring back what was removed', async () => {
    const gone = begin();
    gone.annotate.mockImplementation(unanswered);
    gone.annotating.changeOf(annotation.id, annotation, { note: 'older', tags: ['tower'] });
    const panel = begin();
    panel.annotating.changeOf(annotation.id, annotation, { note: 'newer' });
    await panel.annotating.flush();
    const next = begin();
    next.annotate.mockRejectedValueOnce(new Error('full'));
    next.annotating.start();
    await vi.waitFor(() => expect(next.annotate).toHaveBeenCalledOnce());
    expect(next.annotate.mock.calls[0]![0]).toMatchObject({ tags: ['tower'] });
    expect(next.annotate.mock.calls[0]![0].note).toBeUndefined();
    await panel.annotating.remove(annotation);
    expect(sessionStorage).toHaveLength(0);
  });

  it('are given up where they can never be kept', async () => {
    const gone = begin();
    gone.annotate.mockImplementation(unanswered);
    gone.annotating.change(subject, [], { note: 'endless' });
    const next = begin();
    next.annotate.mockRejectedValue(new Error('long'));
    next.codeOf.mockReturnValue('bad-message');
    next.annotating.start();
    await vi.waitFor(() => expect(next.annotating.failed.value).toBe('bad-message'));
    expect(sessionStorage).toHaveLength(0);
  });
});
