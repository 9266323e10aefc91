import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import type { Link } from '../../components/annotations/link.ts';
import { linkStep, NO_STEPS, removalStep, withStep } from '../../components/annotations/steps.ts';
import { AnnotateDesk, UndoBar } from '../../components/ui/annotating/annotate-desk.tsx';
import { Annotate } from '../../components/ui/annotating/annotate.tsx';
import { AnnotationItem } from '../../components/ui/annotating/annotation-item.tsx';
import { findings } from './axe.ts';
import { key, mount, press, type } from './mount.tsx';
import { annotation } from './samples.ts';
import { benchOf } from './workbench.ts';

const OTHER = '1d4f7b2e-8c5a-4f3d-9e6b-0a1c2d3e4f50';
const target = {
  article: {
    ...annotation.targets[0]!.article,
    key: 'https://hillpost.example/light',
    title: 'No money for the tower',
  },
  quote: { exact: 'The tower was let to a café in 1999.', prefix: '', suffix: '' },
  position: { start: 3, end: 39 },
  source: 'the mayor',
  role: null,
};
const link: Link = {
  id: '2e5f8c3f-9d6b-4a4e-8f7c-1b2d3e4f5a61',
  kind: 'contradicts',
  from: { annotation: OTHER, target },
  to: { annotation: annotation.id, target: annotation.targets[0]! },
  created: '2025-03-16T08:00:00.000Z',
};
const passage = { place: { annotation: OTHER }, target, verdict: 'false' as const };

let unmount = (): void => {};
// A view that stays would hear the next test's keys.
afterEach(() => unmount());

function show(bench: ReturnType<typeof benchOf>, kept: typeof annotation | null = annotation, onEdit = vi.fn()) {
  const view = (shown: typeof annotation | null) => (
    <AnnotateDesk annotating={bench.annotating} articleKey={null}>
      <Annotate annotation={shown} onEdit={onEdit} linkable />
      <UndoBar />
    </AnnotateDesk>
  );
  const { root, update } = mount(view(kept));
  unmount = () => update(null);
  return { root, onEdit, showAs: (shown: typeof annotation | null) => update(view(shown)) };
}

const chip = (root: Element, name: string): void =>
  void act(() => root.querySelector<HTMLElement>(`[data-link-kind=${name}]`)!.click());

describe('links made by hand', () => {
  it('are shown with their direction in words, and as the reader’s own', async () => {
    const { root } = show(benchOf({ links: [link] }));
    const shown = root.querySelector('[data-link]')!;
    expect(shown.closest('.links')?.textContent).toContain('Linked by you');
    expect(shown.textContent).toContain('This is contradicted, in your judgement, by');
    expect(shown.textContent).toContain('The tower was let to a café in 1999.');
    expect(root.querySelector('[data-contradiction], .clash')).toBeNull();
    expect(await findings(root)).toEqual([]);
  });

  it('are removed by a press', () => {
    const bench = benchOf({ links: [link] });
    const { root } = show(bench);
    press(root, 'Remove the link');
    return vi.waitFor(() => expect(bench.workbench.unlink).toHaveBeenCalledWith(link.id));
  });

  it('are made in two steps: how, then which passage, by search', async () => {
    const passages = vi.fn(async () => [passage]);
    const bench = benchOf({ passages });
    const { root } = show(bench);
    press(root, 'Link from here');
    expect(document.activeElement?.textContent).toBe('supports …');
    chip(root, 'updates');
    const search = root.querySelector<HTMLInputElement>('.link-maker input')!;
    expect(document.activeElement).toBe(search);
    type(search, 'café');
    await vi.waitFor(() => expect(passages).toHaveBeenLastCalledWith('café', annotation.id));
    await vi.waitFor(() => expect(root.querySelector('.passage')).not.toBeNull());
    expect(await findings(root)).toEqual([]);
    void act(() => root.querySelector<HTMLElement>('.passage')!.click());
    await vi.waitFor(() => expect(root.querySelector('.link-maker')).toBeNull());
    expect(bench.workbench.link).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'updates', from: annotation.id, to: { annotation: OTHER } }),
    );
    expect(root.querySelector('[role=status]')?.textContent).toBe('Linked.');
  });

  it('begin the annotation that they go out from, where there is none', async () => {
    const bench = benchOf({ passages: async () => [passage] });
    const { root, onEdit, showAs } = show(bench, null);
    press(root, 'Judge or note');
    press(root, 'Link from here');
    chip(root, 'supports');
    await vi.waitFor(() => expect(root.querySelector('.passage')).not.toBeNull());
    void act(() => root.querySelector<HTMLElement>('.passage')!.click());
    expect(onEdit).toHaveBeenCalledWith({});
    expect(bench.workbench.link).not.toHaveBeenCalled();
    showAs(annotation);
    await vi.waitFor(() =>
      expect(bench.workbench.link).toHaveBeenCalledWith(expect.objectContaining({ from: annotation.id })),
    );
  });

  it('are given up with Escape, and the focus goes back', () => {
    const { root } = show(benchOf());
    press(root, 'Link from here');
    key(document.activeElement!, 'Escape');
    expect(root.querySelector('.link-maker')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Link from here');
  });

  it('say so when none can be made', async () => {
    const bench = benchOf({ links: [link], unlink: vi.fn(async () => Promise.reject(new Error('full'))) });
    const { root } = show(bench);
    press(root, 'Remove the link');
    await vi.waitFor(() => expect(bench.annotating.failed.value).toBe('storage-failed'));
  });
});

