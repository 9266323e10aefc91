import { browser } from 'wxt/browser';

/**
 * How long the script in a page lives: until the extension is updated under it. The build puts this in the place of
 * WXT's context of the same name, most of which no page has any use for.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();
  readonly signal = this.#end.signal;

  constructor() {
    // Every script ends the one before it: what an update leaves behind in a page hears of it in no other way.
    const begun = `${browser.runtime.id}:begun`;
    document.dispatchEvent(new Event(begun));
    document.addEventListener(begun, () => this.#end.abort(), { signal: this.signal });
  }

  get isValid(): boolean {
    if (browser.runtime?.id === undefined) this.#end.abort();
    return !this.signal.aborted;
  }
}
