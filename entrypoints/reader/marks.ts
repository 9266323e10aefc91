import type { Claim } from '../../components/claims/claim.ts';
import type { Report } from '../../components/messages/protocol.ts';
import type { Mark } from '../../components/page/paint.ts';
import type { TextMap } from '../../components/page/text-map.ts';

/** What a mark on the page stands for. */
const claimsOfMarks = new WeakMap<Range, Claim>();
const annotationsOfMarks = new WeakMap<Range, string>();

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

/** The reader's own that is marked so. */
export const annotationOfMark = ({ range }: Mark): string | undefined => annotationsOfMarks.get(range);

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
 * The reader's own passages, as whole sentences: a page could tell a part of one from a claim, and set it beside what it
 * saw selected. A sentence that is marked anyway gets no second mark: a page could count them, and see what the reader
 * has judged. Who wants to see what is their own sees it to the word.
 */
function passagesOf(report: Report, map: TextMap, marked: ReadonlySet<string>): PlacedMark[] {
  const { ownColour } = report.look;
  const seen = new Set(ownColour ? [] : marked);
  return report.annotations
    .filter(({ about }) => about === 'passage' || about === 'claim')
    .flatMap(({ id, quotes }) =>
      quotes.flatMap(({ now }) => (ownColour ? (now ?? []) : (now?.sentences ?? []))).map((place) => ({ id, place })),
    )
    .flatMap(({ id, place }) => {
      if (seen.has(placeOf(place))) return [];
      if (!ownColour) seen.add(placeOf(place));
      const start = startOf(place.text, place.start, map);
      const range = start < 0 ? null : map.rangeOf(start, start + place.text.length);
      if (!range) return [];
      const claim = report.claims.find((each) => placeOf(each) === placeOf(place));
      if (claim) claimsOfMarks.set(range, claim);
      annotationsOfMarks.set(range, id);
      return [{ mark: { range, kind: 'mine' }, start }];
    });
}
