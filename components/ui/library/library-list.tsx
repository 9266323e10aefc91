import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NONE_CHOSEN, rowOf, withAll, withRange, withToggled, type Chosen, type Rows } from './library-chosen.ts';
import { RowHeights } from './library-heights.ts';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';

interface LibraryListProps {
  /** What is listed, for those who listen. */
  label: string;
  rows: Rows;
  /** Another list begins at its top: of another room, query or order. */
  listId: string;
  chosen: Chosen;
  /** How high a row is thought to be until it has been drawn. */
  guess: number;
  row(row: number): ComponentChildren;
  /** A row in a few words: what its box chooses. */
  nameOf(row: number): string;
  onChosen(chosen: Chosen): void;
  /** These rows are looked at. */
  onShown(from: number, to: number): void;
  onDelete(): void;
}

/** Rows drawn above and below what is seen, in px. */
const BEYOND = 600;
/** Browsers scroll no further than some 17 million px. */
const HIGHEST = 15_000_000;
/** By how many rows Page up and Page down go. */
const PAGE = 10;

/** A list of any length: only the rows near the window are drawn, and the one that has the focus, wherever it is. */
export function LibraryList(props: LibraryListProps) {
  const { rows, listId } = props;
  const list = useRef<HTMLUListElement>(null);
  const count = Math.min(rows.count, Math.floor(HIGHEST / props.guess));
  const heights = useMemo(() => new RowHeights(count, props.guess), [count, listId]);
  const [active, setActive] = useState<string | null>(null);
  const seen = useWindow(list);
  const first = heights.rowAt(Math.max(seen.from - BEYOND, 0));
  const last = Math.min(heights.rowAt(seen.to + BEYOND), count - 1);
  const at = useActiveRow(rows, active, count);
  const drawn: number[] = [];
  if (at !== null && at < first) drawn.push(at);
  for (let row = first; row <= last; row++) drawn.push(row);
  if (at !== null && at > last) drawn.push(at);

  useMeasured(list, heights, drawn, at);
  useEffect(() => props.onShown(first, last + 1), [first, last, rows]);
  useLayoutEffect(() => {
    setActive(null);
    const top = (list.current?.getBoundingClientRect().top ?? 0) + scrollY;
    if (scrollY > top) scrollTo({ top: 0 });
  }, [listId]);

  const goTo = useGoing(list, (row) => setActive(rows.idOf(row)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOfElement(event.target as Element) ?? 0;
    if (followKey(event, { ...props, row, count, goTo })) event.preventDefault();
  };
  return (
    <>
      <ul
        class="library-list"
        role="list"
        aria-label={props.label}
        ref={list}
        style={{ height: `${heights.total}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const row = rowOfElement(event.target as Element);
          if (row !== null) setActive(rows.idOf(row));
        }}
      >
        {drawn.map((row) => (
          <Row key={rows.idOf(row)} {...props} at={row} top={heights.startOf(row)} />
        ))}
      </ul>
      {count < rows.count && <p class="soft">{t('libraryTooLong', countText(count), countText(rows.count))}</p>}
    </>
  );
}

const rowOfElement = (element: Element): number | null => {
  const row = element.closest('[data-row]')?.getAttribute('data-row');
  return row ? Number(row) : null;
};

function Row({ at, top, rows, chosen, row, nameOf, onChosen }: LibraryListProps & { at: number; top: number }) {
  const id = rows.idOf(at);
  const isChosen = chosen.ids.has(id);
  return (
    <li
      data-row={at}
      data-id={id}
      data-chosen={isChosen ? '' : undefined}
      aria-setsize={rows.count}
      aria-posinset={at + 1}
      style={{ top: `${top}px` }}
    >
      <label class="choose">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('libraryChoose', nameOf(at))}
          onClick={(event) => onChosen(event.shiftKey ? withRange(chosen, rows, at) : withToggled(chosen, id))}
        />
      </label>
      <div class="row">{row(at)}</div>
    </li>
  );
}

interface KeyPlace extends Omit<LibraryListProps, 'row'> {
  row: number;
  count: number;
  goTo(row: number): void;
}

/** Arrows move, with Shift they choose; true where the key was for the list. */
function followKey(event: KeyboardEvent, { row, count, rows, chosen, onChosen, onDelete, goTo }: KeyPlace): boolean {
  const target = event.target as HTMLElement;
  // What is typed into a note of a row is the note's, and buttons have keys of their own.
  if (!target.matches('.choose input')) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    onChosen(withAll(chosen, rows));
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const to = { ArrowDown: row + 1, ArrowUp: row - 1, PageDown: row + PAGE, PageUp: row - PAGE, Home: 0, End: count - 1 }[event.key]; // prettier-ignore
  if (to !== undefined) {
    const next = Math.max(0, Math.min(to, count - 1));
    if (event.shiftKey) onChosen(withRange(chosen.anchor === null ? withToggled(chosen, rows.idOf(row)) : chosen, rows, next)); // prettier-ignore
    goTo(next);
    return true;
  }
  if (event.key === 'Enter') target.closest('li')?.querySelector<HTMLElement>('[data-main]')?.click();
  else if (event.key === 'Escape' && chosen.ids.size > 0) onChosen(NONE_CHOSEN);
  else if (event.key === 'Delete' && chosen.ids.size > 0) onDelete();
  else return false;
  return true;
}

/** The row that has the focus, or had it last; it may have moved since, or gone. */
function useActiveRow(rows: Rows, active: string | null, count: number): number | null {
  const last = useRef(0);
  if (active === null || count === 0) return null;
  const at = last.current < count && rows.idOf(last.current) === active ? last.current : rowOf(rows, active);
  if (at === null || at >= count) return null;
  last.current = at;
  return at;
}

/** Goes to a row, which may have to be drawn first. */
function useGoing(list: { readonly current: HTMLElement | null }, draw: (row: number) => void): (row: number) => void {
  const wanted = useRef<number | null>(null);
  const [, again] = useState(0);
  useLayoutEffect(() => {
    const box = list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] > .choose input`);
    if (wanted.current === null || !box) return;
    wanted.current = null;
    box.focus({ preventScroll: true });
    box.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
  return (row) => {
    wanted.current = row;
    draw(row);
    again((times) => times + 1);
  };
}

/** Measures the rows as they are drawn, and whenever something is unfolded in one. */
function useMeasured(
  list: { readonly current: HTMLUListElement | null },
  heights: RowHeights,
  drawn: readonly number[],
  active: number | null,
): void {
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    if (!list.current) return;
    if (measure(list.current, heights)) redraw((times) => times + 1);
    reachOnly(list.current, active ?? 0);
  });
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (list.current && measure(list.current, heights)) redraw((times) => times + 1);
    });
    for (const row of list.current?.children ?? []) observer.observe(row);
    return () => observer.disconnect();
  }, [heights, drawn.join()]);
}

