import { siteOf } from '../../components/claims/article-key.ts';
import { shown, withKind, type DismissedKind, type Shown } from '../../components/contradictions/shown.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { ViewToBackground } from '../../components/messages/protocol.ts';
import type { Settings } from '../../components/messages/settings.ts';
import type { Library } from '../../components/store/database.ts';
import { decisionsOn, putDecision } from '../../components/store/decisions.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { changeSettings } from './settings.ts';

/** Keeps what the reader decided of a pair; gives the keys of the articles whose pages must be told. */
export async function decide(
  library: Library,
  decided: Parameters<ViewToBackground['decide']>[0],
): Promise<readonly string[]> {
  const keys = await putDecision(library, decided);
  if (!keys) throw new GainsayError('gone');
  return keys;
}

export async function dismissKind({ kind, site, dismissed }: DismissedKind & { dismissed: boolean }): Promise<void> {
  await changeSettings(({ dismissedKinds }) => ({
    dismissedKinds: withKind(dismissedKinds, { kind, site }, dismissed),
  }));
}

/** An article's contradictions without those that the reader has dismissed: as pages, badge and summary show them. */
export async function shownIn(
  library: Library,
  { contradictions, url }: ArticleRecord,
  { dismissedKinds }: Settings,
): Promise<Shown[]> {
  return shown(contradictions, await decisionsOn(library, contradictions), dismissedKinds, siteOf(url));
}
