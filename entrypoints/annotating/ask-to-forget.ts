import { askBackground } from '../../components/messages/ask.ts';
import type { Library } from '../../components/store/database.ts';
import { keysIn } from '../../components/store/forget.ts';
import type { Forgotten, ForgetScope } from '../../components/store/forget-scope.ts';
import { dropForgottenDrafts } from '../../components/ui/annotating/forgotten-drafts.ts';

/** Has articles forgotten, and with them what was typed about them and not kept yet: the background can't see that. */
export async function askToForget(library: Library, what: ForgetScope, annotated: boolean): Promise<Forgotten> {
  const forgotten = await askBackground('forget', { what, annotated });
  await dropForgottenDrafts((keys) => keysIn(library, { scope: 'articles', keys }));
  return forgotten;
}
