import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  id: string;
  title: string;
  /** What it is about, in a sentence. */
  about: string;
  children: ComponentChildren;
}

/** One matter of the settings: a heading, a sentence, what can be done. */
export function Section({ id, title, about, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="soft">{about}</p>
      {children}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  /** Each with its name and, where that says too little, a sentence. */
  options: readonly { value: T; name: string; about?: string }[];
  onChoose(value: T): void;
}

/** One of several. */
export function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.name}
            {option.about && <span class="soft small">{option.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  name: string;
  about?: string | undefined;
  checked: boolean;
  onCheck(checked: boolean): void;
}

/** On or off. */
export function Check({ name, about, checked, onCheck }: CheckProps) {
  return (
    <label class="option">
      <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      <span>
        {name}
        {about && <span class="soft small">{about}</span>}
      </span>
    </label>
  );
}
