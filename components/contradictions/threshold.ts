/**
 * The product's one threshold on a contradiction's score (0–1). It belongs to the judge that is shipped, whose
 * probabilities are its own: tests/quality/calibrate.ts gives the figures for a new one. The rule is at most one wrong
 * flag in ten clean articles; with the judge of two epochs this value gave 2 in 49 (35 written, 14 real), and found 12
 * of 34 planted pairs.
 */
export const THRESHOLD = 0.75;

/** At most so many contradictions of one article are shown unasked; the rest lie below. */
export const MOST_FLAGS = 3;

/** Two reports of one matter that the rules take for earlier and later are listed as an update from this score on: the judge has learnt to call them no contradiction. */
export const UPDATE_THRESHOLD = 0.1;
