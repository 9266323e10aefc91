import { useState } from 'preact/hooks';

interface Typed<T> {
  readonly value: T;
  type(next: T): void;
  /** For the element that holds the field or fields. */
  readonly onFocusIn: () => void;
  readonly onFocusOut: () => void;
}

/**
 * A field's value: what is stored, until the reader types. What is typed wins over what comes back from the library, so
 * that a slow write never takes letters away; once the field is left and its text is stored, it shows what is stored again.
 * `turn`: goes up when the reader takes something back, and then what is stored wins at once.
 */
export function useTyped<T>(stored: T, isStored: (typed: T) => boolean, turn = 0): Typed<T> {
  const [typed, setTyped] = useState<{ readonly value: T; readonly turn: number } | null>(null);
  const [here, setHere] = useState(false);
  if (typed !== null && (typed.turn < turn || (!here && isStored(typed.value)))) setTyped(null);
  return {
    value: typed === null || typed.turn < turn ? stored : typed.value,
    type: (value) => setTyped({ value, turn }),
    onFocusIn: () => setHere(true),
    onFocusOut: () => setHere(false),
  };
}
