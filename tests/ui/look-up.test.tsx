import { describe, expect, it, vi } from 'vitest';
import type { LookedUp } from '../../components/messages/protocol.ts';
import { LookUpView, type LookUpState } from '../../components/ui/look-up/look-up-view.tsx';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';
import { contradictions } from './samples.ts';

const none: LookedUp = {
  statements: ['The lamp was never lit.'],
  left: 0,
  kept: 12,
  articles: 3,
  rivals: 9,
  contradictions: [],
  updates: [],
  judged: 'done',
};
const found: LookedUp = { ...none, contradictions: [contradictions[0]!] };

const view = (state: LookUpState, props: Partial<Parameters<typeof LookUpView>[0]> = {}) => (
  <LookUpView
    state={state}
    text="The lamp was never lit."
    url="https://post.example/lamp"
    longest={5000}
    progress={null}
    onLookUp={() => {}}
    onOpen={() => {}}
    {...props}
  />
);
const said = (answer: Partial<LookedUp>): string | null | undefined =>
  mount(view({ at: 'found', found: { ...none, ...answer } })).root.querySelector('.answer [role=status]')?.textContent;

describe('a look-up in the library', () => {
  it('shows what is kept beside the words, with who said it and where', () => {
    const { root } = mount(view({ at: 'found', found }));
    const { a, b } = contradictions[0]!;
    const item = root.querySelector(`[data-found="${contradictions[0]!.id}"]`)!;
    expect(item.querySelector('[data-side=b] q')?.textContent).toBe(b.quote);
    expect(item.querySelector('[data-side=a] q')?.textContent).toBe(a.quote);
    expect(item.querySelector('[data-side=a]')?.textContent).toContain(a.article.site);
    expect(root.querySelector('.answer [role=status]')?.textContent).toContain('One passage was found');
  });

  it('says honestly why nothing is found', () => {
    expect(said({})).toContain('No contradiction found among 9 statements on the same matter (articles: 3)');
    expect(said({ rivals: 1, articles: 1 })).toContain('one statement on the same matter is kept');
    expect(said({ rivals: 0, articles: 0 })).toContain('None of the 12 articles');
    expect(said({ rivals: 0, articles: 0, kept: 1 })).toContain('The one article in the library');
    expect(said({ rivals: 0, articles: 0, kept: 0 })).toContain('Nothing is kept yet');
    expect(said({ statements: [] })).toContain('no whole statement');
  });

  it('answers no other words than those that were asked', () => {
    const { root } = mount(view({ at: 'found', found }));
    const words = root.querySelector('textarea')!;
    type(words, 'The lamp was lit twice.');
    expect(root.querySelector('[data-found]')).toBeNull();
    expect(root.querySelector('.answer')?.textContent).toContain('You have changed the words');
    type(words, 'The lamp was never lit. ');
    expect(root.querySelector('[data-found]')).not.toBeNull();
  });

  it('calls words that are looked up nobody’s article', () => {
    const [one] = contradictions;
    const asked = { ...one!.b, source: null, role: null, article: { ...one!.b.article, key: 'look-up', site: '' } };
    const reason = { ...one!.reason, voices: ['Coast Gazette', ''] as const };
    const { root } = mount(view({ at: 'found', found: { ...none, contradictions: [{ ...one!, b: asked, reason }] } }));
    const told = root.querySelector('.reason')?.textContent;
    expect(told).toContain('according to Coast Gazette');
    expect(told).toContain('in what you look up');
    expect(told).not.toContain('article');
  });

  it('looks up what is typed, and is no longer the page’s when it was changed', () => {
    const onLookUp = vi.fn();
    const { root } = mount(view({ at: 'asked' }, { onLookUp }));
    expect(root.querySelector('.address')?.textContent).toBe('https://post.example/lamp');
    type(root.querySelector('textarea')!, 'The lamp was lit twice.');
    expect(root.querySelector('.address')).toBeNull();
    press(root, 'Look for contradictions');
    expect(onLookUp).toHaveBeenCalledWith('The lamp was lit twice.');
  });

  it('has nothing to do without words, and nothing more while it looks', () => {
    const onLookUp = vi.fn();
    const { root, update } = mount(view({ at: 'asked' }, { text: ' ', onLookUp }));
    expect(root.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(true);
    update(view({ at: 'looking' }, { text: ' ', onLookUp }));
    type(root.querySelector('textarea')!, 'The lamp was lit twice.');
    press(root, 'Look for contradictions');
    expect(onLookUp).not.toHaveBeenCalled();
  });

  it('says when only rules could compare, and tries again', () => {
    const onLookUp = vi.fn();
    const { root } = mount(view({ at: 'found', found: { ...none, judged: 'unavailable' } }, { onLookUp }));
    expect(root.textContent).toContain('Only conflicts that plain rules find');
    press(root, 'Try again');
    expect(onLookUp).toHaveBeenCalledWith('The lamp was never lit.');
  });

  it.each<[string, LookUpState]>([
    ['asked', { at: 'asked' }],
    ['gone', { at: 'gone' }],
    ['looking', { at: 'looking' }],
    ['found', { at: 'found', found: { ...found, left: 3, statements: ['a', 'b'], updates: [] } }],
    ['failed', { at: 'failed', error: 'storage-failed' }],
  ])('is accessible: %s', async (_, state) => {
    const progress = { articleKey: 'x', done: 3, of: 9 };
    expect(await findings(mount(view(state, { progress })).root)).toEqual([]);
  });
});
