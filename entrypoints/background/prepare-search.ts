import type { Library } from '../../components/store/database.ts';
import { rebuildSearch, searchMissing } from '../../components/store/search-index.ts';

/** Articles that are put in at one request: some tenths of a second, so that nothing else waits long. */
const AT_ONCE = 64;

/** Has articles found by search that are not yet, some at a time; `anew`: all of them again. Answers how many are left. */
export async function prepareSearch(library: Library, anew: boolean): Promise<number> {
  if (anew) await rebuildSearch(library);
  return searchMissing(library, AT_ONCE);
}
