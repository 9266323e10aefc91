/**
 * One article is judged at a time, the one asked for last first: that is the tab that the reader is looking at.
 * A key that is waiting is not queued twice; one that is asked for while it runs is done once more, because its text may
 * be another now, and because a tab that came meanwhile would else never be told. The queue is lost with the background script; records say how
 * far they are, and the next page view or popup queues them again.
 */
export class JudgingQueue {
  readonly #waiting: string[] = [];
  readonly #work: (key: string) => Promise<void>;
  #running: string | null = null;

  constructor(work: (key: string) => Promise<void>) {
    this.#work = work;
  }

  add(key: string): void {
    const at = this.#waiting.indexOf(key);
    if (at >= 0) this.#waiting.splice(at, 1);
    this.#waiting.push(key);
    if (this.#running === null) void this.#run();
  }

  async #run(): Promise<void> {
    for (let key = this.#waiting.pop(); key !== undefined; key = this.#waiting.pop()) {
      this.#running = key;
      try {
        await this.#work(key);
      } catch (error) {
        // One article's failure must not keep the next from being judged; its record still says "waiting".
        console.error('Gainsay: judging failed.', error);
      }
    }
    this.#running = null;
  }
}
