import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Said } from '../../components/messages/said.ts';
import { SaidLine } from '../../components/ui/said-line.tsx';
import { mount } from './mount.tsx';

it('the answer to a command is said in the panel of the tab that it is about, in a live region that was there before', () => {
  let say: (said: Said | null) => void = () => {};
  const watchSaid = (onSaid: typeof say) => {
    say = onSaid;
    return () => {};
  };
  const { root } = mount(<SaidLine tabId={7} watchSaid={watchSaid} />);
  const line = root.querySelector('[role=status]')!;
  expect(line.textContent).toBe('');
  void act(() => say({ tabId: 7, sentence: 'No contradiction on this page.' }));
  expect(line.textContent).toBe('No contradiction on this page.');
  void act(() => say({ tabId: 8, sentence: 'Elsewhere.' }));
  expect(line.textContent).toBe('');
});
