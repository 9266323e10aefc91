import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/library/style.css';
import type { Opposed } from '../../components/overview/opposed.ts';
import { OpposedView } from '../../components/ui/overview/opposed-view.tsx';
import { findings } from './axe.ts';
import { key, mount, press } from './mount.tsx';
import { nameAt, opposedWith } from './opposed-sample.ts';

const view = (opposed: Opposed, of: readonly string[] = [], onChoose = vi.fn()) => (
  <div class="library">
    <main>
      <OpposedView opposed={opposed} of={of} onChoose={onChoose} pairs={(numbers) => <p>pairs: {numbers.length}</p>} />
    </main>
  </div>
);

const three = opposedWith(3);
const idOf = (at: number): string => three.voices[at]!.id;
const lines = (root: ParentNode): SVGElement[] => [
  ...root.querySelectorAll<SVGElement>('.opposed-lines [role=button]'),
];

describe('the picture of who contradicts whom', () => {
  it('says so where nothing contradicts anything', () => {
    const { root } = mount(view(opposedWith(0)));
    expect(root.textContent).toContain('Nothing here contradicts anything else');
    expect(root.querySelector('svg, table')).toBeNull();
  });

  it('draws a ring for a source’s own statements, and a line between two', () => {
    const one = mount(view(opposedWith(1))).root;
    expect(lines(one).map((each) => each.getAttribute('aria-label'))).toEqual([
      `${nameAt(0)}: 1 contradiction between own statements. One source, two statements`,
    ]);
    expect(one.querySelectorAll('.opposed-lines .ring')).toHaveLength(1);
    const { root } = mount(view(three));
    expect(lines(root)).toHaveLength(three.oppositions.length);
    expect(root.querySelectorAll('.opposed-lines .badge')).toHaveLength(three.oppositions.length - 1);
  });

  it('says the same in a table', () => {
    const { root } = mount(view(three));
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toHaveLength(three.oppositions.length);
    expect(rows).toContainEqual([nameAt(0), 'own statements', '1', 'One source, two statements']);
    expect(rows[0]!.at(-1)).toBe('Two sources disagree');
  });

  it('shows the pairs behind a name, and behind a line, when it is pressed', () => {
    const onChoose = vi.fn();
    const { root, update } = mount(view(three, [], onChoose));
    void act(() => root.querySelector<HTMLElement>('[data-voice]')!.click());
    expect(onChoose).toHaveBeenLastCalledWith([idOf(0)]);
    update(view(three, [idOf(0)], onChoose));
    expect(root.querySelector('.opposed-behind [role=status]')?.textContent).toContain(three.voices[0]!.name);
    expect(root.textContent).toContain(`pairs: ${three.voices[0]!.pairs.length}`);
    expect(root.querySelector('[aria-pressed=true]')?.getAttribute('data-voice')).toBe(idOf(0));
    key(lines(root)[1]!, 'Enter');
    const { from, to } = three.oppositions[1]!;
    expect(onChoose).toHaveBeenLastCalledWith([idOf(from), idOf(to)]);
    press(root, 'Back to the picture');
    expect(onChoose).toHaveBeenLastCalledWith([]);
  });

  it('is one step of Tab for the names and one for the lines; arrow keys go on from there', () => {
    const { root } = mount(view(opposedWith(12)));
    const stops = (of: string): number => root.querySelectorAll(`${of}[tabindex="0"]`).length;
    expect([stops('[data-voice]'), stops('.line')]).toEqual([1, 1]);
    const names = [...root.querySelectorAll<HTMLElement>('[data-voice]')];
    void act(() => names[0]!.focus());
    key(names[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(names[1]);
    key(names[1]!, 'End');
    expect(document.activeElement).toBe(names.at(-1));
    void act(() => lines(root)[0]!.focus());
    key(lines(root)[0]!, 'ArrowRight');
    expect(document.activeElement).toBe(lines(root)[1]);
    expect([stops('[data-voice]'), stops('.line')]).toEqual([1, 1]);
  });

  it('keeps what was chosen in sight when its last pair is dismissed', () => {
    const { root, update } = mount(view(three, [idOf(0)]));
    update(view(opposedWith(0), [idOf(0)]));
    expect(root.textContent).toContain('Nothing here contradicts anything else');
    expect(root.querySelector('.opposed-behind')?.textContent).toContain('pairs:');
  });

  it('draws forty, and names the number of the others', () => {
    const { root } = mount(view(opposedWith(63)));
    expect(root.querySelectorAll('[data-voice]')).toHaveLength(40);
    expect(root.textContent).toContain('and 23 more with fewer contradictions each');
  });

  it.each([
    ['nothing', view(opposedWith(0))],
    ['three sources, one chosen', view(three, [idOf(0)])],
    ['twenty sources', view(opposedWith(20))],
  ])('has no flaw that axe-core finds: %s', async (_name, drawn) => {
    const { root } = mount(drawn);
    expect(await findings(root)).toEqual([]);
  });
});
