/** A score below this is never marked by default; chosen on labelled news: see assets/data/claims/README.md. */
export const FLOOR = 0.4;
