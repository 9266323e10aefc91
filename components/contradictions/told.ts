import type { Span } from '../language/span.ts';
import type { Statement } from './contradiction.ts';

/** A statement's words without those that say who speaks and when: "said a week later" tells when it was said, not when it happened. */
export function toldOf({ claim: { attribution, start, quote } }: Statement): string {
  if (!attribution) return quote;
  const frame: Span[] = [...attribution.sourceSpans, ...attribution.cueSpans].map((span) => ({
    start: span.start - start,
    end: span.end - start,
  }));
  const when = attribution.when === null ? -1 : quote.indexOf(attribution.when);
  if (attribution.when !== null && when >= 0) frame.push({ start: when, end: when + attribution.when.length });
  let told = '';
  let at = 0;
  for (const span of frame.sort((x, y) => x.start - y.start)) {
    if (span.start < at || span.end > quote.length) continue;
    told += `${quote.slice(at, span.start)}· `;
    at = span.end;
  }
  return told + quote.slice(at);
}
