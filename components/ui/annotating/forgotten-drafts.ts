import { articleOfCorrection } from '../claims/correction-draft.ts';
import { articlesOfDraft } from './draft-keeper.ts';
import { ownStorage } from '../own-storage.ts';

/** Of some articles, by their keys, those that are still in the library. */
export type KeptKeys = (keys: readonly string[]) => Promise<readonly string[]>;

interface FoundDraft {
  readonly place: string;
  readonly keys: readonly string[];
}

/**
 * Lets go of whatever was typed about articles that are in the library no longer, in any window: what is forgotten leaves
 * no word behind.
 */
export async function dropForgottenDrafts(kept: KeptKeys, storage: Storage | null = ownStorage()): Promise<void> {
  const drafts = Object.keys(storage ?? {}).flatMap((place) => {
    const correction = articleOfCorrection(place);
    const keys = correction === null ? articlesOfDraft(place, storage?.getItem(place) ?? null) : [correction];
    return keys ? [{ place, keys }] : [];
  });
  await dropUnlessKept(drafts, kept, storage);
}

/**
 * The same for corrections that were begun, when a view opens: a window that has articles forgotten may be gone before it
 * hears that they are. Of annotations the background says so itself when it is sent what an earlier window left.
 */
export async function dropForgottenCorrections(kept: KeptKeys, storage: Storage | null = ownStorage()): Promise<void> {
  const drafts = Object.keys(storage ?? {}).flatMap((place) => {
    const key = articleOfCorrection(place);
    return key === null ? [] : [{ place, keys: [key] }];
  });
  await dropUnlessKept(drafts, kept, storage);
}

async function dropUnlessKept(drafts: readonly FoundDraft[], kept: KeptKeys, storage: Storage | null): Promise<void> {
  if (drafts.length === 0) return;
  const left = new Set(await kept(drafts.flatMap(({ keys }) => keys)));
  for (const { place, keys } of drafts) if (!keys.some((key) => left.has(key))) storage?.removeItem(place);
}
