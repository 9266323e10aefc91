import type { Answering } from '../messages/serve.ts';

/** What reads and marks a page: the larger script, which comes only into pages that are worth it. */
export interface PageReader {
  /** Answers what the background tells the page. */
  readonly answer: Answering;
  /** `asked`: the reader clicked, so the page is read whatever it is. */
  read(asked: boolean): Promise<void>;
  /** The page says that it is an article, and its text is still to come. */
  await(): void;
  /** A page that was no article goes on to another address without being loaded; `head`: as it was before. */
  moveOn(from: string, head: Document): void;
}

/** How the small script finds out whether a page is an article: it lends that to the larger one. */
export type ArticleOn = (document: Document, address?: string, said?: number) => 'here' | 'awaited' | null;

export type MakeReader = (document: Document, articleOn: ArticleOn) => PageReader;

/** Both scripts run in one world, which the page can't look into; a build that bundles each alone leaves them this place to meet. */
const PLACE: unique symbol = Symbol.for('reader');
const world = globalThis as { [PLACE]?: MakeReader };

export const handOver = (make: MakeReader): void => void (world[PLACE] = make);

export const handedOver = (): MakeReader | undefined => world[PLACE];
