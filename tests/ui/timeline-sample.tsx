import type { LibraryIndex } from '../../components/search/library-index.ts';
import { timelineOf, type Timeline, type Told } from '../../components/overview/timeline.ts';
import { isoOfDay } from '../../components/search/days.ts';
import { articleAddress } from '../../components/ui/library/library-address.ts';
import type { ToldText } from '../../components/ui/overview/timeline-row.tsx';
import type { Said } from '../search/made.ts';
import { MadeLibrary } from '../overview/library-of.ts';

const SAYINGS = [
  'The bridge will open to traffic in May, as the council was promised.',
  'No steel has been ordered from abroad.',
  'The bridge stays shut until the inspectors have signed, which may take all summer.',
  'Painting has begun on the northern arch.',
];

/** One source over many days, every third statement against an earlier one or against somebody else's. */
export function timelineWith(statements: number): Timeline {
  const day = (at: number): string =>
    isoOfDay(20_600 + Math.floor(at / 2) * (at % 8 === 7 ? 3 : 2) + (at > 12 ? 30 : 0));
  const said = Array.from({ length: statements }, (_, at): Said => ({ quote: `${SAYINGS[at % 4]} (${at})`, by: 'Ada Holm', date: day(at) })); // prettier-ignore
  const others = Array.from({ length: statements }, (_, at): Said => ({ quote: `It is not so, whatever was said (${at}).`, by: at % 2 === 0 ? 'Bo Lind' : 'the bridge board’s treasurer', date: day(at + 1) })); // prettier-ignore
  const library = new MadeLibrary().article('own', said).article('other', others, { site: 'Hill Post', title: 'Treasurer doubts the opening' }); // prettier-ignore
  for (let at = 0; at < statements; at += 3) {
    if (at >= 3) library.against(`turn ${at}`, ['own', at - 3], ['own', at]);
    if (at % 2 === 0) library.against(`other ${at}`, ['own', at], ['other', at]);
  }
  const index = library.index();
  return timelineOf(index, claimsOf(index, 'own'));
}

function claimsOf(index: LibraryIndex, key: string): number[] {
  const { firstClaim, claims } = index.articles[index.articleNumber(key)!]!;
  return Array.from({ length: claims }, (_, at) => firstClaim + at);
}

export const textOf = ({ key, source, hash }: Told): ToldText => ({
  quote: `${SAYINGS[hash % 4]}`,
  source,
  role: null,
  probable: false,
  mended: false,
  title: key === 'own' ? 'Council hears of the bridge' : 'Treasurer doubts the opening',
  href: articleAddress(key),
});
