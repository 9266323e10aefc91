import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../entrypoints/library/style.css';
import {
  NONE_CHOSEN,
  withAll,
  withRange,
  withToggled,
  type Chosen,
  type Rows,
} from '../../components/ui/library/library-chosen.ts';
import { FoundWords } from '../../components/ui/library/library-found-words.tsx';
import { RowHeights } from '../../components/ui/library/library-heights.ts';
import { LibraryList } from '../../components/ui/library/library-list.tsx';
import { parseQuery } from '../../components/search/query.ts';
import { findings } from './axe.ts';
import { mount } from './mount.tsx';

const rowsOf = (count: number, names = (row: number) => `row ${row}`): Rows => ({ count, idOf: names });

interface ListProps {
  rows?: Rows;
  onChosen?(chosen: Chosen): void;
  onDelete?(): void;
  onShown?(from: number, to: number): void;
}

function List({ rows = rowsOf(100_000), onChosen, onDelete = () => {}, onShown = () => {} }: ListProps) {
  const [chosen, choose] = useState(NONE_CHOSEN);
  return (
    <LibraryList
      label="Claims"
      rows={rows}
      listId="list"
      chosen={chosen}
      guess={50}
      row={(row) => (
        <p style={{ height: `${40 + (row % 5) * 20}px` }}>
          <a data-main href={`#${row}`}>
            The tower of row {row}
          </a>
        </p>
      )}
      nameOf={(row) => `row ${row}`}
      onChosen={(next) => {
        choose(next);
        onChosen?.(next);
      }}
      onShown={onShown}
      onDelete={onDelete}
    />
  );
}

/** What is drawn, once the window has been scrolled and the list has followed. */
async function settled(): Promise<void> {
  await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

async function key(name: string, change: Partial<KeyboardEventInit> = {}): Promise<void> {
  void act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...change })); // prettier-ignore
  });
  await settled();
}

const drawn = (root: Element): number[] =>
  [...root.querySelectorAll('[data-row]')].map((row) => Number(row.getAttribute('data-row')));
const box = (root: Element, row: number): HTMLInputElement => root.querySelector(`[data-row="${row}"] input`)!;
const focusedRow = (): string | undefined => document.activeElement?.closest('li')?.dataset['row'];

beforeEach(() => scrollTo(0, 0));

