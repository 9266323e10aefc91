import type { Opposed, Opposition } from '../../overview/opposed.ts';
import type { Voice } from '../../overview/voices.ts';
import { tCount } from '../counted.ts';
import { listText } from '../lists.ts';
import { relationHeading } from '../names.ts';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';
import { capitalised } from '../who.tsx';

export const voiceName = ({ name, paper }: Voice): string => (paper ? t('opposedOwnVoice', name) : capitalised(name));

/** "Ines Calder and Bo Lind: 3 contradictions". */
export function oppositionName({ voices }: Opposed, { from, to, pairs }: Opposition): string {
  const [one, other] = [voiceName(voices[from]!), voiceName(voices[to]!)];
  return from === to ? tCount('opposedOwn', pairs.length, one) : tCount('opposedPair', pairs.length, one, other);
}

/** How the two sides stand to each other: "Two sources disagree", with numbers where there are several ways. */
export function relationsText({ relations }: Opposition): string {
  const ways = [...relations].sort(([, x], [, y]) => y - x);
  if (ways.length === 1) return relationHeading(ways[0]![0]);
  return listText(ways.map(([relation, count]) => t('opposedRelation', relationHeading(relation), countText(count))));
}