describe('the way back', () => {
  const steps = withStep(NO_STEPS, linkStep(link, true, 1));

  it('names what it takes back, and works by Ctrl+Z outside text fields', async () => {
    const bench = benchOf({ steps });
    const { root } = show(bench);
    expect(root.querySelector('.undo-bar button')?.textContent).toBe('Undo the link');
    key(document.body, 'z', { ctrlKey: true });
    await vi.waitFor(() => expect(bench.workbench.undo).toHaveBeenCalledWith(null));
    bench.tell.steps({ ...NO_STEPS, undone: steps.done, turn: 1 });
    await vi.waitFor(() => expect(root.querySelector('.undo-bar button')?.textContent).toBe('Redo the link'));
    key(document.body, 'z', { metaKey: true, shiftKey: true });
    await vi.waitFor(() => expect(bench.workbench.redo).toHaveBeenCalledWith(null));
  });

  it('leaves Ctrl+Z in a text field to the field', () => {
    const bench = benchOf({ steps });
    const { root } = show(bench);
    press(root, 'Edit');
    key(root.querySelector('textarea')!, 'z', { ctrlKey: true });
    expect(bench.workbench.undo).not.toHaveBeenCalled();
  });

  it('lies under the finger when an annotation was removed', async () => {
    const bench = benchOf();
    const onRemove = (): void => void bench.annotating.remove(annotation);
    const { root, update } = mount(
      <AnnotateDesk annotating={bench.annotating} articleKey={null}>
        <ul>
          <AnnotationItem annotation={annotation} articleKey={null} onEdit={() => {}} onRemove={onRemove} />
        </ul>
        <UndoBar />
      </AnnotateDesk>,
    );
    unmount = () => update(null);
    press(root, 'Remove');
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('Removed.'));
    bench.tell.steps(withStep(NO_STEPS, removalStep(annotation, [], 1)));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Undo the removal'));
  });

  it('shows what was there before in a field that is being edited', async () => {
    const bench = benchOf();
    const { root, showAs } = show(bench);
    press(root, 'Edit');
    const field = root.querySelector<HTMLInputElement>('.tag-field input')!;
    type(field, 'harbour');
    showAs({ ...annotation, tags: [...annotation.tags, 'harbour'] });
    void act(() => bench.tell.steps({ ...NO_STEPS, turn: 1 }));
    showAs(annotation);
    expect(field.value).toBe('');
    expect(root.querySelectorAll('.tag-chips li')).toHaveLength(2);
  });
});
