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
