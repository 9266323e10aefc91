import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Evidence } from '../../components/annotations/annotation.ts';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { AnnotationEditor } from '../../components/ui/annotating/annotation-editor.tsx';
import { NEW_ROW, webAddress, type KeptRows } from '../../components/ui/annotating/evidence-typed.ts';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';
import { annotation } from './samples.ts';

const tagField = (root: Element) => root.querySelector<HTMLInputElement>('.tag-field input')!;
const wordField = (root: Element) => root.querySelector<HTMLInputElement>('.own-word input')!;
const chips = (root: Element) => [...root.querySelectorAll('.tag-chips span')].map((chip) => chip.textContent);
const kept = (...evidence: Evidence[]): KeptRows => ({ evidence, typedEvidence: [] });
const none = { verdict: null, ownWord: '' };

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
    type(tagField(root), 'harbour, tower, Harbour,');
    expect(onEdit).toHaveBeenLastCalledWith({ tags: ['harbour', 'tower'] });
    type(wordField(root), 'a tall story');
    expect(onEdit).toHaveBeenLastCalledWith({ ownWord: 'a tall story' });
  });

  it('gives two statements no verdict, and keeps one from before until it is taken back', () => {
    const onEdit = vi.fn();
    const { root, update } = mount(<AnnotationEditor annotation={null} pair onEdit={onEdit} />);
    expect(root.querySelector('[data-verdict], .own-word')).toBeNull();
    expect(root.querySelector('textarea, .evidence')).not.toBeNull();
    const pair = { ...annotation, about: 'contradiction' as const };
    update(<AnnotationEditor annotation={{ ...pair, verdict: 'misleading', ownWord: 'spin' }} onEdit={onEdit} />);
    expect(root.textContent).toContain('Your verdict on the two, from before: misleading · spin.');
    press(root, 'Take it back');
    expect(onEdit).toHaveBeenLastCalledWith({ verdict: null, ownWord: '' });
    update(<AnnotationEditor annotation={{ ...pair, verdict: null }} onEdit={onEdit} />);
    expect(root.textContent).not.toContain('from before');
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
    expect(onEdit).toHaveBeenLastCalledWith({
      evidence: [],
      typedEvidence: [{ ...NEW_ROW, url: 'javascript:alert(1)' }],
    });
    expect(root.textContent).toContain('Not a web address yet');
    type(root.querySelector('input[type=url]')!, 'archive.example/log');
    expect(onEdit).toHaveBeenLastCalledWith(kept({ url: 'https://archive.example/log', title: '' }));
    press(root, 'Remove this link');
    expect(onEdit).toHaveBeenLastCalledWith(kept());
  });

  it('has room for an address in a popup', () => {
    const { root } = mount(<AnnotationEditor annotation={null} onEdit={() => {}} />);
    root.style.width = '360px';
    press(root, 'Add a link');
    const [address, title] = root.querySelectorAll('.evidence-row input');
    expect(address!.getBoundingClientRect().width).toBeGreaterThan(300);
    expect(title!.getBoundingClientRect().top).toBeGreaterThan(address!.getBoundingClientRect().bottom);
  });

  it('shows what another window writes, in every field that is not being typed in', () => {
    const { root, update } = mount(<AnnotationEditor annotation={annotation} onEdit={() => {}} />);
    const note = root.querySelector('textarea')!;
    type(note, 'mine');
    const evidence = [...annotation.evidence, { url: 'https://other.example/', title: 'Other' }];
    update(
      <AnnotationEditor annotation={{ ...annotation, note: 'theirs', tags: ['new'], evidence }} onEdit={() => {}} />,
    );
    expect(note.value).toBe('mine');
    expect(chips(root)).toEqual(['new']);
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
    expect(onEdit).toHaveBeenLastCalledWith(expect.objectContaining({ evidence: annotation.evidence }));
    expect(root.textContent).toContain('Not a web address yet, so the last one counts.');
    type(root.querySelector('input[type=url]')!, 'https://archive.example/book');
    expect(onEdit).toHaveBeenLastCalledWith(kept({ ...annotation.evidence[0]!, url: 'https://archive.example/book' }));
  });

  it('takes an archived copy and the words that count, and shows a row again as it was left half typed', () => {
    const onEdit = vi.fn();
    const { root, update } = mount(<AnnotationEditor annotation={annotation} onEdit={onEdit} />);
    press(root, 'Add an archived copy or a quote');
    const copy = root.querySelector<HTMLInputElement>('[aria-label="Address of an archived copy"]')!;
    type(copy, 'web.arch');
    type(copy, 'web.archive.example/1');
    type(root.querySelector('[aria-label="The words that count"]')!, 'Lamp put out.');
    const whole = { ...annotation.evidence[0]!, archived: 'https://web.archive.example/1', quote: 'Lamp put out.' };
    expect(onEdit).toHaveBeenLastCalledWith(kept(whole));
    type(copy, 'not one');
    const { evidence, typedEvidence } = onEdit.mock.lastCall![0] as KeptRows;
    expect(evidence).toEqual([whole]);
    update(null);
    update(<AnnotationEditor annotation={{ ...annotation, evidence, typedEvidence }} onEdit={onEdit} />);
    expect(root.querySelector<HTMLInputElement>('[aria-label="Address of an archived copy"]')!.value).toBe('not one');
  });

  it('puts links into another order, by keyboard too: the focus goes along', () => {
    const onEdit = vi.fn();
    const [first] = annotation.evidence;
    const second = { url: 'https://log.example/', title: 'Log' };
    const { root } = mount(
      <AnnotationEditor annotation={{ ...annotation, evidence: [first!, second] }} onEdit={onEdit} />,
    );
    const rows = () => [...root.querySelectorAll('.evidence-row')];
    press(rows()[1]!, 'Move this link up');
    expect(onEdit).toHaveBeenLastCalledWith(kept(second, first!));
    expect(rows()[0]!.querySelector('input')!.value).toBe(second.url);
    expect(rows()[0]!.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.ariaLabel).toBe('Move this link down');
  });

  it('shows how a note will read, and what the verdict was before', async () => {
    const verdictHistory = [
      { at: '2025-03-15T09:10:00.000Z', from: none, to: { verdict: 'false' as const, ownWord: '' } },
      {
        at: '2025-03-16T09:10:00.000Z',
        from: { verdict: 'false' as const, ownWord: '' },
        to: { verdict: 'mostly-true' as const, ownWord: 'near enough' },
      },
    ];
    const note = 'It *was* shut: [log](https://archive.example/log)';
    const { root } = mount(<AnnotationEditor annotation={{ ...annotation, note, verdictHistory }} onEdit={() => {}} />);
    root.querySelector<HTMLDetailsElement>('.note-preview')!.open = true;
    await vi.waitFor(() => expect(root.querySelector('.note em')?.textContent).toBe('was'));
    expect(root.querySelector('.note a')?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(root.querySelector('.verdict-history')?.textContent).toContain('from false to mostly true (near enough)');
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
