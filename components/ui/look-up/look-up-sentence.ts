import type { LookedUp } from '../../messages/protocol.ts';
import { tCount } from '../counted.ts';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';

/** What a look-up came to, in one sentence or two: what was found, or honestly why nothing was. */
export function lookUpSentence({ statements, kept, articles, rivals, contradictions }: LookedUp): string {
  if (statements.length === 0) return t('lookUpNoStatement');
  if (kept === 0) return t('libraryEmpty');
  if (rivals === 0) return tCount('lookUpNoKin', kept);
  const count = contradictions.length;
  return count > 0 ? tCount('lookUpFound', count) : tCount('lookUpNone', rivals, countText(articles));
}
