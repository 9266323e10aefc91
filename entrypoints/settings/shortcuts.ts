import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/ui/settings/settings-model.ts';
import { t } from '../../components/ui/text.ts';

/** Firefox for Android has no commands. */
const commands = browser.commands as (typeof browser.commands & { openShortcutSettings?(): Promise<void> }) | undefined;

/** The keys as the browser has them. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await commands?.getAll().catch(() => [])) ?? [];
  return all.map(({ name, description, shortcut }) => ({
    // The browser's own command opens the popup, and has no words of its own.
    name: description || (name?.startsWith('_execute') ? t('shortcutOpen') : (name ?? '')),
    keys: shortcut ?? '',
  }));
}

/** Opens the page on which the browser has them changed; null where an extension can't. */
export function shortcutsPage(): (() => void) | null {
  if (import.meta.env.FIREFOX) {
    return commands?.openShortcutSettings ? () => void commands.openShortcutSettings?.().catch(() => null) : null;
  }
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }).catch(() => null);
}
