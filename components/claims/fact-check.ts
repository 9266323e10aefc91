/** A published fact check that a page carries (schema.org's ClaimReview): what was claimed, and the checker's verdict on it. */
export interface FactCheck {
  readonly claim: string;
  /** In the checker's words ("Mostly false"); empty where the page gives none. */
  readonly rating: string;
}
