import { quoteAt } from '../../components/annotations/target.ts';
import type { Version } from '../../components/changes/change.ts';
import { type History, historyAfter, historySeen, type Reading } from '../../components/changes/history.ts';
import { STORY, version, withParagraph } from './versions.ts';

const KEY = 'https://herald.example/dam';
export const LIVES = STORY[3];
export const FIRST = version(STORY);
export const REWORDED = 'About 5,100 people live in the valley below the wall.';
export const LATER = withParagraph(3, REWORDED);
export const at = (day: number, minute = 0): string => new Date(Date.UTC(2026, 10, day, 9, minute)).toISOString();

type Annotated = Reading['annotations'][number];
export const annotation = (id: string, exact: string, article = KEY): Annotated => ({
  id,
  targets: [
    {
      article: { key: article, url: article, title: '', site: '', published: null, read: at(24) },
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      source: null,
      role: null,
    },
  ],
});

/** One on words of the story as they were selected, with what stands around them. */
export function cut(id: string, exact: string): Annotated {
  const { text } = FIRST;
  const start = text.indexOf(exact);
  const [target] = annotation(id, exact).targets;
  return { id, targets: [{ ...target!, quote: quoteAt(text, start, start + exact.length) }] };
}

/** An article that is read again and again. */
export class Reader {
  history: History | null = null;
  annotations: Annotated[] = [];
  #before = FIRST;
  #since = at(24);

  read(visit: Reading['visit'], text: readonly string[], read: string, part: Partial<Version> = {}): History | null {
    const now = version(text, { read, ...part });
    const { annotations } = this;
    this.history = historyAfter(this.history, {
      key: KEY,
      before: this.#before,
      beforeSince: this.#since,
      now,
      visit,
      annotations,
    });
    if (now.text !== this.#before.text) this.#since = read;
    this.#before = now;
    return this.history;
  }

  see(): void {
    this.history = historySeen(this.history!, at(30));
  }
}
