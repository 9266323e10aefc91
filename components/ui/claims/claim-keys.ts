/** What a key does while the list of claims has the focus. */
type ClaimKey = 'next' | 'previous' | 'first' | 'last' | ClaimAct;
/** Each of these presses the button of the claim that does it (`data-act`). */
type ClaimAct = 'passage' | 'back' | 'copy' | 'why' | 'correct' | 'annotate';

const KEYS: Readonly<Record<string, ClaimKey>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'passage',
  b: 'back',
  c: 'copy',
  w: 'why',
  e: 'correct',
  n: 'annotate',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'>;

/**
 * What a key does in the list; null: nothing of ours. `on`: where the focus is: on a claim itself, on one of its buttons,
 * which keep their own keys, or where something is typed.
 */
export function claimKeyOf(event: Pressed, on: 'claim' | 'button' | 'field'): ClaimKey | null {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  if (on === 'field' || ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return null;
  if (on === 'button' && key === 'Enter') return null;
  return KEYS[key] ?? null;
}

/** Where the focus goes from one claim of so many. */
export function movedTo(key: ClaimKey, from: number, count: number): number | null {
  const to = { next: from + 1, previous: from - 1, first: 0, last: count - 1 }[key as string];
  return to === undefined || to < 0 || to >= count ? null : to;
}
