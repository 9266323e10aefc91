/** The product's one threshold on a contradiction's score (0–1). */
export const THRESHOLD = 0.8;

/** At most so many contradictions of one article are shown unasked; the rest lie below. */
export const MOST_FLAGS = 3;
