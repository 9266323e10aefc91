import { allNamed } from './dom.ts';
import { normaliseText } from '../language/normalise-text.ts';

const NONE: readonly Element[] = [];

/** What a page's meta elements say, by their names in small letters. */
export class HeadWords {
  readonly #byName = new Map<string, Element[]>();

  constructor(document: Document) {
    const elements = allNamed(document, 'meta');
    for (let i = 0, count = elements.length; i < count; i++) {
      const element = elements[i]!;
      // Pages mix them up.
      this.#add(element.getAttribute('property'), element);
      this.#add(element.getAttribute('name'), element);
      this.#add(element.getAttribute('itemprop'), element);
    }
  }

  #add(written: string | null, element: Element): void {
    if (written === null) return;
    const name = written.toLowerCase();
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [element]);
    else known.push(element);
  }

  /** The first of these names that says something. */
  first(...names: readonly string[]): string {
    return this.all(...names)[0] ?? '';
  }

  /** What is said by these names, which are in small letters. */
  all(...names: readonly string[]): readonly string[] {
    const said: string[] = [];
    for (const name of names)
      for (const element of this.#byName.get(name) ?? NONE) {
        const text = normaliseText(element.getAttribute('content') ?? '');
        if (text !== '') said.push(text);
      }
    return said;
  }
}
