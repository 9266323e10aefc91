import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { claimCitation } from '../../components/ui/claims/claim-citation.ts';
import { citationMarkup } from '../../components/ui/claims/copy-citation.ts';
import { findings } from './axe.ts';
import { choose, claimAt, correctionOf, counted, listed, shown, told } from './claims-sample.tsx';
import { key, press } from './mount.tsx';
import { article, claims } from './samples.ts';

const strike = (name: string): void => key(document.activeElement!, name);

describe('what is listed of the claims', () => {
  it('is what is worth checking, with the reader’s own, and all when that is asked for', () => {
    const { root } = shown();
    expect(listed(root)).toEqual(['0', '1', '2']);
    expect(counted(root)).toBe('3 of 4 claims: those worth checking.');
    press(root, 'Show all 4');
    expect(listed(root)).toEqual(['0', '1', '2', '3']);
    expect(counted(root)).toBe('4 of 4 claims.');
    press(root, 'Show fewer');
    expect(listed(root)).toHaveLength(3);
  });

  it('is few, or many, as the reader has it, and the choice is kept', async () => {
    // The contradicted two and the annotated one stay, whatever the density.
    expect(listed(shown([], { density: 'few', kindsOff: ['statistic', 'event'] }).root)).toEqual(['0', '1', '2']);
    const { root, changeSettings } = shown([], { density: 'many', kindsOff: ['opinion'] });
    expect(listed(root)).toEqual(['0', '1', '2']);
    await choose(root, 'density', 'few');
    expect(changeSettings).toHaveBeenCalledWith({ density: 'few' });
  });

  it('is filtered by kind, source, contradicted and mine, each with the count that it would leave', async () => {
    const { root } = shown();
    const chip = (name: string) => root.querySelector(`[data-filter=${name}]`)?.textContent;
    expect([chip('contradicted'), chip('mine')]).toEqual(['Contradicted 2', 'Mine 1']);
    await choose(root, 'source', 'Ines Calder (1)');
    expect(listed(root)).toEqual(['1']);
    expect([chip('contradicted'), chip('mine')]).toEqual(['Contradicted 1', 'Mine 0']);
    expect(counted(root)).toBe('1 of 4 claims fit the filter.');
    await choose(root, 'source', 'The article itself (1)');
    expect(listed(root)).toEqual(['2']);
    press(root, 'Mine 1');
    await choose(root, 'kind', 'statistic (1)');
    expect(listed(root)).toEqual(['2']);
    press(root, 'Clear the filter');
    expect(listed(root)).toEqual(['0', '1', '2']);
  });

  it('says so honestly where nothing is left, and whether there would be others', async () => {
    const { root } = shown();
    await choose(root, 'source', 'Ines Calder (1)');
    press(root, 'Mine 0');
    expect(listed(root)).toEqual([]);
    expect(counted(root)).toBe('No claim on this page fits the filter.');
    press(root, 'Clear the filter');
    press(root, 'Show all 4');
    await choose(root, 'kind', 'opinion (1)');
    press(root, 'Show fewer');
    expect(counted(root)).toBe('None of the claims listed now fits the filter; others on this page do.');
    press(root, 'Show all 1');
    expect(listed(root)).toEqual(['3']);
  });

  it('names itself, and each claim by its words and by who says them, to whoever hears it', () => {
    const { root } = shown();
    expect(root.querySelector('ol.claims')?.getAttribute('aria-label')).toBe('Claims');
    const named = claimAt(root, 1)
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(named[0]).toContain('there was no plan to restore the tower');
    expect(named[1]).toContain('Ines Calder');
  });

  it('says why a claim is worth checking, for whoever asks', () => {
    const { root } = shown();
    const why = claimAt(root, 1).querySelector('details')!;
    expect(why.open).toBe(false);
    expect(why.querySelector('summary')?.textContent).toBe('Worth checking: 0.90, high');
    expect([...why.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'a denial',
      'a named source',
    ]);
    expect(why.textContent).toContain('among the quarter of this article’s claims');
    press(root, 'Show all 4');
    const low = claimAt(root, 3).querySelector('details')!.textContent;
    expect(low).toContain('What speaks against it:an opinion');
    expect(low).toContain('It stays below 0.40');
  });

  it('leads to the contradiction of a claim', () => {
    const { root, props } = shown();
    press(claimAt(root, 1), 'Contradicted: see both sides');
    expect(props.onContradiction).toHaveBeenCalledWith('one');
  });

  it('has no flaw that axe-core finds, with a form and an explanation open', async () => {
    const { root } = shown([correctionOf(0, { source: 'the board', wording: 'The tower is to be restored.' })]);
    press(claimAt(root, 1), 'Correct');
    claimAt(root, 2).querySelector('details')!.open = true;
    expect(await findings(root)).toEqual([]);
  });
});

