import type { Correction } from '../../components/corrections/correction.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../components/messages/settings.ts';
import { Correcting, type CorrectingSources } from '../../components/ui/claims/correcting.ts';
import { decidingSources } from './deciding-sample.ts';

/** Where nothing was mended so far, or what the test says. */
export const correctingSources = (corrections: readonly Correction[] = [], settings: Partial<Settings> = {}) =>
  ({
    watchCorrections(_key, onCorrections) {
      onCorrections(corrections);
      return () => {};
    },
    watchSettings(onSettings) {
      onSettings({ ...DEFAULT_SETTINGS, ...settings });
      return () => {};
    },
    correctClaim: async () => null,
    changeSettings: async () => null,
    codeOf: () => 'storage-full',
  }) satisfies CorrectingSources;

/** What the reader mends in one article's claims, with nothing mended yet. */
export function correctingOn(key: string, sources: CorrectingSources = correctingSources()): Correcting {
  const correcting = new Correcting(sources);
  correcting.follow(key);
  return correcting;
}

/** Where nothing was decided and nothing mended. */
export const readerSources = () => ({ ...decidingSources(), ...correctingSources() });
