import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { quoteAt } from '../../components/annotations/target.ts';
import type { Mended } from '../../components/corrections/correction.ts';
import { ClaimList } from '../../components/ui/claims/claim-list.tsx';
import { CorrectionDraft, dropOldDrafts } from '../../components/ui/claims/correction-draft.ts';
import { CorrectionForm } from '../../components/ui/claims/correction-form.tsx';
import { ownStorage } from '../../components/ui/own-storage.ts';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { claimAt, correctionOf, shown, told } from './claims-sample.tsx';
import { correctingOn, correctingSources } from './correcting-sample.ts';
import { key, mount, press, type } from './mount.tsx';
import { article, claims } from './samples.ts';

describe('a claim that is corrected', () => {
  // What earlier tests have typed.
  beforeEach(() => ownStorage()?.clear());

  it('is mended in its place: only what differs is kept, by the claim’s words', async () => {
    const { root, correctClaim } = shown();
    press(claimAt(root, 1), 'Correct');
    const field = (name: string) => claimAt(root, 1).querySelector<HTMLInputElement>(`[data-field=${name}]`)!;
    expect([field('source').value, field('role').value, field('when').value]).toEqual([
      'Ines Calder',
      'Harbour spokeswoman',
      'Thursday',
    ]);
    type(field('role'), 'spokeswoman of the port');
    type(field('wording'), 'The harbour does not plan to restore the tower.');
    await act(async () => press(claimAt(root, 1), 'Save'));
    expect(correctClaim).toHaveBeenCalledWith({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      articleKey: article.key,
      quote: quoteAt(article.text, claims[1]!.start, claims[1]!.end),
      position: { start: claims[1]!.start, end: claims[1]!.end },
      mended: { role: 'spokeswoman of the port', wording: 'The harbour does not plan to restore the tower.' },
    });
    await vi.waitFor(() => expect(claimAt(root, 1).querySelector('form')).toBeNull());
    expect(document.activeElement).toBe(claimAt(root, 1));
    expect(told(root)).toBe('Your correction is kept.');
  });

  it('is shown as the reader’s own, beside what the machine reads, with a way back to that', async () => {
    const mended = { source: 'the board', role: null, wording: 'The tower is to be restored.' };
    const { root, correctClaim } = shown([correctionOf(0, mended)]);
    const item = claimAt(root, 0);
    expect(item.querySelector('.who')?.textContent).toContain('The board');
    expect(item.querySelector('.by-you')?.textContent).toBe('corrected by you');
    expect(item.querySelector('q')?.textContent).toBe(claims[0]!.quote);
    expect(item.querySelector('.wording')?.textContent).toBe('In your words: The tower is to be restored.');
    expect(item.querySelector('.mended')?.textContent).toContain('The machine read: Coast Gazette · Friday');
    expect(root.querySelector('[data-filter=mine]')?.textContent).toBe('Mine 2');
    await act(async () => press(item, 'Back to the machine’s reading'));
    expect(correctClaim).toHaveBeenLastCalledWith(expect.objectContaining({ id: correctionOf(0, {}).id, mended: {} }));
    await vi.waitFor(() => expect(told(root)).toBe('The machine’s reading stands again.'));
  });

  it('can be had again once it was taken back', async () => {
    const mended = { source: 'the board' };
    const sources = correctingSources([correctionOf(0, mended)]);
    const correctClaim = vi.fn(sources.correctClaim);
    const correcting = correctingOn(article.key, { ...sources, correctClaim });
    const list = (corrected: boolean) => (
      <ClaimList
        article={corrected ? correcting.seen(articleOf(article)) : articleOf(article)}
        annotations={[]}
        correcting={correcting}
        onAnnotate={vi.fn()}
        onGoToClaim={vi.fn()}
        onBack={null}
        onContradiction={vi.fn()}
      />
    );
    const { root, update } = mount(list(true));
    await act(async () => press(claimAt(root, 0), 'Back to the machine’s reading'));
    update(list(false));
    await act(async () => press(claimAt(root, 0), 'Bring your correction back'));
    expect(correctClaim).toHaveBeenLastCalledWith(expect.objectContaining({ mended }));
  });

  it('keeps what was typed when its window goes, or its form is closed by Escape', async () => {
    const { root } = shown();
    press(claimAt(root, 1), 'Correct');
    type(claimAt(root, 1).querySelector('[data-field=source]')!, 'Ines Cal');
    // The window goes, and another is opened.
    const again = shown().root;
    press(claimAt(again, 1), 'Go on correcting');
    expect(claimAt(again, 1).querySelector<HTMLInputElement>('[data-field=source]')?.value).toBe('Ines Cal');
    key(document.activeElement!, 'Escape');
    press(claimAt(again, 1), 'Go on correcting');
    press(claimAt(again, 1), 'Cancel');
    expect(claimAt(again, 1).querySelector('[data-act=correct]')?.textContent).toBe('Correct');
  });

  it('keeps what another window has saved of the other fields meanwhile', async () => {
    const draft = new CorrectionDraft(article.key, claims[1]!.quote);
    const onSave = vi.fn(async () => null);
    const form = (mended: Mended) => (
      <CorrectionForm
        read={claims[1]!.attribution}
        mended={mended}
        draft={draft}
        sourcesId="sources"
        onSave={onSave}
        onClose={vi.fn()}
      />
    );
    const { root, update } = mount(form({}));
    type(root.querySelector('[data-field=when]')!, 'Friday');
    update(form({ role: 'spokeswoman of the port' }));
    expect(root.querySelector<HTMLInputElement>('[data-field=role]')?.value).toBe('spokeswoman of the port');
    await act(async () => press(root, 'Save'));
    expect(onSave).toHaveBeenCalledWith({ role: 'spokeswoman of the port', when: 'Friday' });
  });

  it('lets go of what was typed once nobody has come back to it for a week', () => {
    const draft = new CorrectionDraft(article.key, claims[1]!.quote);
    draft.keep({ source: 'Ines Cal', role: '', when: '', date: '', wording: '' });
    dropOldDrafts(ownStorage(), Date.now() + 6 * 86_400_000);
    expect(draft.left()?.source).toBe('Ines Cal');
    dropOldDrafts(ownStorage(), Date.now() + 8 * 86_400_000);
    expect(draft.left()).toBeNull();
  });

  it('says so where it can’t be kept, and loses nothing', async () => {
    const sources = correctingSources();
    const correcting = correctingOn(article.key, {
      ...sources,
      correctClaim: async () => {
        throw new Error('full');
      },
    });
    const { root } = shown([], {}, { correcting });
    press(claimAt(root, 1), 'Correct');
    type(claimAt(root, 1).querySelector('[data-field=source]')!, 'Ines Cald');
    await act(async () => press(claimAt(root, 1), 'Save'));
    await vi.waitFor(() =>
      expect(claimAt(root, 1).querySelector('[role=alert]')?.textContent).toContain('There is no room left'),
    );
    expect(claimAt(root, 1).querySelector<HTMLInputElement>('[data-field=source]')?.value).toBe('Ines Cald');
  });

  it('is kept though its sentence is gone, until the reader lets it go', async () => {
    const gone = { ...correctionOf(0, { source: 'the council' }), position: { start: 5, end: 60 } };
    const quote = {
      exact: 'Nobody has ever painted the inside of the old boathouse by the weir.',
      prefix: '',
      suffix: '',
    };
    const { root, correctClaim } = shown([{ ...gone, quote }]);
    const section = root.querySelector('.unplaced')!;
    expect(section.querySelector('q')?.textContent).toBe(quote.exact);
    expect(section.textContent).toContain('the council');
    await act(async () => press(section, 'Let this correction go'));
    expect(correctClaim).toHaveBeenCalledWith(expect.objectContaining({ id: gone.id, mended: {} }));
  });
});
