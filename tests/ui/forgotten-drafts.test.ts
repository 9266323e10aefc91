import { beforeEach, describe, expect, it } from 'vitest';
import { CorrectionDraft } from '../../components/ui/claims/correction-draft.ts';
import { DraftKeeper } from '../../components/ui/annotating/draft-keeper.ts';
import { dropForgottenCorrections, dropForgottenDrafts } from '../../components/ui/annotating/forgotten-drafts.ts';
import { annotation, article } from './samples.ts';

const OTHER = 'https://other.example/story';
const FIELDS = { source: 'Ines Cal', role: '', when: '', date: '', wording: '' };
const { id, about, targets } = annotation;

/** As a library that has forgotten all but one article. */
const keepsOnly = (key: string) => async (keys: readonly string[]) => keys.filter((each) => each === key);

describe('what was typed and never kept', () => {
  beforeEach(() => sessionStorage.clear());

  it('goes with its article, and stays with those that are still in the library', async () => {
    const gone = new CorrectionDraft(article.key, 'The tower is to be restored.', sessionStorage);
    const stays = new CorrectionDraft(OTHER, 'The tower is to be sold.', sessionStorage);
    for (const draft of [gone, stays]) draft.keep(FIELDS);
    new DraftKeeper(sessionStorage).keep({ id, about, targets: [...targets], note: 'Half a th' });
    await dropForgottenDrafts(keepsOnly(OTHER), sessionStorage);
    expect([gone.left(), stays.left()?.source]).toEqual([null, 'Ines Cal']);
    expect(new DraftKeeper(sessionStorage).left()).toEqual([]);
  });

  it('of a correction goes when the next view opens, where the window that forgot was gone too soon', async () => {
    const gone = new CorrectionDraft(article.key, 'The tower is to be restored.', sessionStorage);
    const stays = new CorrectionDraft(OTHER, 'The tower is to be sold.', sessionStorage);
    for (const draft of [gone, stays]) draft.keep(FIELDS);
    new DraftKeeper(sessionStorage).keep({ id, about, targets: [...targets], note: 'Half a th' });
    await dropForgottenCorrections(keepsOnly(OTHER), sessionStorage);
    expect([gone.left(), stays.left()?.source]).toEqual([null, 'Ines Cal']);
    expect(new DraftKeeper(sessionStorage).left()).toHaveLength(1);
  });

  it('stands in nobody’s way where it is damaged', () => {
    sessionStorage.setItem('draft:window:1', '{"id":');
    new DraftKeeper(sessionStorage).keep({ id, about, targets: [...targets], note: 'Half a th' });
    expect(new DraftKeeper(sessionStorage).left().map(({ edit }) => edit.note)).toEqual(['Half a th']);
  });
});
