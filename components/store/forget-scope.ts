/** What the reader wants forgotten. `hour`: what was opened within the last one; `site` by its host, `www.` aside. */
export type ForgetScope =
  | { readonly scope: 'articles'; readonly keys: readonly string[] }
  | { readonly scope: 'site'; readonly site: string }
  | { readonly scope: 'hour' }
  | { readonly scope: 'all' };

/** What went, and how much stayed because it is annotated. */
export interface Forgotten {
  readonly gone: number;
  readonly kept: number;
}
