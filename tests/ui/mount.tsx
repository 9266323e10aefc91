import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import messages from '../../assets/public/_locales/en/messages.json';
import { speakFrom } from '../../components/ui/text.ts';

/** Draws a view into the test page, in English unless other texts are given; `update` draws it again with other props. */
export function mount(
  view: ComponentChildren,
  texts: Parameters<typeof speakFrom>[0] = messages,
): { root: HTMLElement; update(next: ComponentChildren): void } {
  speakFrom(texts);
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const update = (next: ComponentChildren): void => void act(() => render(next, root));
  update(view);
  return { root, update };
}

/** Presses the button or link whose name is this. */
export function press(root: ParentNode, name: string): void {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, [role=tab]')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
  );
  if (!found) throw new Error(`no button “${name}”`);
  void act(() => found.click());
}

/** Types into a field as a reader does: the value, then an input event. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  void act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Presses a key where the focus is, or on an element. */
export function key(target: Element, name: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  void act(() => void target.dispatchEvent(event));
}
