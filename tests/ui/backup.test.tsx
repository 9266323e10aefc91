import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/settings/style.css';
import type { BackupModel, BackupSources } from '../../components/ui/settings/backup-model.ts';
import { BackupSettings } from '../../components/ui/settings/settings-backup.tsx';
import { findings } from './axe.ts';
import { backupModel, choose, done, planned } from './backup-sample.ts';
import { mount, press } from './mount.tsx';

const FILE = 'gainsay-backup-2026-03-07.jsonl';
const none = { new: 0, newer: 0, older: 0, same: 0 };

function page(sources: Partial<BackupSources> = {}): { root: HTMLElement; model: BackupModel } {
  const model = backupModel(sources);
  const { root } = mount(
    <div class="settings">
      <main>
        <BackupSettings model={model} />
      </main>
    </div>,
  );
  return { root, model };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const pressed = (root: ParentNode, name: string): Promise<void> =>
  act(async () => {
    press(root, name);
    await settled();
  });
const chosen = (root: ParentNode): Promise<void> =>
  act(async () => {
    choose(root);
    await settled();
  });
const told = (root: ParentNode): string[] =>
  [...root.querySelectorAll('[role=status] p, .sure > p:not(.buttons), [role=alert]')].map((p) => p.textContent);
const buttons = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLButtonElement>('button:enabled')].map((button) => button.textContent);

describe('backing up', () => {
  it('says what went into which file', async () => {
    const { root } = page();
    await pressed(root, 'Back up everything…');
    expect(told(root)).toEqual([`Saved as ${FILE} (48 MB): 1,204 articles, 23 annotations, 1 link.`]);
  });

  it('says that it stopped for want of room, and that a record is damaged', async () => {
    const { root } = page({ backUp: () => Promise.reject(new Error('full')) });
    await pressed(root, 'Back up everything…');
    expect(told(root)[0]).toMatch(/^There is no room left/);
    const other = page({
      backUp: async () => ({ name: FILE, bytes: 9, counts: planned.tally as never, damaged: 2 }),
    });
    await pressed(other.root, 'Back up everything…');
    expect(told(other.root)[1]).toBe('2 records are damaged and could not be backed up.');
  });

  it('is stopped by the reader, and one thing is done at a time', async () => {
    const backUp = vi.fn<BackupSources['backUp']>(
      ({ signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress(0.4);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const { root, model } = page({ backUp });
    await pressed(root, 'Back up everything…');
    expect(root.querySelector('progress')!.value).toBe(0.4);
    expect(buttons(root)).toEqual(['Stop']);
    await act(() => model.backUp());
    expect(backUp).toHaveBeenCalledOnce();
    await pressed(root, 'Stop');
    expect(buttons(root)).toEqual(['Back up everything…', 'Restore a backup…']);
    expect(told(root)).toEqual([]);
  });
});

describe('restoring', () => {
  it('says what will happen before it does, and what was done', async () => {
    const restore = vi.fn<BackupSources['restore']>(async function* () {
      yield done({ annotations: { ...none, new: 12, newer: 4 } });
      yield done({ articles: { ...none, new: 31 } }, 1);
    });
    const { root } = page({ restore });
    await chosen(root);
    expect(restore).not.toHaveBeenCalled();
    expect(told(root).slice(1)).toEqual([
      'Will be added: 31 articles, 12 annotations, 1 article’s earlier versions.',
      'Changed later in the backup, and will take the place of what is here: 4 annotations.',
      'Changed later here, and stays: 2 annotations.',
      'Here already: 210 articles, 30 annotations.',
      'Settings and lists of sites gain what is in the backup; what you have changed here stays.',
      'The file ends too early: 3 records are missing from it.',
      '1 record in the file is damaged and will be left out.',
    ]);
    expect(document.activeElement?.textContent).toBe('Restore nothing');
    expect(await findings(root)).toEqual([]);
    await pressed(root, 'Restore');
    expect(told(root)).toEqual([
      'The backup is restored.',
      'Added: 31 articles, 12 annotations.',
      'Replaced by what was changed later: 4 annotations.',
      '1 damaged record was left out.',
    ]);
    expect(document.activeElement?.textContent).toBe('Restore a backup…');
  });

  it('restores nothing where the reader thinks better of it, and the same file can be chosen again', async () => {
    const restore = vi.fn<BackupSources['restore']>();
    const { root } = page({ restore });
    await chosen(root);
    await pressed(root, 'Restore nothing');
    expect(told(root)).toEqual([]);
    await chosen(root);
    expect(told(root)[0]).toContain(FILE);
    expect(restore).not.toHaveBeenCalled();
  });

  it('offers nothing to press where all is here', async () => {
    const here = { ...planned, tally: done({ articles: { ...none, same: 2 } }).tally, settings: false, missing: 0 };
    const { root } = page({ plan: async () => ({ ...here, damaged: 0 }) });
    await chosen(root);
    expect(told(root).slice(1)).toEqual(['There is nothing to restore from this backup.', 'Here already: 2 articles.']);
    expect(buttons(root)).toEqual(['Close']);
  });

  it.each([
    ['empty', 'This file is empty.'],
    ['foreign', 'This is no backup of Gainsay’s.'],
    ['newer', 'This backup was made by a newer Gainsay.'],
    ['unreadable', 'The file could not be read.'],
  ] as const)('says of a file that is %s why nothing can come from it', async (fault, sentence) => {
    const { root } = page({ plan: async () => fault });
    await chosen(root);
    expect(told(root)[0]).toContain(sentence);
    expect(buttons(root)).toEqual(['Back up everything…', 'Restore a backup…']);
  });

  it('cut short by a full disk says what is back, and that the same file goes on from there', async () => {
    const { root } = page({
      async *restore() {
        yield done({ annotations: { ...none, new: 5 } });
        throw new Error('full');
      },
    });
    await chosen(root);
    await pressed(root, 'Restore');
    expect(told(root)[0]).toMatch(/^There is no room left .* restore the same file again to go on\.$/);
    expect(told(root)[1]).toBe('Added: 5 annotations.');
  });

  it('is done though it can’t be made ready to be compared at once', async () => {
    const { root } = page({ prepare: () => Promise.reject(new Error('gone')) });
    await chosen(root);
    await pressed(root, 'Restore');
    expect(told(root)[0]).toBe('The backup is restored.');
    let left = 3;
    const other = page({ prepare: async () => (left = Math.max(1, left - 1)) });
    await chosen(other.root);
    await pressed(other.root, 'Restore');
    expect(told(other.root)[0]).toBe('The backup is restored.');
  });
});
