import { articleOfCorrection } from '../claims/correction-draft.ts';
import { articlesOfDraft } from './draft-keeper.ts';
import { ownStorage } from '../own-storage.ts';

/**
 * Lets go of whatever was typed about articles that are in the library no longer, in any window: what is forgotten leaves
 * no word behind. `kept`: of some articles, by their keys, those that are still there.
 */
export async function dropForgottenDrafts(
  kept: (keys: readonly string[]) => Promise<readonly string[]>,
  storage: Storage | null = ownStorage(),
): Promise<void> {
  const drafts = Object.keys(storage ?? {}).flatMap((place) => {
    const correction = articleOfCorrection(place);
    const keys = correction === null ? articlesOfDraft(place, storage?.getItem(place) ?? null) : [correction];
    return keys ? [{ place, keys }] : [];
  });
  if (drafts.length === 0) return;
  const left = new Set(await kept(drafts.flatMap(({ keys }) => keys)));
  for (const { place, keys } of drafts) if (!keys.some((key) => left.has(key))) storage?.removeItem(place);
}
