import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface ComboboxProps {
  id: string;
  value: string;
  /** What completes the text, the best first. */
  options: readonly string[];
  /** What the list of completions is, for those who listen. */
  listLabel: string;
  onValue(value: string): void;
  /** An option was chosen. */
  onChoose(option: string): void;
  /** Keys that the list has no use for. */
  onKey?(event: KeyboardEvent): void;
  onFocus?(): void;
  inputRef?: Ref<HTMLInputElement>;
  describedBy?: string;
  placeholder?: string;
}

/** The list of completions: whether it is shown, which of it is active (-1: the text itself), and what keys do to it. */
function useList({ options, onChoose, onKey }: Pick<ComboboxProps, 'options' | 'onChoose' | 'onKey'>) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && options.length > 0;
  const show = (next: boolean): void => {
    setOpen(next);
    setActive(-1);
  };
  const choose = (option: string): void => {
    show(false);
    onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = shown ? options[active] : undefined;
    if (step !== 0 && options.length > 0) {
      // One place more than there are options: the text itself.
      const places = options.length + 1;
      setActive(shown ? ((active + 1 + step + places) % places) - 1 : step > 0 ? 0 : options.length - 1);
      setOpen(true);
      event.preventDefault();
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape' && shown) {
      // The list alone closes, not the window.
      event.preventDefault();
      event.stopPropagation();
      show(false);
    } else onKey?.(event);
  };
  return { shown, active, show, choose, onKeyDown };
}

/** A text field with a list of completions, by the ARIA pattern of an editable combobox: the focus stays in the field. */
export function Combobox(props: ComboboxProps) {
  const listId = useId();
  const { shown, active, show, choose, onKeyDown } = useList(props);
  return (
    <div class="combobox">
      <input
        id={props.id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={props.value}
        ref={props.inputRef}
        onFocus={props.onFocus}
        onBlur={() => show(false)}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          show(true);
          props.onValue(event.currentTarget.value);
        }}
      />
      <Options
        id={listId}
        label={props.listLabel}
        options={shown ? props.options : []}
        active={active}
        hidden={!shown}
        onChoose={choose}
      />
    </div>
  );
}

interface OptionsProps {
  id: string;
  label: string;
  options: readonly string[];
  active: number;
  hidden: boolean;
  onChoose(option: string): void;
}

function Options({ id, label, options, active, hidden, onChoose }: OptionsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Below the fold of a small popup nobody would see it.
    if (!hidden) (list.current?.children[Math.max(active, 0)] ?? list.current)?.scrollIntoView({ block: 'nearest' });
  }, [hidden, active]);
  return (
    <ul id={id} role="listbox" aria-label={label} hidden={hidden} ref={list}>
      {options.map((option, index) => (
        <li
          key={option}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the field loses the focus to the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option}
        </li>
      ))}
    </ul>
  );
}
