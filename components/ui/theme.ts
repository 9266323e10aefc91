import type { Settings } from '../messages/settings.ts';

/** Has a view follow the reader's theme; `tokens.css` knows what each one looks like. */
export function followTheme(watchSettings: (onSettings: (settings: Settings) => void) => () => void): void {
  watchSettings(({ theme }) => {
    document.documentElement.dataset['theme'] = theme;
  });
}
