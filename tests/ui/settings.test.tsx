import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/settings/style.css';
import { DEFAULT_SETTINGS, type Settings } from '../../components/messages/settings.ts';
import type { DecisionRecord } from '../../components/store/records.ts';
import type { CameFrom } from '../../components/ui/settings/settings-forget.tsx';
import { SettingsModel, type Kept, type SettingsSources } from '../../components/ui/settings/settings-model.ts';
import { SettingsView } from '../../components/ui/settings/settings-view.tsx';
import { followTheme } from '../../components/ui/theme.ts';
import { findings } from './axe.ts';
import { backupModel } from './backup-sample.ts';
import { mount, press } from './mount.tsx';
import { article, contradictions } from './samples.ts';

const from: CameFrom = { key: article.key, title: article.title, site: 'coastgazette.example' };
const dismissed: DecisionRecord = {
  id: 'one',
  decision: 'dismissed',
  decided: '2026-03-02T08:00:00.000Z',
  contradiction: contradictions[0]!,
  articleKeys: [article.key],
};
const KEPT: Kept = { articles: 1204, annotated: 14, annotations: 23, bytes: 48_300_000 };

/** The page over settings that change as the background changes them. */
function page(start: Partial<Settings> = {}, others: Partial<SettingsSources> = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...start };
  let tell: (now: Settings) => void = () => {};
  const changeSettings = vi.fn(async (change: Partial<Settings>) => {
    settings = { ...settings, ...change };
    tell(settings);
  });
  const sources = {
    watchSettings(onSettings) {
      tell = onSettings;
      onSettings(settings);
      return () => {};
    },
    watchSites(onSites) {
      onSites({ off: ['hill.example'], always: [{ site: 'moor.example', granted: false }] });
      return () => {};
    },
    watchDismissed(onDismissed) {
      onDismissed([dismissed]);
      return () => {};
    },
    watchKept(onKept) {
      onKept(KEPT);
      return () => {};
    },
    shortcuts: async () => [
      { name: 'Note on this passage', keys: 'Alt+Shift+K' },
      { name: 'Next claim', keys: '' },
    ],
    changeSettings,
    switchOn: vi.fn(async () => null),
    notAlways: vi.fn(async () => null),
    bringBack: vi.fn(async () => null),
    showKind: vi.fn(async () => null),
    keptSites: async () => [{ site: 'hill.example', articles: 3 }],
    countIn: async () => ({ articles: 12, annotated: 3 }),
    forget: vi.fn(async (_what, annotated: boolean) => (annotated ? { gone: 12, kept: 0 } : { gone: 9, kept: 3 })),
    codeOf: () => 'storage-full' as const,
    ...others,
  } satisfies SettingsSources;
  const model = new SettingsModel(sources);
  model.start();
  const { root } = mount(
    <SettingsView model={model} backup={backupModel()} from={from} onChangeShortcuts={() => {}} />,
  );
  return { root, sources, changes: changeSettings };
}

const pressed = (root: ParentNode, name: string): Promise<void> =>
  act(async () => {
    press(root, name);
    await new Promise((resolve) => setTimeout(resolve));
  });
const check = (root: Element, selector: string): Promise<void> =>
  act(async () => root.querySelector<HTMLInputElement>(selector)!.click());
const row = (root: Element, scope: string): Element => root.querySelector(`[data-forget=${scope}]`)!;
const status = (root: Element): string => root.querySelector('[role=status]')?.textContent ?? '';

