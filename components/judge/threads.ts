/** More threads than this don't make so small a model faster. */
const MOST_THREADS = 4;

/**
 * How many threads the runtime may use: all cores but one, which stays free for the page. Threads share memory,
 * which needs cross-origin isolation: Chrome grants it by the manifest, Firefox doesn't, so there it is one.
 */
export const threadsFor = (cores: number, isolated: boolean): number =>
  isolated ? Math.min(MOST_THREADS, Math.max(1, cores - 1)) : 1;
