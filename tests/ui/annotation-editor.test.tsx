import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { AnnotationEditor } from '../../components/ui/annotation-editor.tsx';
import { webAddress } from '../../components/ui/evidence-rows.tsx';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';
import { annotation } from './samples.ts';

describe('the annotation editor', () => {
  it('says what changed at every keystroke', () => {
    const onEdit = vi.fn();
    const { root } = mount(<AnnotationEditor annotation={null} onEdit={onEdit} />);
    const note = root.querySelector('textarea')!;
    type(note, 'S');
    type(note, 'So');
    expect(onEdit.mock.calls).toEqual([[{ note: 'S' }], [{ note: 'So' }]]);
    press(root, 'false');
    expect(onEdit).toHaveBeenLastCalledWith({ verdict: 'false' });
    type(root.querySelector('input[type=text]')!, 'harbour, tower, harbour,');
    expect(onEdit).toHaveBeenLastCalledWith({ tags: ['harbour', 'tower'] });
  });

  it('keeps what is being typed when an older state comes back from the library', () => {
    const { root, update } = mount(<AnnotationEditor annotation={annotation} onEdit={() => {}} />);
    type(root.querySelector('textarea')!, 'newer');
    update(<AnnotationEditor annotation={{ ...annotation, verdict: 'false' }} onEdit={() => {}} />);
    expect(root.querySelector('textarea')!.value).toBe('newer');
    expect(root.querySelector('[data-verdict=false]')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps a link once it is a web address, and says so before', () => {
    const onEdit = vi.fn();
    const { root } = mount(<AnnotationEditor annotation={null} onEdit={onEdit} />);
    press(root, 'Add a link');
    type(root.querySelector('input[type=url]')!, 'javascript:alert(1)');
    expect(onEdit).toHaveBeenLastCalledWith({ evidence: [] });
    expect(root.textContent).toContain('Not a web address yet');
    type(root.querySelector('input[type=url]')!, 'archive.example/log');
    expect(onEdit).toHaveBeenLastCalledWith({ evidence: [{ url: 'https://archive.example/log', title: '' }] });
    press(root, 'Remove this link');
    expect(onEdit).toHaveBeenLastCalledWith({ evidence: [] });
  });

  it('shows what another window writes, in every field that is not being typed in', () => {
    const { root, update } = mount(<AnnotationEditor annotation={annotation} onEdit={() => {}} />);
    const [note, tags] = [root.querySelector('textarea')!, root.querySelector<HTMLInputElement>('input[type=text]')!];
    type(note, 'mine');
    const evidence = [...annotation.evidence, { url: 'https://other.example/', title: 'Other' }];
    update(
      <AnnotationEditor annotation={{ ...annotation, note: 'theirs', tags: ['new'], evidence }} onEdit={() => {}} />,
    );
    expect(note.value).toBe('mine');
    expect(tags.value).toBe('new');
    expect(root.querySelectorAll('.evidence-row')).toHaveLength(2);
  });

  it('shows it in a field again that was left, once what was typed there is kept', () => {
    const { root, update } = mount(<AnnotationEditor annotation={annotation} onEdit={() => {}} />);
    const note = root.querySelector('textarea')!;
    const show = (text: string): void =>
      update(<AnnotationEditor annotation={{ ...annotation, note: text }} onEdit={() => {}} />);
    void act(() => note.focus());
    type(note, 'mine');
    show('mine');
    show('theirs');
    expect(note.value).toBe('mine');
    void act(() => note.blur());
    expect(note.value).toBe('mine');
    show('mine');
    show('theirs, later');
    expect(note.value).toBe('theirs, later');
  });

  it('keeps a link as it was while its address is being retyped', () => {
    const onEdit = vi.fn();
    const { root } = mount(<AnnotationEditor annotation={annotation} onEdit={onEdit} />);
    type(root.querySelector('input[type=url]')!, 'https://');
    expect(onEdit).toHaveBeenLastCalledWith({ evidence: annotation.evidence });
    expect(root.textContent).toContain('Not a web address yet, so the last one stays.');
    type(root.querySelector('input[type=url]')!, 'https://archive.example/book');
    expect(onEdit).toHaveBeenLastCalledWith({
      evidence: [{ ...annotation.evidence[0], url: 'https://archive.example/book' }],
    });
  });

  it('takes only addresses that a browser opens as a page', () => {
    expect(webAddress('example.org/a b')).toBeNull();
    expect(webAddress('data:text/plain,x')).toBeNull();
    expect(webAddress('word')).toBeNull();
    expect(webAddress(' http://example.org ')).toBe('http://example.org/');
  });

  it('has no flaw that axe-core finds', async () => {
    const { root } = mount(<AnnotationEditor annotation={annotation} onEdit={() => {}} />);
    expect(await findings(root)).toEqual([]);
  });
});
