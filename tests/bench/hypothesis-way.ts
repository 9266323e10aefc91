import approxSearch from 'approx-string-match';
import type { Span } from '../../components/language/span.ts';
import type { QuoteTarget } from '../../components/anchoring/anchored.ts';

/**
 * How Hypothesis's client finds a quote again (hypothesis/client, src/annotator/anchoring, BSD-2-Clause), told again
 * in few lines to be measured against: exact places, else every best approximate place with up to half the quote in
 * errors; of several the one with the best of quote, neighbours and nearness, weighted 50, 20, 20 and 2.
 */
export function matchedAsHypothesis(text: string, target: QuoteTarget): Span | null {
  const { exact, prefix, suffix, start } = target;
  if (exact === '') return null;
  const score = (match: Match): number =>
    50 * (1 - match.errors / exact.length) +
    20 * (prefix === '' ? 1 : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)) +
    20 * (suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix)) +
    2 * (1 - Math.abs(match.start - start) / text.length);
  const scored = search(text, exact, Math.min(256, exact.length / 2)).map((match) => ({ match, score: score(match) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.match ?? null;
}

interface Match extends Span {
  readonly errors: number;
}

function search(text: string, quote: string, most: number): Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return found.length > 0 ? found : approxSearch(text, quote, most);
}

function likeness(text: string, wanted: string): number {
  if (text === '') return 0;
  return 1 - search(text, wanted, wanted.length)[0]!.errors / wanted.length;
}
