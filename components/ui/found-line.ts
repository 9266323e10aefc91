import { tCount } from './counted.ts';
import { listText } from './lists.ts';
import { t } from './text.ts';

/** "2 contradictions, 14 claims marked" */
export function foundLine({ contradictions, marked }: { contradictions: number; marked: number }): string {
  return listText([
    contradictions === 0 ? t('foundNoContradictions') : tCount('foundContradictions', contradictions),
    marked === 0 ? t('foundNoneMarked') : tCount('foundMarked', marked),
  ]);
}
