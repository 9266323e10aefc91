import type { Annotation, Evidence, Verdict } from '../../components/annotations/annotation.ts';
import { bareAnnotation } from '../../components/annotations/bare.ts';
import {
  afterRedo,
  afterUndo,
  nextRedo,
  nextUndo,
  NO_STEPS,
  withStep,
  type EditStep,
  type Steps,
  type UndoStep,
} from '../../components/annotations/steps.ts';
import { judgementOf, withVerdictChange } from '../../components/annotations/verdict-history.ts';
import { putSteps, readSteps } from '../../components/messages/undo-steps.ts';
import type { Library } from '../../components/store/database.ts';
import {
  dropIfBare,
  putLink,
  removeAnnotation,
  removeLink,
  restoreAnnotation,
  withKeys,
} from '../../components/store/links.ts';

/** One change of the steps after the other: each reads them and writes them anew. */
let changing: Promise<unknown> = Promise.resolve();

function changeSteps<T>(change: (steps: Steps) => Promise<readonly [Steps, T]>): Promise<T> {
  const changed = changing.then(async () => {
    const [steps, value] = await change(await readSteps());
    await putSteps(steps);
    return value;
  });
  changing = changed.catch(() => null);
  return changed;
}

/** Notes what can be taken back from now on. The edit itself is kept by then: if memory is full, it only can't be taken back. */
export async function noteSteps(noted: readonly UndoStep[]): Promise<void> {
  if (noted.length === 0) return;
  await changeSteps(async (steps) => [noted.reduce(withStep, steps), null]).catch(() => null);
}

/** What is forgotten must not come back: with articles goes whatever was done in them. */
export async function forgetSteps(isGone: (articleKey: string) => boolean): Promise<void> {
  const stays = ({ articleKeys }: UndoStep): boolean => !articleKeys.some(isGone);
  await changeSteps(async ({ done, undone, turn }) => [
    { done: done.filter(stays), undone: undone.filter(stays), turn },
    null,
  ]).catch(() => putSteps(NO_STEPS));
}

/** Takes back what was last done in an article's views, or anywhere. Gives the articles whose pages must be told. */
export const undo = (library: Library, articleKey: string | null): Promise<readonly string[]> =>
  changeSteps(async (steps) => {
    const step = nextUndo(steps, articleKey);
    if (!step) return [steps, []];
    await apply(library, step, true);
    return [afterUndo(steps, step), step.articleKeys];
  });

/** Does again what was taken back last. */
export const redo = (library: Library, articleKey: string | null): Promise<readonly string[]> =>
  changeSteps(async (steps) => {
    const step = nextRedo(steps, articleKey);
    if (!step) return [steps, []];
    await apply(library, step, false);
    return [afterRedo(steps, step), step.articleKeys];
  });

async function apply(library: Library, step: UndoStep, back: boolean): Promise<void> {
  switch (step.kind) {
    case 'edit':
      return setField(library, step, back);
    case 'removal':
      if (back) await restoreAnnotation(library, step.annotation, step.links);
      else await removeAnnotation(library, step.annotation.id);
      return;
    case 'link':
      if (step.made === back) await removeLink(library, step.link.id);
      else await putLink(library, step.link);
  }
}

async function setField(library: Library, step: EditStep, back: boolean): Promise<void> {
  const now = new Date().toISOString();
  await library.transaction('rw', library.annotations, library.links, async () => {
    const found = await library.annotations.get(step.id);
    // Removed meanwhile, by an older window: nothing is left of it that could be taken back.
    if (!found && back) return;
    const before: Annotation = found ?? bareAnnotation(step, now);
    const after = withField(before, step, back ? step.before : step.after);
    const [from, to] = [judgementOf(before), judgementOf(after)];
    const verdictHistory = withVerdictChange(before.verdictHistory ?? [], from, to, now);
    await library.annotations.put(withKeys({ ...after, verdictHistory, modified: now }));
    if (back && step.begun) await dropIfBare(library, step.id);
  });
}

function withField(annotation: Annotation, { field }: EditStep, value: EditStep['before']): Annotation {
  switch (field) {
    case 'verdict':
      return { ...annotation, verdict: value as Verdict | null };
    case 'ownWord':
      return { ...annotation, ownWord: value as string };
    case 'tags':
      return { ...annotation, tags: value as readonly string[] };
    case 'evidence':
      return { ...annotation, evidence: value as readonly Evidence[], typedEvidence: [] };
  }
}
