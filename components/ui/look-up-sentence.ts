import type { LookedUp } from '../messages/protocol.ts';
import { t } from './text.ts';

/** What a look-up came to, in one sentence or two: what was found, or honestly why nothing was. */
export function lookUpSentence({ statements, kept, articles, rivals, contradictions }: LookedUp): string {
  if (statements.length === 0) return t('lookUpNoStatement');
  if (kept === 0) return t('libraryEmpty');
  if (rivals === 0) return kept === 1 ? t('lookUpNoKinOne') : t('lookUpNoKin', String(kept));
  const count = contradictions.length;
  if (count === 1) return t('lookUpFoundOne');
  if (count > 1) return t('lookUpFoundMany', String(count));
  const compared = rivals === 1 ? 'lookUpNoneOne' : articles === 1 ? 'lookUpNoneOneArticle' : 'lookUpNone';
  return t(compared, String(rivals), String(articles));
}