describe('a list of a hundred thousand', () => {
  it('fills a window that has grown', async () => {
    await page.viewport(800, 500);
    const { root } = mount(<List />);
    await settled();
    const before = drawn(root).at(-1)!;
    await page.viewport(800, 1600);
    await settled();
    expect(drawn(root).at(-1)!).toBeGreaterThanOrEqual(before + 10);
    const last = root.querySelector(`[data-row="${drawn(root).at(-1)}"]`)!;
    expect(last.getBoundingClientRect().bottom).toBeGreaterThan(innerHeight);
    await page.viewport(414, 896);
  });

  it('draws the rows near the window alone, and says of each which of how many it is', async () => {
    const { root } = mount(<List />);
    await settled();
    expect(drawn(root).length).toBeLessThan(60);
    const row = root.querySelector('[data-row="3"]');
    expect([row?.getAttribute('aria-posinset'), row?.getAttribute('aria-setsize')]).toEqual(['4', '100000']);
  });

  it('can be scrolled to any place, and to its end', async () => {
    const onShown = vi.fn();
    const { root } = mount(<List onShown={onShown} />);
    scrollTo(0, 2_000_000);
    await settled();
    expect(Math.min(...drawn(root))).toBeGreaterThan(20_000);
    expect(onShown).toHaveBeenLastCalledWith(Math.min(...drawn(root)), Math.max(...drawn(root)) + 1);
    scrollTo(0, document.documentElement.scrollHeight);
    await settled();
    scrollTo(0, document.documentElement.scrollHeight);
    await settled();
    expect(drawn(root)).toContain(99_999);
  });

  it('has no gaps and no overlaps between rows of several heights', async () => {
    const { root } = mount(<List />);
    scrollTo(0, 500_000);
    await settled();
    await settled();
    const boxes = [...root.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
    for (let i = 1; i < boxes.length; i++) expect(Math.abs(boxes[i]!.top - boxes[i - 1]!.bottom)).toBeLessThan(1);
  });

  it('keeps the row that has the focus, however far it is scrolled away', async () => {
    const { root } = mount(<List />);
    await settled();
    void act(() => box(root, 2).focus());
    scrollTo(0, 1_000_000);
    await settled();
    expect(focusedRow()).toBe('2');
    await key('ArrowDown');
    expect(focusedRow()).toBe('3');
    expect(scrollY).toBeLessThan(1000);
  });

  it('is gone through by keys: one row, ten, to the end and back', async () => {
    const { root } = mount(<List />);
    await settled();
    void act(() => box(root, 0).focus());
    await key('ArrowDown');
    await key('PageDown');
    expect(focusedRow()).toBe('11');
    await key('End');
    expect(focusedRow()).toBe('99999');
    await key('Home');
    expect(focusedRow()).toBe('0');
  });

  it('is one stop for Tab: only the row that was reached last can be tabbed into', async () => {
    const { root } = mount(<List />);
    await settled();
    const reachable = (): (string | undefined)[] =>
      [...root.querySelectorAll<HTMLElement>('a, input')].filter(({ tabIndex }) => tabIndex === 0).map((one) => one.closest('li')?.dataset['row']); // prettier-ignore
    expect(reachable()).toEqual(['0', '0']);
    void act(() => box(root, 4).focus());
    await settled();
    expect(reachable()).toEqual(['4', '4']);
  });

  it('has no flaw that axe-core finds', async () => {
    const { root } = mount(<List rows={rowsOf(20)} />);
    await settled();
    expect(await findings(root)).toEqual([]);
  });

  it('opens the row with Enter', async () => {
    const { root } = mount(<List />);
    await settled();
    void act(() => box(root, 5).focus());
    await key('Enter');
    expect(location.hash).toBe('#5');
    history.replaceState(null, '', '#');
  });
});

describe('choosing', () => {
  const ids = (chosen: Chosen): string[] => [...chosen.ids].toSorted();

  it('adds and takes away one at a time, and reaches from the last one with Shift', () => {
    const rows = rowsOf(10);
    const some = withRange(withToggled(NONE_CHOSEN, 'row 2'), rows, 4);
    expect(ids(some)).toEqual(['row 2', 'row 3', 'row 4']);
    expect(ids(withToggled(some, 'row 3'))).toEqual(['row 2', 'row 4']);
    expect(ids(withRange(withToggled(some, 'row 3'), rows, 4))).toEqual(['row 2']);
    expect(withAll(NONE_CHOSEN, rows).ids.size).toBe(10);
  });

  it('works by box, by Shift and by Ctrl+A, and Escape gives it up', async () => {
    const onChosen = vi.fn();
    const { root } = mount(<List rows={rowsOf(300)} onChosen={onChosen} />);
    await settled();
    void act(() => box(root, 1).click());
    void act(() => void box(root, 3).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
    expect(ids(onChosen.mock.lastCall![0])).toEqual(['row 1', 'row 2', 'row 3']);
    void act(() => box(root, 3).focus());
    await key('ArrowDown', { shiftKey: true });
    expect(onChosen.mock.lastCall![0].ids.size).toBe(4);
    await key('a', { ctrlKey: true });
    expect(onChosen.mock.lastCall![0].ids.size).toBe(300);
    await key('Escape');
    expect(onChosen.mock.lastCall![0].ids.size).toBe(0);
  });

  it('asks to delete by the Delete key only what is chosen', async () => {
    const onDelete = vi.fn();
    const { root } = mount(<List rows={rowsOf(30)} onDelete={onDelete} />);
    await settled();
    void act(() => box(root, 1).focus());
    await key('Delete');
    expect(onDelete).not.toHaveBeenCalled();
    void act(() => box(root, 1).click());
    await key('Delete');
    expect(onDelete).toHaveBeenCalled();
  });
});

describe('words that were looked for', () => {
  it('are painted where they stand, without a change to the list', async () => {
    const words = parseQuery('towers ').words;
    const { update } = mount(<List rows={rowsOf(5)} />);
    update(
      <>
        <List rows={rowsOf(5)} />
        <FoundWords words={words} />
      </>,
    );
    await settled();
    expect([...(CSS.highlights.get('found-words') ?? [])].map(String)).toEqual(
      Array.from({ length: 5 }, () => 'tower'),
    );
    update(<List rows={rowsOf(5)} />);
    await settled();
    expect(CSS.highlights.has('found-words')).toBe(false);
  });
});

describe('the heights of rows', () => {
  it('are guessed until they are measured, and every place can be found', () => {
    const heights = new RowHeights(1000, 50);
    expect(heights.set(10, 80)).toBe(30);
    expect(heights.set(10, 80)).toBe(0);
    heights.set(500, 20);
    expect([heights.startOf(10), heights.startOf(11), heights.total]).toEqual([500, 580, 50_000]);
    for (const row of [0, 9, 10, 11, 500, 999]) expect(heights.rowAt(heights.startOf(row) + 1)).toBe(row);
    expect(heights.rowAt(1e9)).toBe(999);
    expect(new RowHeights(0, 50).rowAt(10)).toBe(0);
  });
});