describe('the passages of the claims', () => {
  it('are gone to, on to the next, and back, where the focus is then', () => {
    const { root, props } = shown();
    press(claimAt(root, 0), 'Go to passage');
    expect(props.onGoToClaim).toHaveBeenLastCalledWith(claims[0]);
    expect(claimAt(root, 0).getAttribute('aria-current')).toBe('true');
    expect(root.querySelector('.passage-bar span')?.textContent).toBe('At claim 1 of 3');
    press(root, 'Next');
    expect(props.onGoToClaim).toHaveBeenLastCalledWith(claims[1]);
    expect(document.activeElement).toBe(claimAt(root, 1));
    press(root, 'Back to where you were');
    expect(props.onBack).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(claimAt(root, 1));
    expect(root.querySelector('.passage-bar')).toBeNull();
  });

  it('are told to be gone where the page has them no more', async () => {
    const { root, props } = shown([], {}, { onGoToClaim: vi.fn(async ({ quote }) => quote !== claims[0]?.quote) });
    const bar = () => root.querySelector('.passage-bar [role=status]')?.textContent;
    await act(async () => press(claimAt(root, 0), 'Go to passage'));
    expect(bar()).toBe('This passage is not on the page now.');
    await act(async () => press(root, 'Next'));
    expect(bar()).toBe('At claim 2 of 3');
    await act(async () => press(root, 'Previous'));
    expect(bar()).toBe('This passage is not on the page now.');
    press(root, 'Back to where you were');
    expect(props.onBack).toHaveBeenCalledOnce();
  });

  it('open elsewhere in the library, with no way back to offer', () => {
    const { root, props } = shown([], {}, { onBack: null });
    press(claimAt(root, 0), 'Go to passage');
    expect(props.onGoToClaim).toHaveBeenCalled();
    expect(root.querySelector('.passage-bar')).toBeNull();
  });
});

describe('the keys of the list', () => {
  it('go through the claims, one of which is reached by Tab', () => {
    const { root } = shown();
    const inTabOrder = () => [...root.querySelectorAll('li.claim[tabindex="0"]')];
    expect(inTabOrder()).toEqual([claimAt(root, 0)]);
    claimAt(root, 0).focus();
    strike('j');
    strike('ArrowDown');
    expect(document.activeElement).toBe(claimAt(root, 2));
    strike('j');
    expect(document.activeElement).toBe(claimAt(root, 2));
    strike('k');
    expect(document.activeElement).toBe(claimAt(root, 1));
    expect(inTabOrder()).toEqual([claimAt(root, 1)]);
    strike('End');
    expect(document.activeElement).toBe(claimAt(root, 2));
    strike('Home');
    expect(document.activeElement).toBe(claimAt(root, 0));
  });

  it('press what the claim offers', async () => {
    const { root, props } = shown();
    claimAt(root, 1).focus();
    strike('Enter');
    expect(props.onGoToClaim).toHaveBeenCalledWith(claims[1]);
    strike('b');
    expect(props.onBack).toHaveBeenCalledOnce();
    strike('w');
    expect(claimAt(root, 1).querySelector('details')?.open).toBe(true);
    strike('n');
    expect(claimAt(root, 1).querySelector('.editor')).not.toBeNull();
    claimAt(root, 1).focus();
    strike('e');
    expect(document.activeElement).toBe(claimAt(root, 1).querySelector('[data-field=source]'));
    strike('Escape');
    expect(document.activeElement).toBe(claimAt(root, 1));
  });

  it('are letters where something is typed, and the button’s own on a button', async () => {
    const { root, props } = shown();
    press(claimAt(root, 0), 'Correct');
    const field = claimAt(root, 0).querySelector<HTMLInputElement>('[data-field=role]')!;
    field.focus();
    strike('j');
    expect(document.activeElement).toBe(field);
    claimAt(root, 1).querySelector<HTMLElement>('[data-act=copy]')!.focus();
    strike('Enter');
    expect(props.onGoToClaim).not.toHaveBeenCalled();
    key(claimAt(root, 1), 'j', { ctrlKey: true });
    expect(document.activeElement).not.toBe(claimAt(root, 2));
  });
});

describe('a claim that is copied', () => {
  const written = vi.fn(async (_items: ClipboardItem[]) => {});
  beforeEach(() => void vi.spyOn(navigator.clipboard, 'write').mockImplementation(written));
  afterEach(() => void vi.restoreAllMocks());

  it('goes to the clipboard as text and as markup, and that is told', async () => {
    const { root } = shown();
    await act(async () => press(claimAt(root, 1), 'Copy with source'));
    await vi.waitFor(() => expect(told(root)).toBe('Copied: the quote with its source and link.'));
    const item = written.mock.lastCall?.[0][0];
    const text = await (await item!.getType('text/plain')).text();
    expect(text.split('\n')).toEqual([
      `“${claims[1]!.quote}”`,
      '— Ines Calder, Harbour spokeswoman, Thursday',
      'Coast Gazette, “Board takes up offer for the old lighthouse”, 14 Mar 2025. Read on 15 Mar 2025.',
      expect.stringMatching(/^https:\/\/coastgazette\.example\/tower#:~:text=/),
    ]);
    expect(await (await item!.getType('text/html')).text()).toContain('<blockquote');
  });

  it('is shown to be copied by hand where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const { root } = shown();
    await act(async () => press(claimAt(root, 1), 'Copy with source'));
    await vi.waitFor(() =>
      expect(root.querySelector<HTMLTextAreaElement>('.uncopied textarea')?.value).toContain('Ines Calder'),
    );
    expect(told(root)).toContain('did not let Gainsay copy');
    press(root.querySelector('.uncopied')!, 'Close');
    expect(root.querySelector('.uncopied')).toBeNull();
  });

  it('can’t bring markup along', () => {
    const markup = citationMarkup(claimCitation(claims[1]!, { ...article, title: '<img src=x>“Tower”' }));
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img src=x&gt;');
  });
});
