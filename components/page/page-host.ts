import { elementOf, parentOf, rootElementOf } from './dom.ts';
import type { EventShield } from './event-shield.ts';

/** An element of ours on the page. */
export interface PageHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  remove(): void;
}

/**
 * Lays an element upon words of the page, with a closed shadow root: nothing of the page's style or zoom reaches into it,
 * and its events stay in it. Where `scheme` is whichever fits, it is dark on a page that is dark there, and light on a light
 * one, whatever the system is. `calm`: a press leaves focus and selection alone.
 */
export function layUpon(
  words: Range | null,
  scheme: string,
  shield: EventShield,
  page: Document,
  calm = false,
): PageHost {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  shield.cover(host, root, calm);
  set(host, {
    all: 'initial',
    position: 'absolute',
    left: '0',
    top: '0',
    'z-index': '2147483647',
    // Who selects the whole page selects the page.
    'user-select': 'none',
    zoom: unzoomed(page),
  });
  page.documentElement.append(host);
  if (words && scheme === 'light dark') scheme = isLight(words, host) ? 'dark' : 'light';
  set(host, { 'color-scheme': scheme });
  return {
    host,
    root,
    remove() {
      host.remove();
      shield.uncover(host);
    },
  };
}

/** Whether words are light, and so stand on something dark: that may be a colour, a picture or the browser's own canvas. */
function isLight(words: Range, probe: HTMLElement): boolean {
  // Whatever the page's way to name a colour, here its lightness comes first.
  set(probe, { color: `lab(from ${getComputedStyle(columnOf(words)).color} l 0 0)` });
  return parseFloat(getComputedStyle(probe).color.slice(4)) > 50;
}

/** The zoom that undoes the page's own: only the reader's, which the browser knows, is for what lies upon the page. */
export const unzoomed = (document: Document): string => `${1 / rootElementOf(document)!.currentCSSZoom}`;

/** The block that a passage stands in: as wide as the lines around it may get. */
export function columnOf(range: Range): Element {
  let column = elementOf(range.commonAncestorContainer)!;
  for (let up: Node | null = column; up; up = parentOf(up)) {
    column = elementOf(up) ?? column;
    if (!/^(?:inline|contents)/.test(getComputedStyle(column).display)) break;
  }
  return column;
}

/** Set on the element itself, before which no style sheet of the page counts. */
export function set(element: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
}