/** Measures what is drawn; what grows above the window must not push away what is read. */
function measure(list: HTMLElement, heights: RowHeights): boolean {
  const top = list.getBoundingClientRect().top;
  let [changed, above] = [false, 0];
  // A list that is not shown has rows of no height, which say nothing of them.
  if (list.offsetParent === null) return false;
  for (const row of list.children as HTMLCollectionOf<HTMLElement>) {
    const number = Number(row.getAttribute('data-row'));
    if (number >= heights.count) continue;
    const start = heights.startOf(number);
    // In whole px: far down a long list, a browser's fractions differ with the place, and no two measurements would agree.
    const change = heights.set(number, row.offsetHeight);
    if (change === 0) continue;
    changed = true;
    if (top + start < 0 && !row.contains(document.activeElement)) above += change;
  }
  if (above !== 0) scrollBy({ top: above, behavior: 'instant' });
  return changed;
}

/** One row at a time can be reached by Tab: a hundred thousand are no way to the end of the page. */
function reachOnly(list: HTMLElement, row: number): void {
  const here = list.querySelector(`[data-row="${row}"]`) ?? list.firstElementChild;
  for (const control of list.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary'))
    control.tabIndex = here?.contains(control) ? 0 : -1;
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 50;

/** What is seen of the list, in px from its top. */
function useWindow(list: { readonly current: HTMLElement | null }): { from: number; to: number } {
  const [seen, setSeen] = useState({ from: 0, to: 1200 });
  useEffect(() => {
    const look = (): void => {
      const from = -(list.current?.getBoundingClientRect().top ?? 0);
      const to = from + innerHeight;
      setSeen((before) => (isNear(before.from, from) && isNear(before.to, to) ? before : { from, to }));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);
  return seen;
}
