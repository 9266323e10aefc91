import { attributeOf, queryAll } from './dom.ts';
import { normaliseText } from '../language/normalise-text.ts';

/** The attributes that hold a name: pages mix them up. */
const NAMED = ['property', 'name', 'itemprop'];

/** What a page's meta elements say, by their names in small letters. */
export class HeadWords {
  readonly #byName = new Map<string, string[]>();

  constructor(document: Document) {
    for (const element of queryAll(document, 'meta[content]')) {
      const content = attributeOf(element, 'content') ?? '';
      for (const attribute of NAMED) {
        const name = attributeOf(element, attribute)?.toLowerCase();
        if (name === undefined) continue;
        const known = this.#byName.get(name);
        if (known) known.push(content);
        else this.#byName.set(name, [content]);
      }
    }
  }

  /** The first of these names that says something. */
  first(...names: readonly string[]): string {
    for (const name of names) {
      const [content] = this.all(name);
      if (content !== undefined) return content;
    }
    return '';
  }

  all(...names: readonly string[]): readonly string[] {
    return names
      .flatMap((name) => this.#byName.get(name.toLowerCase()) ?? [])
      .map(normaliseText)
      .filter((content) => content !== '');
  }
}
