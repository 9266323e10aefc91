import type { ClaimPlace } from './protocol.ts';
import { putNews, watchStored } from './watch-stored.ts';

/** A note that the reader wants to write, asked for on a tab's page. */
export interface AskedNote extends ClaimPlace {
  readonly tabId: number;
  readonly annotation: string;
}

/** In `storage.session`: the panel that shows the tab takes it. */
const KEY = 'asked-note';

export const putAskedNote = (asked: AskedNote | null): Promise<void> => putNews(KEY, asked);

/** Gives what is asked for, now and whenever that changes; the answer stops it. */
export const watchAskedNote = (onAsked: (asked: AskedNote | null) => void): (() => void) =>
  watchStored(KEY, (value) => onAsked(value as AskedNote | null));
