import type { Claim } from '../../components/claims/claim.ts';
import type { Report } from '../../components/messages/protocol.ts';
import type { Mark } from '../../components/page/paint.ts';
import type { TextMap } from '../../components/page/text-map.ts';

/** What a mark on the page stands for. */
const claimsOfMarks = new WeakMap<Range, Claim>();

/**
 * Everything to paint: the contradicted claims and the others that are marked, and the passages that the reader has
 * annotated. In the order of the text: a page can list the marks, and could tell the reader's own by their place in it.
 */
export function marksOf(report: Report, map: TextMap): Mark[] {
  const clashing = clashesOf(report);
  const claims = report.claims.filter((claim) => claim.marked || clashing.has(placeOf(claim)));
  const marked = new Set(claims.map(placeOf));
  return [
    ...claims.flatMap((claim) => markOfClaim(claim, clashing.has(placeOf(claim)) ? 'clash' : 'claim', map)),
    ...passagesOf(report, map, marked),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ mark }) => mark);
}

interface PlacedMark {
  mark: Mark;
  start: number;
}

export function claimOfMark(report: Report, mark: Mark): Claim | undefined {
  const claim = claimsOfMarks.get(mark.range);
  // The report may have been replaced since the mark was painted: the claim at the same place is the one meant.
  return claim && report.claims.find((each) => placeOf(each) === placeOf(claim));
}

const placeOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

/** The places of this article that stand on either side of a contradiction. */
function clashesOf(report: Report): Set<string> {
  const sides = report.contradictions.flatMap(({ a, b }) => [a, b]);
  return new Set(sides.filter((side) => side.article.key === report.articleKey).map(placeOf));
}

/** The report may be of another tab's reading of this article: then a passage stands elsewhere here, or nowhere (-1). */
const startOf = (text: string, start: number, map: TextMap): number =>
  map.text.startsWith(text, start) ? start : map.text.indexOf(text);

function markOfClaim(claim: Claim, kind: Mark['kind'], map: TextMap): PlacedMark[] {
  const { quote } = claim;
  const start = startOf(quote, claim.start, map);
  const range = start < 0 ? null : map.rangeOf(start, start + quote.length);
  if (!range) return [];
  claimsOfMarks.set(range, claim);
  return [{ mark: { range, kind }, start }];
}

/**
 * The reader's own passages. A claim that is marked anyway gets no second mark: a page could count them, and see which
 * claim the reader has judged; unless the reader wants to see that, too.
 */
function passagesOf(report: Report, map: TextMap, marked: ReadonlySet<string>): PlacedMark[] {
  return report.annotations
    .filter(({ about }) => about === 'passage' || about === 'claim')
    .flatMap(({ quotes }) => quotes)
    .flatMap(({ now }) => {
      if (now === null || (marked.has(placeOf(now)) && !report.look.ownColour)) return [];
      const start = startOf(now.text, now.start, map);
      const range = start < 0 ? null : map.rangeOf(start, start + now.text.length);
      if (!range) return [];
      const claim = report.claims.find((each) => placeOf(each) === placeOf(now));
      if (claim) claimsOfMarks.set(range, claim);
      return [{ mark: { range, kind: 'mine' }, start }];
    });
}
