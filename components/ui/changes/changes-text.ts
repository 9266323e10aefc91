import type { Annotation } from '../../annotations/annotation.ts';
import type { Comparison, Tell } from '../../changes/change.ts';
import type { Told } from '../../changes/history.ts';
import { tCount, type CountedKey } from '../counted.ts';
import { shortDate } from '../dates.ts';
import { listText } from '../lists.ts';
import { verdictName } from '../names.ts';
import { t, type MessageKey } from '../text.ts';

const TELL_NAMES: Record<Tell, MessageKey> = {
  negation: 'tellNegation',
  opposite: 'tellOpposite',
  figure: 'tellFigure',
  attribution: 'tellAttribution',
  name: 'tellName',
  quotation: 'tellQuotation',
  certainty: 'tellCertainty',
  date: 'tellDate',
};

/** "a figure, who says it" */
export const tellNames = (tells: readonly Tell[]): string => listText(tells.map((tell) => t(TELL_NAMES[tell])));

/** "2 sentences reworded, 1 sentence added"; empty where no sentence is told of. */
export function countsLine({ changes, counts }: Comparison): string {
  const { reworded, added, removed } = counts;
  const parts = [
    changes.some(({ place }) => place === 'headline') ? t('changesHeadline') : '',
    counted('changesReworded', reworded),
    counted('changesAdded', added),
    counted('changesRemoved', removed),
  ];
  return listText(parts.filter((part) => part !== ''));
}

const counted = (base: CountedKey, count: number): string => (count === 0 ? '' : tCount(base, count));

/** How the text as a whole stands to what was read, where sentences alone don't say it. */
export function extentLine({ extent, beyond }: Comparison): string {
  switch (extent) {
    case 'edited':
      return '';
    case 'continued':
      return tCount('changesContinued', beyond);
    case 'cut':
      return tCount('changesCut', beyond);
    case 'replaced':
      return t('changesReplaced');
  }
}

/** What the page says of it: null where it need not say anything. */
export function pageSays({ comparison, updated }: Told): string | null {
  const day = shortDate(updated);
  if (day !== '') return t('changesUpdated', day);
  const telling = comparison.changes.some(({ tells }) => tells.length > 0);
  return telling && comparison.notes.length === 0 && comparison.extent === 'edited' ? t('changesNoNote') : null;
}

/** What the reader made of the words that changed. */
export function madeOfIt({ about, verdict }: Pick<Annotation, 'about' | 'verdict'>): string {
  const pair = about === 'contradiction';
  if (verdict === null) return t(pair ? 'changePair' : 'changeYours');
  return t(pair ? 'changePairVerdict' : 'changeYoursVerdict', verdictName(verdict));
}
