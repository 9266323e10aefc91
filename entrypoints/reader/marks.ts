import type { Claim } from '../../components/claims/claim.ts';
import type { Passage, PassageNow, Report } from '../../components/messages/protocol.ts';
import type { Mark } from '../../components/page/paint.ts';
import type { TextMap } from '../../components/page/text-map.ts';

/**
 * Everything to paint: the contradicted claims and the others that are marked, and the passages that the reader has
 * annotated. In the order of the text: a page can list the marks, and could tell the reader's own by their place in it.
 */
export function marksOf(report: Report, map: TextMap): Mark[] {
  const clashing = clashesOf(report);
  const claims = report.claims.filter((claim) => claim.marked || clashing.has(placeOf(claim)));
  const marked = new Set(claims.map(placeOf));
  return [
    ...claims.flatMap((claim) =>
      placed(claim.quote, claim.start, map, { kind: clashing.has(placeOf(claim)) ? 'clash' : 'claim', claim }),
    ),
    ...passagesOf(report, map, marked),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ mark }) => mark);
}

interface PlacedMark {
  mark: Mark;
  start: number;
}

export function claimOfMark(report: Report, { claim }: Mark): Claim | undefined {
  // The report may have been replaced since the mark was painted: the claim at the same place is the one meant.
  return claim && report.claims.find((each) => placeOf(each) === placeOf(claim));
}

const placeOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

/** The places of this article that stand on either side of a contradiction. */
function clashesOf(report: Report): Set<string> {
  const sides = report.contradictions.flatMap(({ a, b }) => [a, b]);
  return new Set(sides.filter((side) => side.article.key === report.articleKey).map(placeOf));
}

/** Of words of the article. The report may be of another tab's reading of it: then they stand elsewhere here, or nowhere. */
function placed(text: string, told: number, map: TextMap, mark: Omit<Mark, 'range'>): PlacedMark[] {
  const start = map.text.startsWith(text, told) ? told : map.text.indexOf(text);
  const range = start < 0 ? null : map.rangeOf(start, start + text.length);
  return range ? [{ mark: { range, ...mark }, start }] : [];
}

/**
 * The reader's own passages, as whole sentences: a page could tell a part of one from a claim, and set it beside what it
 * saw selected. A sentence that is marked anyway gets no second mark: a page could count them, and see what the reader
 * has judged. Who wants to see what is their own sees it to the word.
 */
function passagesOf(report: Report, map: TextMap, marked: ReadonlySet<string>): PlacedMark[] {
  const { ownColour } = report.look;
  const seen = new Set(ownColour ? [] : marked);
  const markOf = (annotation: string, place: Passage): PlacedMark[] => {
    const at = placeOf(place);
    if (seen.has(at)) return [];
    if (!ownColour) seen.add(at);
    const claim = report.claims.find((each) => placeOf(each) === at);
    return placed(place.text, place.start, map, { kind: 'mine', claim, annotation });
  };
  const shown = (piece: PassageNow): readonly Passage[] => (ownColour ? [piece] : piece.sentences);
  return report.annotations
    .filter(({ about }) => about === 'passage' || about === 'claim')
    .flatMap(({ id, quotes }) => quotes.flatMap(({ now }) => now.flatMap(shown)).flatMap((place) => markOf(id, place)));
}
