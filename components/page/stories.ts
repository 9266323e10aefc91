import { closestOf, nodeTypeOf, parentOf, queryAll, textContentOf, viewOf } from './dom.ts';

/** Units of text in paragraphs that make an article of its own: teasers and comments have fewer. */
const SHORTEST_STORY = 500;

const STORY = 'article,[role="article"],[itemtype$="Article"]';
/** Names of the paper, not of an article. */
const LOGO = 'nav,aside,footer,a,:has(a[href="/"])';

/**
 * The articles of a page that shows several in full, one below the other, as infinite scrolling does; empty where there
 * is one at most. An article has a heading of its own; entries of a live blog stand below one heading that is in none
 * of them.
 */
export function storiesOn(document: Document): Element[] {
  const titles = [...queryAll(document, 'h1')].filter((title) => closestOf(title, LOGO) === null);
  const named = [...queryAll(document, STORY)].filter(
    (story) => story.querySelector('h1,h2') !== null && !isInside(story, STORY),
  );
  for (const candidates of [named, titles.map((title) => ownPlace(title, titles))]) {
    const stories = candidates.filter((story) => proseIn(story) >= SHORTEST_STORY);
    if (stories.length < 2) continue;
    const outside = titles.some((title) => !stories.some((story) => story.contains(title)));
    if (!outside) return stories;
  }
  return [];
}

/** Whether something of a kind is above an element. The whole page can be of a kind, too. */
function isInside(element: Element, kind: string): boolean {
  const above = parentOf(element);
  return above !== null && nodeTypeOf(above) === 1 && closestOf(above as Element, kind) !== null;
}

/** The largest element around a title that holds no other title. */
function ownPlace(title: Element, titles: readonly Element[]): Element {
  let place = title;
  for (;;) {
    const parent = parentOf(place) as Element | null;
    if (parent === null || titles.some((other) => other !== title && parent.contains(other))) return place;
    place = parent;
  }
}

function proseIn(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += textContentOf(paragraph)?.trim().length ?? 0;
  return length;
}

/** The one that the reader looks at: over the middle of the window, or nearest to it. */
export function storyInView(document: Document, stories: readonly Element[]): Element | null {
  const middle = (viewOf(document)?.innerHeight ?? 0) / 2;
  let nearest: Element | null = null;
  let least = Infinity;
  for (const story of stories) {
    const { top, bottom } = story.getBoundingClientRect();
    const distance = Math.max(top - middle, middle - bottom, 0);
    if (distance < least) [nearest, least] = [story, distance];
  }
  return nearest;
}

/** How much of a text stands in another one, too, counted in whole paragraphs: 0–1. */
function shareIn(text: string, other: string): number {
  const known = new Set(other.split('\n\n'));
  let [all, shared] = [0, 0];
  for (const paragraph of text.split('\n\n')) {
    all += paragraph.length;
    if (known.has(paragraph)) shared += paragraph.length;
  }
  return shared / all;
}

/** Whether two texts are of one article, of which some was added, taken away or reworded meanwhile. */
export const isSameStory = (a: string, b: string): boolean =>
  a.length < b.length ? shareIn(a, b) >= 0.5 : shareIn(b, a) >= 0.5;

/** Whether a page has taken away text that it showed before, a wall for instance, and has added next to nothing. */
export const isCutOff = (now: string, before: string): boolean =>
  now.length < 0.9 * before.length && shareIn(now, before) >= 0.8;
