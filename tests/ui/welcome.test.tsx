import { describe, expect, it, vi } from 'vitest';
import { StoryGuide } from '../../components/ui/welcome/welcome-story.tsx';
import type { SiteFinder } from '../../components/ui/welcome/welcome-sites.tsx';
import { WelcomeView } from '../../components/ui/welcome/welcome-view.tsx';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';

const sites: SiteFinder = {
  listed: ['coastgazette.example', 'harbourpost.example'],
  siteIn: (typed) => (typed.includes('.') ? typed : null),
  isRead: (site) => Promise.resolve(sites.listed.includes(site)),
};
const keys = { 'next-claim': 'Alt+Shift+J', 'next-contradiction': 'Alt+Shift+U' };

describe('the first run', () => {
  it.each([false, true])(
    'shows in pictures with text equivalents what it does and how to pin it (Firefox: %s)',
    (firefox) => {
      const { root } = mount(<WelcomeView firefox={firefox} sites={sites} keys={keys} />);
      const told = [...root.querySelectorAll('svg[role=img]')].map((picture) => picture.getAttribute('aria-label'));
      expect(told).toHaveLength(4);
      expect(told.every((label) => label !== null && label.length > 40)).toBe(true);
      expect(told[3]).toContain(firefox ? 'wheel' : 'pin');
    },
  );

  it('leads to the made-up story', () => {
    const { root } = mount(<WelcomeView firefox={false} sites={sites} keys={{}} />);
    expect(root.querySelector('a.strong')?.getAttribute('href')).toBe('/story.html');
  });

  it('says of a paper whether it is read by itself', async () => {
    const { root } = mount(<WelcomeView firefox={false} sites={sites} keys={{}} />);
    const field = root.querySelector('input')!;
    const said = (): string | null | undefined => root.querySelector('.look-up [role=status]')?.textContent;
    type(field, 'harbourpost.example');
    await vi.waitFor(() => expect(said()).toBe('harbourpost.example is read by itself.'));
    type(field, 'weekly.example');
    await vi.waitFor(() => expect(said()).toContain('weekly.example is read when you press the button'));
    type(field, 'weekly');
    await vi.waitFor(() => expect(said()).toBe(''));
  });

  it('names the keys that are set, and none where there are none', () => {
    const { root, update } = mount(<WelcomeView firefox={false} sites={sites} keys={keys} />);
    expect([...root.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(Object.values(keys));
    update(<WelcomeView firefox={false} sites={sites} keys={{}} />);
    expect(root.textContent).not.toContain('By keyboard');
  });

  it('is accessible', async () => {
    expect(await findings(mount(<WelcomeView firefox sites={sites} keys={keys} />).root)).toEqual([]);
  });
});

describe('the guide above the made-up story', () => {
  const guide = (kept: boolean, forgotten: boolean, onForget = vi.fn(), onReadAgain = vi.fn()) => (
    <StoryGuide keys={keys} articleKey="k" {...{ kept, forgotten, onForget, onReadAgain }} />
  );

  it('says that the story is kept, and has it forgotten', () => {
    const onForget = vi.fn();
    const { root } = mount(guide(true, false, onForget));
    expect(root.querySelector('[role=status]')?.textContent).toContain('in your library now, until you forget them');
    press(root, 'Forget it');
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('says that it is forgotten, and has it read again', () => {
    const onReadAgain = vi.fn();
    const { root } = mount(guide(false, true, vi.fn(), onReadAgain));
    expect(root.querySelector('[role=status]')?.textContent).toContain('Forgotten');
    press(root, 'Read it again');
    expect(onReadAgain).toHaveBeenCalledOnce();
  });

  it('is accessible', async () => {
    expect(await findings(mount(guide(true, false)).root)).toEqual([]);
  });
});
