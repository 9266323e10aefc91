import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/library/style.css';
import type { Timeline } from '../../components/overview/timeline.ts';
import { timelineAddress } from '../../components/ui/library/library-address.ts';
import { TimelineView } from '../../components/ui/overview/timeline-view.tsx';
import { TimelineWays } from '../../components/ui/overview/timeline-ways.tsx';
import { findings } from './axe.ts';
import { mount, press } from './mount.tsx';
import { textOf, timelineWith } from './timeline-sample.tsx';

const view = (timeline: Timeline, text: Parameters<typeof TimelineView>[0]['text'] = textOf, onShown = vi.fn()) => (
  <div class="library">
    <main>
      <TimelineView timeline={timeline} text={text} pair={({ id }) => <p>pair {id}</p>} onShown={onShown} />
    </main>
  </div>
);

const six = timelineWith(6);
const rows = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-told]')];

describe('a timeline', () => {
  it('says so where there is nothing', () => {
    expect(mount(view(timelineWith(0))).root.textContent).toContain('Nothing that is kept was said here');
  });

  it('shows days with what was said on each, and draws a line for every contradiction', () => {
    const { root } = mount(view(six));
    expect(root.querySelectorAll('.timeline-day > h2')[0]?.textContent).toBe('Wednesday, 27 May 2026');
    expect(rows(root)).toHaveLength(7);
    expect(root.querySelectorAll('.timeline-lines [data-line]')).toHaveLength(six.joined.length);
  });

  it('says in every row what it is set against, and leads there', () => {
    const { root } = mount(view(six));
    const [row] = rows(root);
    const links = [...row!.querySelectorAll('.timeline-joined')].map(({ textContent }) => textContent);
    expect(links).toHaveLength(2);
    expect(links[0]).toMatch(/^1Against Bo Lind, \d+ \w+ 2026Side by side$/);
    void act(() => row!.querySelector<HTMLElement>('.clash-link')!.click());
    expect(document.activeElement?.getAttribute('data-told')).toBe(six.joined[0]!.to.id);
    expect(document.activeElement?.hasAttribute('data-current')).toBe(true);
  });

  it('leads along a line that is pressed, to its farther end', () => {
    const { root } = mount(view(six));
    const path = root.querySelector(`[data-line="${six.joined[0]!.id}"]`)!;
    const { top } = path.getBoundingClientRect();
    void act(() => void path.dispatchEvent(new MouseEvent('click', { bubbles: true, clientY: top + 1 })));
    expect(document.activeElement?.getAttribute('data-told')).toBe(six.joined[0]!.to.id);
  });

  it('shows both statements side by side where that is asked for', () => {
    const { root } = mount(view(six));
    press(root, 'Side by side');
    expect(root.textContent).toContain(`pair ${six.joined[0]!.id}`);
  });

  it('says in a list what the lines say', () => {
    const { root } = mount(view(six));
    const words = [...root.querySelectorAll('.timeline-words li')].map(({ textContent }) => textContent);
    expect(words).toHaveLength(six.joined.length);
    expect(words[0]).toMatch(/^1Ada Holm \(\d+ \w+ 2026\) against Bo Lind \(\d+ \w+ 2026\)$/);
  });

  it('folds what nothing stands against where there is much, and unfolds a day', () => {
    const { root } = mount(view(timelineWith(40)));
    const before = rows(root).length;
    const folded = [...root.querySelectorAll('.timeline-day > .link')];
    expect(folded.map(({ textContent }) => textContent)).toContain('2 claims that nothing stands against');
    const day = folded[0]!.parentElement!;
    expect(folded[0]!.textContent.includes('more')).toBe(day.querySelector('[data-told]') !== null);
    press(root, folded[0]!.textContent);
    expect(rows(root).length).toBeGreaterThan(before);
    // The button went with the press: the reader goes on in the day.
    expect(document.activeElement?.closest('.timeline-day')).toBe(day);
  });

  it('draws some at first, more when asked, and whatever a link leads to', () => {
    const onShown = vi.fn();
    const { root } = mount(view(timelineWith(240), textOf, onShown));
    const first = rows(root).length;
    expect(first).toBeLessThan(80);
    press(root, root.querySelector('.timeline > .pill')!.textContent);
    expect(rows(root).length).toBeGreaterThan(first);
    const last = [...root.querySelectorAll<HTMLElement>('.timeline-words .link')].at(-1)!;
    void act(() => last.click());
    expect(document.activeElement?.hasAttribute('data-told')).toBe(true);
    expect(onShown).toHaveBeenCalled();
  });

  it('says of a statement that it is being read, or is no longer kept', () => {
    expect(mount(view(six, () => undefined)).root.querySelector('[aria-busy=true]')?.textContent).toContain('Reading…');
    expect(mount(view(six, () => null)).root.textContent).toContain('no longer in the library');
  });

  it('is one of two ways to see a source', () => {
    const { root } = mount(<TimelineWays name="Ada Holm" here="days" />);
    expect(root.querySelector('[aria-current]')?.getAttribute('href')).toBe(timelineAddress('Ada Holm'));
  });

  it.each([
    ['few statements', view(six)],
    ['many', view(timelineWith(60))],
  ])('has no flaw that axe-core finds: %s', async (_name, drawn) => {
    const { root } = mount(drawn);
    expect(await findings(root)).toEqual([]);
  });
});
