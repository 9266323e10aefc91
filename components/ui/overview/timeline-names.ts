import type { Told } from '../../overview/timeline.ts';
import { isoOfDay } from '../../search/days.ts';
import { shortDate } from '../dates.ts';
import { capitalised } from '../who.tsx';

/** Who speaks, and when, in few words: "Ines Calder", "14 Sept 2023". */
export const shortlyTold = ({ source, site, day }: Told): [string, string] => [
  capitalised(source ?? site),
  shortDate(isoOfDay(day)),
];