describe('the settings', () => {
  it('hold at once: how many claims, which kinds, marks, theme', async () => {
    const { root, changes } = page();
    await check(root, '#claims input[value=few]');
    await check(root, '#claims input[type=checkbox]');
    await check(root, '#marks input[value=underline]');
    await check(root, '#marks input[type=checkbox]');
    await check(root, '#theme input[value=dark]');
    expect(changes.mock.calls.map(([change]) => change)).toEqual([
      { density: 'few' },
      { kindsOff: ['statistic'] },
      { markStyle: 'underline' },
      { ownColour: true },
      { theme: 'dark' },
    ]);
    expect(root.querySelector<HTMLInputElement>('#claims input[value=few]')!.checked).toBe(true);
  });

  it('say beforehand that a page could notice a colour of one’s own', () => {
    const { root } = page();
    expect(root.querySelector('#marks')?.textContent).toContain('a page can tell them from claims');
  });

  it('pause reading for an hour or for good, say until when, and have it go on in one press', async () => {
    const { root, changes } = page();
    const pause = root.querySelector('#pause')!;
    expect(status(pause)).toBe('Pages are being read.');
    await pressed(pause, 'Pause for an hour');
    expect(changes.mock.lastCall![0].pausedUntil).toBeGreaterThan(Date.now() + 3_500_000);
    expect(status(pause)).toMatch(/^Reading is paused until .*\d\d:\d\d\./);
    await pressed(pause, 'Read pages again');
    expect(changes.mock.lastCall![0]).toEqual({ pausedUntil: null });
    await pressed(pause, 'Pause until I switch it on');
    expect(status(pause)).toContain('until you switch it on again');
  });

  it('list the sites that are off and those always read, each with a way back', async () => {
    const { root, sources } = page();
    await pressed(root, 'Switch on: hill.example');
    expect(sources.switchOn).toHaveBeenCalledWith('hill.example');
    expect(root.querySelector('#sites')?.textContent).toContain('Your browser’s settings no longer allow it.');
    await pressed(root, 'Not always: moor.example');
    expect(sources.notAlways).toHaveBeenCalledWith('moor.example');
  });

  it('list what was dismissed, kinds and pairs, and bring it back', async () => {
    const kinds = [
      { kind: 'number' as const, site: null },
      { kind: 'date' as const, site: 'hill.example' },
    ];
    const { root, sources } = page({ dismissedKinds: kinds });
    const list = root.querySelector('#dismissed')!;
    expect(list.textContent).toContain('“figures”, everywhere');
    expect(list.textContent).toContain('“times” on hill.example');
    await pressed(list.querySelector('[data-dismissed-kind=date]')!, 'Show again');
    expect(sources.showKind).toHaveBeenCalledWith(kinds[1]);
    expect(list.textContent).toContain(contradictions[0]!.b.quote);
    await pressed(list.querySelector('[data-dismissed=one]')!, 'Bring back');
    expect(sources.bringBack).toHaveBeenCalledWith(dismissed);
  });

  it('say what is kept, and that private windows are not read', () => {
    const { root } = page();
    const figures = [...root.querySelectorAll('.figures dd')].map(({ textContent }) => textContent);
    expect(figures).toEqual(['1,204', '14', '23', '48 MB']);
    expect(root.querySelector('#kept')?.textContent).toContain('does not run in private windows');
  });

  it('show the keys as the browser has them', async () => {
    const { root } = page();
    await expect.poll(() => root.querySelector('#shortcuts kbd')?.textContent).toBe('Alt+Shift+K');
    expect(root.querySelector('#shortcuts')?.textContent).toContain('not set');
  });

  it('say so when something could not be kept', async () => {
    const { root } = page({}, { changeSettings: vi.fn(() => Promise.reject(new Error('full'))) });
    await check(root, '#theme input[value=dark]');
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent ?? '').toContain('There is no room left');
  });

  it.each(['light', 'dark'])('have no flaw that axe-core finds: %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { root } = page({ dismissedKinds: [{ kind: 'number', site: null }] });
    await pressed(row(root, 'hour'), 'Forget: The last hour');
    expect(await findings(root)).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });

  it('fit into 320 pixels', () => {
    const { root } = page({ dismissedKinds: [{ kind: 'number', site: 'a-long-name-of-a-local-paper.example' }] });
    root.style.width = '320px';
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('forgetting', () => {
  it('says what goes and what stays before anything does, and afterwards what went', async () => {
    const { root, sources } = page();
    await pressed(row(root, 'site'), 'Forget: All articles of coastgazette.example');
    expect(row(root, 'site').textContent).toContain(
      '9 articles go, with their texts and all that was found in them. 3 articles stay, because they hold work of yours.',
    );
    expect(document.activeElement?.textContent).toBe('Forget nothing');
    expect(sources.forget).not.toHaveBeenCalled();
    await pressed(row(root, 'site'), 'Forget 9 articles');
    expect(sources.forget).toHaveBeenCalledWith({ scope: 'site', site: 'coastgazette.example' }, false);
    expect(status(row(root, 'site'))).toBe(
      '9 articles are forgotten. 3 articles stayed, because they hold work of yours.',
    );
    expect(document.activeElement?.textContent).toBe('Forget…');
  });

  it('takes what is annotated only when that is said, and says that it can’t be brought back', async () => {
    const { root, sources } = page();
    await pressed(row(root, 'hour'), 'Forget: The last hour');
    await check(row(root, 'hour'), 'input');
    expect(row(root, 'hour').textContent).toContain('It can’t be brought back');
    await pressed(row(root, 'hour'), 'Forget 12 articles');
    expect(sources.forget).toHaveBeenCalledWith({ scope: 'hour' }, true);
    expect(status(row(root, 'hour'))).toBe('12 articles are forgotten.');
  });

  it('never offers to take what is annotated with all that is not', async () => {
    const { root } = page();
    await pressed(row(root, 'all'), 'Forget: All that is not annotated');
    expect(row(root, 'all').querySelector('input')).toBeNull();
  });

  it('offers nothing to press where there is nothing to forget', async () => {
    const { root } = page({}, { countIn: async () => ({ articles: 0, annotated: 0 }) });
    await pressed(row(root, 'hour'), 'Forget: The last hour');
    expect(row(root, 'hour').textContent).toContain('There is nothing to forget.');
    expect(row(root, 'hour').querySelector('.danger')).toBeNull();
  });

  it('lets any site be chosen that has articles here', async () => {
    const { root, sources } = page();
    await pressed(root, 'Choose…');
    const select = root.querySelector('select')!;
    await act(async () => {
      select.value = 'hill.example';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const chosen = select.parentElement!.querySelector('[data-forget=site]')!;
    await pressed(chosen, 'Forget: All articles of hill.example');
    await pressed(chosen, 'Forget 9 articles');
    expect(sources.forget).toHaveBeenCalledWith({ scope: 'site', site: 'hill.example' }, false);
  });
});

describe('the theme', () => {
  it('of a view is the one that the reader wants, whatever the system has', () => {
    let tell: (settings: Settings) => void = () => {};
    followTheme((onSettings) => {
      tell = onSettings;
      return () => {};
    });
    const paper = (): string => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.color = 'var(--paper)';
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    tell({ ...DEFAULT_SETTINGS, theme: 'dark' });
    const dark = paper();
    tell({ ...DEFAULT_SETTINGS, theme: 'light' });
    expect(dark).toBe('rgb(23, 22, 20)');
    expect(paper()).toBe('rgb(251, 250, 247)');
    delete document.documentElement.dataset['theme'];
  });
});
