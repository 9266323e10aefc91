import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const folder = (path: string): string[] => readdirSync(fileURLToPath(new URL(`../${path}`, import.meta.url)));

const tokens = `${file('assets/colours.css')}\n${file('assets/tokens.css')}`;
const THEMES = ['light', 'dark'] as const;

/** A colour token's two values, as they are written. */
const COLOURS = new Map(
  [...tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
);

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string, theme: (typeof THEMES)[number]): number {
  const [dark, light] = [one, other].map((name) => luminance(COLOURS.get(name)![theme])).toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What is written in, and what it may be written on. */
const INKS = ['ink', 'ink-soft', 'claim', 'clash', 'mine'];
const GROUNDS = ['paper', 'sheet', 'claim-wash', 'clash-wash', 'mine-wash', 'hover', 'struck'];
const OTHERS: readonly (readonly [string, string])[] = [
  ['paper', 'ink'],
  ['paper', 'ink-hover'],
  ['found-ink', 'found'],
  ['sheet', 'clash'],
  ['paper', 'claim'],
];
/** Lines that a reader must see to know a control, or where the focus is. */
const LINES = ['edge', 'focus', 'claim', 'clash', 'mine'];

describe.each(THEMES)('the colours in the %s theme', (theme) => {
  it('letters stand out from whatever they are written on, 4.5 to 1 or more', () => {
    const pairs = [...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)), ...OTHERS];
    const faint = pairs.filter(([ink, ground]) => contrast(ink, ground, theme) < 4.5);
    expect(faint.map(([a, b]) => `${a} on ${b}: ${contrast(a, b, theme).toFixed(2)}`)).toEqual([]);
  });

  it('lines that tell where a control or the focus is stand out, 3 to 1 or more', () => {
    const pairs = LINES.flatMap((line) => GROUNDS.map((ground) => [line, ground] as const));
    const faint = pairs.filter(([line, ground]) => contrast(line, ground, theme) < 3);
    expect(faint.map(([a, b]) => `${a} on ${b}: ${contrast(a, b, theme).toFixed(2)}`)).toEqual([]);
  });
});

describe('styles', () => {
  /** The card is alone in other people's pages, and marks have tones that go with any of them. */
  const OWN = ['components/ui/card/card.css'];
  const styles = globSync('components/ui/**/*.css', { cwd: fileURLToPath(new URL('..', import.meta.url)) }).filter(
    (path) => !OWN.includes(path),
  );
  const pages = folder('entrypoints')
    .map((name) => `entrypoints/${name}/style.css`)
    .filter((path) => folder(path.split('/').slice(0, 2).join('/')).includes('style.css'));

  it.each([...styles, ...pages])('%s takes colours and sizes from the tokens', (path) => {
    const text = file(path).replaceAll(/\/\*[^]*?\*\//g, '');
    expect(text.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|light-dark\(/gi) ?? []).toEqual([]);
    expect(text.match(/font(-size)?:\s*(\d+ )?\d+px[^;]*/g) ?? []).toEqual([]);
    expect(text.match(/border-[a-z-]*radius: \d[^;]*/g) ?? []).toEqual([]);
  });

  it.each([...styles, ...pages])('%s leaves the focus to be seen, and stands still for those who ask', (path) => {
    const text = file(path);
    expect(text).not.toMatch(/outline: (none|0)\b/);
    if (/(animation|transition): (?!none)/.test(text)) {
      expect(text).toMatch(/prefers-reduced-motion: reduce[^@]*(animation|transition): none/);
    }
  });

  it('dress a class in one sheet alone, unless a place is named', () => {
    const sheets = new Map<string, string[]>();
    for (const path of [...styles, ...pages]) {
      const selectors = [...file(path).matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(','));
      const bare = new Set(selectors.map((one) => one.trim()).filter((one) => /^\.[a-z-]+$/.test(one)));
      for (const name of bare) sheets.set(name, [...(sheets.get(name) ?? []), path]);
    }
    expect([...sheets].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('name no token that there is not', () => {
    const known = new Set([...tokens.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([name]) => name));
    const used = [...styles, ...pages, ...OWN].flatMap((path) => {
      const text = file(path);
      const own = new Set([...text.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([name]) => name));
      return [...text.matchAll(/var\((--[a-z0-9-]+)(?=\))/g)].map(([, name]) => name!).filter((name) => !own.has(name));
    });
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });
});
