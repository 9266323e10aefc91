import { vi } from 'vitest';
import type { Link } from '../../components/annotations/link.ts';
import { NO_STEPS, type Steps } from '../../components/annotations/steps.ts';
import type { ErrorCode } from '../../components/messages/protocol.ts';
import type { WorkbenchPorts } from '../../components/ui/annotating/annotate-workbench.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { DraftKeeper } from '../../components/ui/annotating/draft-keeper.ts';

/** A workbench whose library and background the test speaks for. */
export function benchOf(change: Partial<WorkbenchPorts> & { links?: readonly Link[]; steps?: Steps } = {}) {
  const { links = [], steps = NO_STEPS, ...ports } = change;
  const tell: { steps(steps: Steps): void; links(links: readonly Link[]): void } = { steps() {}, links() {} };
  const workbench = {
    link: vi.fn(async (): Promise<unknown> => null),
    unlink: vi.fn(async (): Promise<unknown> => null),
    undo: vi.fn(async (): Promise<unknown> => null),
    redo: vi.fn(async (): Promise<unknown> => null),
    watchSteps: (onSteps: (steps: Steps) => void) => {
      tell.steps = onSteps;
      onSteps(steps);
      return () => {};
    },
    watchLinks: (_: string | null, onLinks: (links: readonly Link[]) => void) => {
      tell.links = onLinks;
      onLinks(links);
      return () => {};
    },
    wordsUsed: async () => ({ tags: [], ownWords: [] }),
    passages: async () => [],
    ...ports,
  };
  const annotate = vi.fn(async (): Promise<unknown> => null);
  const remove = vi.fn(async (): Promise<unknown> => null);
  sessionStorage.clear();
  const annotating = new Annotating(
    { annotate, remove, codeOf: (): ErrorCode => 'storage-failed', workbench },
    new DraftKeeper(sessionStorage),
  );
  return { annotating, annotate, remove, workbench, tell };
}
