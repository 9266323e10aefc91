function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const size = Math.min(4, words.length);
  if (size === 0) return counts;
  for (let i = 0; i <= words.length - size; i++) {
    const key = words.slice(i, i + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * How much of a text was read, and how much of what was read is its own: precision, recall and F1 over shingles of four
 * words, as the article extraction benchmark of Scrapinghub measures them.
 */
export function compare(truth: string, read: string): { precision: number; recall: number; f1: number } {
  const wanted = shingles(truth);
  const found = shingles(read);
  let both = 0;
  for (const [key, count] of found) both += Math.min(count, wanted.get(key) ?? 0);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const precision = sum(found) === 0 ? 0 : both / sum(found);
  const recall = sum(wanted) === 0 ? 1 : both / sum(wanted);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
