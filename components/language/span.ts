/** A stretch of text in UTF-16 code units: `start` is the first unit, `end` the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text that a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);
