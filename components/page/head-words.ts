import { allNamed } from './dom.ts';
import { normaliseText } from '../language/normalise-text.ts';

const NONE: readonly string[] = [];

/** What a page's meta elements say, by their names in small letters. */
export class HeadWords {
  readonly #byName = new Map<string, string[]>();

  constructor(document: Document) {
    const elements = allNamed(document, 'meta');
    for (let i = 0, count = elements.length; i < count; i++) {
      const element = elements[i]!;
      const content = element.getAttribute('content');
      if (content === null) continue;
      // Pages mix them up.
      this.#add(element.getAttribute('property'), content);
      this.#add(element.getAttribute('name'), content);
      this.#add(element.getAttribute('itemprop'), content);
    }
  }

  #add(written: string | null, content: string): void {
    if (written === null) return;
    const name = written.toLowerCase();
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [content]);
    else known.push(content);
  }

  /** The first of these names that says something. */
  first(...names: readonly string[]): string {
    return this.all(...names)[0] ?? '';
  }

  /** What is said by these names, which are in small letters. */
  all(...names: readonly string[]): readonly string[] {
    const said: string[] = [];
    for (const name of names)
      for (const content of this.#byName.get(name) ?? NONE) {
        const text = normaliseText(content);
        if (text !== '') said.push(text);
      }
    return said;
  }
}
