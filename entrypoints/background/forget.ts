import type { Forgotten, ForgetScope } from '../../components/store/forget-scope.ts';
import { keysIn } from '../../components/store/forget.ts';
import { forgetArticles } from '../../components/store/write.ts';
import { forgetSteps } from './annotate-undo.ts';
import type { Desk } from './desk.ts';

/** Forgets what a scope stands for, and takes it off the tabs that show it. */
export async function forget(desk: Desk, what: ForgetScope, annotated: boolean): Promise<Forgotten> {
  const keys = await keysIn(desk.library, what);
  const gone = new Set(await forgetArticles(desk.library, keys, annotated));
  await forgetSteps((key) => gone.has(key));
  await desk.leave((key) => gone.has(key), { state: 'forgotten' });
  return { gone: gone.size, kept: keys.length - gone.size };
}
