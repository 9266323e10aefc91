/** The product's one threshold on a contradiction's score (0–1). */
export const THRESHOLD = 0.8;

/** At most so many contradictions of one article are shown unasked; the rest lie below. */
export const MOST_FLAGS = 3;

/** Two reports of one matter that the rules take for earlier and later are listed as an update from this score on: the judge has learnt to call them no contradiction. */
export const UPDATE_THRESHOLD = 0.1;
