import { boxOf, closestOf, nodeTypeOf, parentOf, queryAll, queryWithin, textContentOf, viewOf } from './dom.ts';

/** Units of text in paragraphs that make an article of its own: teasers and comments have fewer. */
const SHORTEST_STORY = 500;

const STORY = 'article,[role="article"],[itemtype$="Article"]';
/** Names of the paper, not of an article. */
const LOGO = 'nav,aside,footer,a,h1:has(a[href="/"])';

/**
 * The articles of a page that shows several in full, one below the other, as infinite scrolling does; empty where there
 * is one at most. An article has a heading of its own; entries of a live blog stand below one heading that is in none
 * of them.
 */
export function storiesOn(document: Document): Element[] {
  const titles = [...queryAll(document, 'h1')].filter((title) => closestOf(title, LOGO) === null);
  const named = [...queryAll(document, STORY)].filter(
    (story) => queryWithin(story, 'h1,h2').length > 0 && !isInside(story, STORY),
  );
  for (const candidates of [named, ownPlaces(titles)]) {
    const stories = new Set(candidates.filter((story) => proseIn(story) >= SHORTEST_STORY));
    if (stories.size > 1 && titles.every((title) => isIn(title, stories))) return [...stories];
  }
  return [];
}

/** Whether something of a kind is above an element. The whole page can be of a kind, too. */
function isInside(element: Element, kind: string): boolean {
  const above = parentOf(element);
  return above !== null && nodeTypeOf(above) === 1 && closestOf(above as Element, kind) !== null;
}

function isIn(title: Element, stories: ReadonlySet<Node>): boolean {
  let at: Node | null = title;
  while (at !== null && !stories.has(at)) at = parentOf(at);
  return at !== null;
}

/** For each of several titles the largest element around it that holds no other. */
function ownPlaces(titles: readonly Element[]): Element[] {
  if (titles.length < 2) return [];
  /** What is around titles; true: where the ways up from two of them meet. */
  const shared = new Map<Node, boolean>();
  for (const title of titles) {
    let at: Node | null = title;
    while (at !== null && !shared.has(at)) {
      shared.set(at, false);
      at = parentOf(at);
    }
    if (at !== null) shared.set(at, true);
  }
  return titles.map((title) => {
    let place: Node = title;
    for (let above = parentOf(place); above !== null && !shared.get(above); above = parentOf(above)) place = above;
    return place as Element;
  });
}

function proseIn(element: Element): number {
  let length = 0;
  for (const paragraph of queryWithin(element, 'p')) length += textContentOf(paragraph)?.trim().length ?? 0;
  return length;
}

/** The one that the reader looks at: over the middle of the window, or nearest to it. */
export function storyInView(document: Document, stories: readonly Element[]): Element | null {
  const middle = (viewOf(document)?.innerHeight ?? 0) / 2;
  let nearest: Element | null = null;
  let least = Infinity;
  for (const story of stories) {
    const { top, bottom } = boxOf(story);
    const distance = Math.max(top - middle, middle - bottom, 0);
    if (distance < least) [nearest, least] = [story, distance];
  }
  return nearest;
}
