import type { Annotation, Evidence, Target, Verdict } from './annotation.ts';
import { articlesOfLink, type Link } from './link.ts';

/** What can be taken back of an annotation: each of its fields but the note, which its text field takes back by itself. */
interface Fields {
  readonly verdict: Verdict | null;
  readonly ownWord: string;
  readonly tags: readonly string[];
  readonly evidence: readonly Evidence[];
}
export type StepField = keyof Fields;
const FIELDS: readonly StepField[] = ['verdict', 'ownWord', 'tags', 'evidence'];

interface Step {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly articleKeys: readonly string[];
}

/** A field of an annotation was changed. `begun`: the annotation began with it, and goes with it when nothing else was said. */
export interface EditStep<F extends StepField = StepField> extends Step {
  readonly kind: 'edit';
  readonly id: string;
  readonly about: Annotation['about'];
  readonly targets: readonly Target[];
  readonly field: F;
  readonly before: Fields[F];
  readonly after: Fields[F];
  readonly begun: boolean;
}

/** An annotation was removed, and the links that ended at it. */
interface RemovalStep extends Step {
  readonly kind: 'removal';
  readonly annotation: Annotation;
  readonly links: readonly Link[];
}

/** A link was made or removed. */
interface LinkStep extends Step {
  readonly kind: 'link';
  readonly link: Link;
  readonly made: boolean;
}

export type UndoStep = EditStep | RemovalStep | LinkStep;

/** What was done and can be taken back, and what was taken back and can be done again; the latest last. */
export interface Steps {
  readonly done: readonly UndoStep[];
  readonly undone: readonly UndoStep[];
  /** Goes up whenever something is taken back or done again: what a field still shows of its own is out of date then. */
  readonly turn: number;
}

export const NO_STEPS: Steps = { done: [], undone: [], turn: 0 };

/** Steps that are kept, and the letters that they may hold: they lie in memory, and a removed note can be long. */
const MOST = 60;
const MOST_LETTERS = 300_000;
/** A word that is typed within this pause, in milliseconds, is one step. */
const PAUSE_MS = 4_000;

/** What an edit changed, one step a field. `before` undefined: the annotation was begun with it. */
export function editSteps(before: Annotation | undefined, after: Annotation, at: number): EditStep[] {
  const { id, about, targets } = after;
  const articleKeys = [...new Set(targets.map(({ article }) => article.key))];
  return FIELDS.flatMap((field) => {
    const [old, now] = [fieldOf(before, field), fieldOf(after, field)];
    if (isSame(old, now)) return [];
    return [
      {
        kind: 'edit',
        at,
        articleKeys,
        id,
        about,
        targets,
        field,
        before: old,
        after: now,
        begun: before === undefined,
      },
    ];
  });
}

export function removalStep(annotation: Annotation, links: readonly Link[], at: number): RemovalStep {
  const keys = annotation.targets.map(({ article }) => article.key);
  return { kind: 'removal', at, articleKeys: [...new Set(keys)], annotation, links };
}

export const linkStep = (link: Link, made: boolean, at: number): LinkStep => ({
  kind: 'link',
  at,
  articleKeys: articlesOfLink(link),
  link,
  made,
});

/** The steps after one more. What was taken back before in the same articles can't be done again. */
export function withStep({ done, undone, turn }: Steps, step: UndoStep): Steps {
  const last = done.at(-1);
  const merged = last ? typedOn(last, step) : null;
  const before = merged ? done.slice(0, -1) : done;
  const added = merged ?? step;
  const idle = added.kind === 'edit' && isSame(added.before, added.after);
  return fitted({
    done: idle ? before : [...before, added],
    undone: undone.filter(({ articleKeys }) => !meet(articleKeys, step.articleKeys)),
    turn,
  });
}

/** What "Undo" takes back in an article's views; null for an article: wherever it was done. */
export const nextUndo = ({ done }: Steps, articleKey: string | null): UndoStep | null =>
  done.findLast((step) => isIn(step, articleKey)) ?? null;

/** What "Redo" does again. */
export const nextRedo = ({ undone }: Steps, articleKey: string | null): UndoStep | null =>
  undone.findLast((step) => isIn(step, articleKey)) ?? null;

/** The steps after one was taken back. */
export const afterUndo = ({ done, undone, turn }: Steps, step: UndoStep): Steps => ({
  done: done.filter((one) => one !== step),
  undone: [...undone, step],
  turn: turn + 1,
});

/** The steps after one was done again. */
export const afterRedo = ({ done, undone, turn }: Steps, step: UndoStep): Steps => ({
  done: [...done, step],
  undone: undone.filter((one) => one !== step),
  turn: turn + 1,
});

const isIn = ({ articleKeys }: UndoStep, key: string | null): boolean => key === null || articleKeys.includes(key);

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

function fieldOf(annotation: Annotation | undefined, field: StepField): Fields[StepField] {
  switch (field) {
    case 'verdict':
      return annotation?.verdict ?? null;
    case 'ownWord':
      return annotation?.ownWord ?? '';
    case 'tags':
    case 'evidence':
      return annotation?.[field] ?? [];
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The last step and this one as one, where this goes on with the word that the last one began; null where it does not. */
function typedOn(last: UndoStep, step: UndoStep): EditStep | null {
  if (last.kind !== 'edit' || step.kind !== 'edit') return null;
  if (last.id !== step.id || last.field !== step.field || step.at - last.at > PAUSE_MS) return null;
  return isTyping(last, step) ? { ...last, after: step.after, at: step.at } : null;
}

/** Letters of one field, without a pause. */
function isTyping(last: EditStep, step: EditStep): boolean {
  switch (step.field) {
    case 'verdict':
      return false;
    case 'ownWord':
      return true;
    case 'tags':
    case 'evidence':
      return isOneChanging(last.after as readonly unknown[], step.after as readonly unknown[]);
  }
}

/** As many as before, and all but one the same: a tag or a link that is being typed. */
const isOneChanging = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && after.filter((one, index) => !isSame(one, before[index])).length === 1;

function fitted(steps: Steps): Steps {
  let done = steps.done.slice(-MOST);
  while (done.length > 1 && JSON.stringify(done).length > MOST_LETTERS) done = done.slice(1);
  return { ...steps, done, undone: steps.undone.slice(-MOST) };
}
