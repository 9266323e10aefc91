import type { Decisions } from '../../components/contradictions/shown.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../components/messages/settings.ts';
import { Deciding, type DecidingSources } from '../../components/ui/contradictions/deciding.ts';

/** Where nothing was decided so far, or what the test says. */
export const decidingSources = (decisions: Decisions = new Map(), settings: Partial<Settings> = {}) =>
  ({
    watchDecisions(_key, onDecisions) {
      onDecisions(decisions);
      return () => {};
    },
    watchSettings(onSettings) {
      onSettings({ ...DEFAULT_SETTINGS, ...settings });
      return () => {};
    },
    decide: async () => null,
    dismissKind: async () => null,
    codeOf: () => 'storage-full',
  }) satisfies DecidingSources;

/** What the reader makes of one article's contradictions, with nothing made of them yet. */
export function decidingOn(key: string, sources: DecidingSources = decidingSources()): Deciding {
  const deciding = new Deciding(sources);
  deciding.follow(key);
  return deciding;
}
