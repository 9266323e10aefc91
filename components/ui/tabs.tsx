import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  name: string;
  count: number;
  panel: ComponentChildren;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect(id: Id): void;
}

/** Tabs after the ARIA pattern: arrow keys, Home and End move; a panel is drawn when it is first shown, and stays in the document from then on. */
export function Tabs<Id extends string>({ label, tabs, selected: chosen, onSelect }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const drawn = useRef(new Set<Id>());
  drawn.current.add(chosen);
  const selected = tabs.findIndex(({ id }) => id === chosen);
  const select = (index: number): void => onSelect(tabs[index]!.id);
  const move = (event: KeyboardEvent): void => {
    const last = tabs.length - 1;
    const to = { ArrowRight: selected === last ? 0 : selected + 1, ArrowLeft: selected === 0 ? last : selected - 1 };
    const next = { ...to, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-controls={`${base}-${tab.id}-panel`}
            aria-selected={index === selected}
            tabIndex={index === selected ? 0 : -1}
            data-tab={tab.id}
            onClick={() => select(index)}
          >
            {tab.name} <i>{tab.count}</i>
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <section
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          aria-labelledby={`${base}-${tab.id}`}
          hidden={index !== selected}
        >
          {drawn.current.has(tab.id) && tab.panel}
        </section>
      ))}
    </>
  );
}
