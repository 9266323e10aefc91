import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/library/style.css';
import { ChosenBar } from '../../components/ui/library/library-chosen-bar.tsx';
import { DoneBar } from '../../components/ui/library/library-done.tsx';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';

describe('what is done with the chosen', () => {
  const bar = (change: Partial<Parameters<typeof ChosenBar>[0]> = {}) => (
    <ChosenBar
      room="articles"
      count={3}
      tags={['harbour']}
      busy={false}
      annotated={0}
      onTag={() => {}}
      onExport={() => {}}
      onDelete={() => {}}
      onClear={() => {}}
      {...change}
    />
  );

  it('gives several tags at once, and exports in a form of one’s choice', () => {
    const [onTag, onExport] = [vi.fn(), vi.fn()];
    const { root } = mount(bar({ onTag, onExport }));
    press(root, 'Tag');
    type(root.querySelector('.chosen-tags input')!, ' towers, harbour ,');
    press(root, 'Give these tags');
    expect(onTag).toHaveBeenCalledWith(['towers', 'harbour']);
    press(root, 'Export');
    press(root, 'CSV');
    expect(onExport).toHaveBeenCalledWith('csv');
  });

  it('deletes at once what holds nothing of the reader’s, and asks about what does', () => {
    const onDelete = vi.fn();
    press(mount(bar({ onDelete })).root, 'Forget');
    expect(onDelete).toHaveBeenLastCalledWith(false);
    const { root } = mount(bar({ onDelete, annotated: 2 }));
    press(root, 'Forget');
    expect(root.textContent).toContain('2 of them hold work of yours.');
    expect(onDelete).toHaveBeenCalledTimes(1);
    press(root, 'Forget the others');
    expect(onDelete).toHaveBeenLastCalledWith(false);
  });

  it('says what was done, and takes it back', () => {
    const undo = vi.fn();
    const { root } = mount(<DoneBar done={{ sentence: '3 articles are being forgotten.', undo, settle: () => {} }} onClose={() => {}} />); // prettier-ignore
    expect(root.querySelector('[role=status]')?.textContent).toBe('3 articles are being forgotten.');
    press(root, 'Take it back');
    expect(undo).toHaveBeenCalled();
  });

  it('takes the focus where what was pressed is about to go, and keeps it when that is taken back', () => {
    const bar = (done: Parameters<typeof DoneBar>[0]['done']) => (
      <>
        <button type="button">Elsewhere</button>
        <DoneBar done={done} onClose={() => {}} />
      </>
    );
    const done = { sentence: 'Dismissed.', undo: () => {}, settle: () => {} };
    const { root, update } = mount(bar(null));
    root.querySelector('button')!.focus();
    update(bar(done));
    expect(document.activeElement?.textContent).toBe('Elsewhere');
    update(bar({ ...done, focused: true }));
    expect(document.activeElement?.textContent).toBe('Take it back');
    press(root, 'Take it back');
    update(bar({ ...done, sentence: 'Taken back.', undo: null }));
    expect(document.activeElement?.textContent).toBe('Close');
  });

  it('has no flaw that axe-core finds', async () => {
    const { root } = mount(bar({ annotated: 2 }));
    press(root, 'Forget');
    expect(await findings(root)).toEqual([]);
    press(root, 'Tag');
    expect(await findings(root)).toEqual([]);
  });
});
