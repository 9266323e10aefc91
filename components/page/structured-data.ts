import { jsonLdOf } from './dom.ts';

export type Json = Record<string, unknown>;

/** Whether a type of a thing, with its address or without, is of a kind. */
export const isOfType = (thing: Json, kind: RegExp): boolean =>
  [thing['@type']].flat().some((type) => kind.test(String(type)));

export const isArticleThing = (thing: Json): boolean => isOfType(thing, /Article$|\bReport$|BlogPosting$/);

/** How deep a page's own things lie: a list, its graph, what the page is mainly about. */
const DEEPEST = 4;

/**
 * What the page's JSON-LD speaks of in its own right, in order; the members of its lists and the parts of its things are
 * left out. Sources longer than `longest`, in UTF-16 units, are not parsed.
 */
export function thingsOf(document: Document, longest: number): Json[] {
  const things: Json[] = [];
  for (const source of jsonLdOf(document)) if (source.length <= longest) collect(parsed(source), 0, things);
  return things;
}

function collect(value: unknown, depth: number, into: Json[]): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, depth + 1, into);
    return;
  }
  const thing = value as Json;
  if (thing['@type'] !== undefined) into.push(thing);
  collect(thing['@graph'], depth + 1, into);
  collect(thing['mainEntity'], depth + 1, into);
  // On a page that is not an article itself, this is its article; on an article, only the page's address.
  if (!isArticleThing(thing)) collect(thing['mainEntityOfPage'], depth + 1, into);
}

/** As it is, or mended where publishers' templates break it: line breaks in strings, last commas, comments around. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    try {
      return JSON.parse(
        source
          .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')
          .replace(/[\u0000-\u001f]+/g, ' ')
          .replace(/,(\s*[\]}])/g, '$1')
          .replace(/;\s*$/, ''),
      );
    } catch {
      return null; // the page's own mistake: other sources may be well-formed
    }
  }
}

/** Whether a thing names the page's own path as its address. */
export function isAt(thing: Json, path: string): boolean {
  const main = thing['mainEntityOfPage'];
  const named = [thing['url'], thing['@id'], typeof main === 'object' && main !== null ? (main as Json)['@id'] : main];
  return named.some(
    (address) =>
      typeof address === 'string' && path !== '/' && URL.parse(address, 'http://localhost')?.pathname === path,
  );
}
