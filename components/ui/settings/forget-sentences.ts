import type { Forgotten } from '../../store/forget-scope.ts';
import { tCount } from '../counted.ts';
import { sentencesText } from '../lists.ts';
import { t } from '../text.ts';

/** What would go, and what would stay, before anything does. */
export function goesSentence({ gone, kept }: Forgotten): string {
  if (gone + kept === 0) return t('goesNone');
  return sentencesText([gone === 0 ? t('goesNothing') : tCount('goes', gone), kept === 0 ? '' : tCount('stays', kept)]);
}

/** What went, and what stayed. */
export function forgottenSentence({ gone, kept }: Forgotten): string {
  if (gone + kept === 0) return t('goneNone');
  return sentencesText([
    gone === 0 ? t('goneNothing') : tCount('gone', gone),
    kept === 0 ? '' : tCount('stayed', kept),
  ]);
}
