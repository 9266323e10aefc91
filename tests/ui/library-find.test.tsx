import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/library/style.css';
import { LibraryFilters } from '../../components/ui/library/library-filters.tsx';
import { LibraryFind } from '../../components/ui/library/library-find.tsx';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';

function Find({ query: first = '', onSort = vi.fn() }) {
  const [query, setQuery] = useState(first);
  return (
    <LibraryFind
      room="claims"
      query={query}
      sort="newest"
      found={12}
      all={100_000}
      filters={
        <LibraryFilters
          room="claims"
          query={query}
          sites={['Harbour Post', 'Morning Ledger']}
          sources={['Ada Holm']}
          tags={['towers']}
          onQuery={setQuery}
        />
      }
      onQuery={setQuery}
      onSort={onSort}
    />
  );
}

const field = (root: Element): HTMLInputElement => root.querySelector('input[type=search]')!;
const labelled = (root: Element, name: string): HTMLInputElement =>
  [...root.querySelectorAll('.filters label')].find((label) => label.textContent?.trim().startsWith(name))!.querySelector<HTMLInputElement>('input, select')!; // prettier-ignore

function change(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  void act(() => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the search', () => {
  it('says how much is found, once something is looked for', () => {
    const { root } = mount(<Find />);
    expect(root.querySelector('.found')?.textContent).toBe('');
    type(field(root), 'tower');
    expect(root.querySelector('.found')?.textContent).toBe('12 of 100,000');
  });

  it('says what it does not understand, and what it would', () => {
    const { root } = mount(<Find query="kind:rumour before:soon topic:sea" />);
    const problems = [...root.querySelectorAll('.problems li')].map(({ textContent }) => textContent);
    expect(problems[0]).toContain('“kind:rumour” is not understood. Understood: statistic, event');
    expect(problems[1]).toContain('“before:soon” is not a date');
    expect(problems[2]).toContain('“topic:” is not understood, so its words are searched for');
  });

  it('is written by controls, which show what was typed', () => {
    const { root } = mount(<Find query="tower verdict:false" />);
    press(root, 'Filters');
    expect(labelled(root, 'Verdict').value).toBe('false');
    change(labelled(root, 'Paper'), 'Harbour Post');
    expect(field(root).value).toBe('tower verdict:false site:"Harbour Post"');
    change(labelled(root, 'Verdict'), '');
    change(labelled(root, 'From'), '2026-03-01');
    change(labelled(root, 'To'), '2026-03-31');
    expect(field(root).value).toBe('tower site:"Harbour Post" date:2026-03-01..2026-03-31');
    void act(() => labelled(root, 'Contradicted').click());
    expect(field(root).value).toContain('is:contradicted');
    type(field(root), '');
    expect(labelled(root, 'Paper').value).toBe('');
    expect(labelled(root, 'Contradicted').checked).toBe(false);
  });

  it('offers the best match only where there are words to match', () => {
    const { root } = mount(<Find query="is:contradicted" />);
    const orders = (): string[] => [...root.querySelectorAll<HTMLOptionElement>('.find-line option')].map(({ value }) => value); // prettier-ignore
    expect(orders()).not.toContain('best');
    type(field(root), 'tower');
    expect(orders()).toContain('best');
  });

  it('has no flaw that axe-core finds', async () => {
    const { root } = mount(<Find query="kind:rumour" />);
    press(root, 'Filters');
    void act(() => root.querySelector('summary')!.click());
    expect(await findings(root)).toEqual([]);
  });
});
