import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { AnnotateDesk } from '../../components/ui/annotating/annotate-desk.tsx';
import { AnnotationEditor } from '../../components/ui/annotating/annotation-editor.tsx';
import { findings } from './axe.ts';
import { key, mount, type } from './mount.tsx';
import { annotation } from './samples.ts';
import { benchOf } from './workbench.ts';

const USED = {
  tags: ['harbour', 'harvest', 'the harbour board', 'archive'],
  ownWords: [
    { word: 'tall story', verdict: 'false' as const },
    { word: 'true enough', verdict: 'mostly-true' as const },
  ],
};

async function open() {
  const onEdit = vi.fn();
  const { annotating } = benchOf({ wordsUsed: async () => USED });
  const { root } = mount(
    <AnnotateDesk annotating={annotating} articleKey={null}>
      <AnnotationEditor annotation={annotation} onEdit={onEdit} />
    </AnnotateDesk>,
  );
  const field = root.querySelector<HTMLInputElement>('.tag-field input')!;
  const options = (of: Element = field): string[] =>
    [...(of.parentElement?.querySelectorAll('[role=option]') ?? [])].map((one) => one.textContent ?? '');
  await act(() => field.focus());
  return { root, field, options, onEdit };
}

describe('the tags', () => {
  it('are completed by those used before, chosen with arrows and Enter', async () => {
    const { field, options, onEdit } = await open();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    type(field, 'har');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(options()).toEqual(['harbour', 'harvest', 'the harbour board']);
    key(field, 'ArrowDown');
    key(field, 'ArrowDown');
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect([active?.textContent, active?.getAttribute('aria-selected')]).toEqual(['harvest', 'true']);
    key(field, 'Enter');
    expect(onEdit).toHaveBeenLastCalledWith({ tags: ['towers', 'archive', 'harvest'] });
    expect([field.value, field.getAttribute('aria-expanded')]).toEqual(['', 'false']);
  });

  it('that are half typed are kept as they stand', async () => {
    const { field, onEdit } = await open();
    type(field, 'har');
    expect(onEdit).toHaveBeenLastCalledWith({ tags: ['towers', 'archive', 'har'] });
  });

  it('are removed by the keyboard alone, and the focus stays among them', async () => {
    const { root, field, onEdit } = await open();
    key(field, 'Backspace');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the tag archive');
    key(document.activeElement!, 'ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the tag towers');
    key(document.activeElement!, 'Delete');
    expect(onEdit).toHaveBeenLastCalledWith({ tags: ['archive'] });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the tag archive');
    expect(root.querySelector('.tag-field [role=status]')?.textContent).toBe('Tag removed: towers');
    key(document.activeElement!, 'Delete');
    expect(document.activeElement).toBe(field);
  });

  it('close their list on Escape, and only then let Escape close what they stand in', async () => {
    const { root, field } = await open();
    const onEscape = vi.fn();
    root.addEventListener('keydown', onEscape);
    type(field, 'har');
    key(field, 'Escape');
    expect(onEscape).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    key(field, 'Escape');
    expect(onEscape).toHaveBeenCalledOnce();
  });

  it('have no flaw that axe-core finds, with the list open', async () => {
    const { root, field } = await open();
    type(field, 'har');
    key(field, 'ArrowDown');
    expect(await findings(root)).toEqual([]);
  });
});

describe('the newsroom’s own word', () => {
  it('is completed by words used before, those beside the same verdict first', async () => {
    const { root, options, onEdit } = await open();
    const field = root.querySelector<HTMLInputElement>('.own-word input')!;
    key(field, 'ArrowDown');
    expect(options(field)).toEqual(['true enough', 'tall story']);
    key(field, 'Enter');
    expect(onEdit).toHaveBeenLastCalledWith({ ownWord: 'true enough' });
  });
});
