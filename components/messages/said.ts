import { putNews, watchStored } from './watch-stored.ts';

/** What was last answered to a command, for the panel to say, too: the tab that it was about, and the sentence. */
export interface Said {
  readonly tabId: number;
  readonly sentence: string;
}

/** In `storage.session`: whichever panel is open now may say it. */
const KEY = 'said';

export const putSaid = (said: Said | null): Promise<void> => putNews(KEY, said);

/** Gives what was said, now and whenever that changes; the answer stops it. */
export const watchSaid = (onSaid: (said: Said | null) => void): (() => void) =>
  watchStored(KEY, (value) => onSaid(value as Said | null));
