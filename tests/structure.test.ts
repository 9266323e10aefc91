import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The repository's own rules: what a reviewer would forget to look for. */
const ROOT = join(import.meta.dirname, '..');
const files = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).toSorted();
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const SOURCES = files('{components,entrypoints}/**/*.{ts,tsx}');

/** What each part may import besides itself; an entrypoint may import any part. Types of the shared contracts are free. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  language: [],
  claims: ['language'],
  contradictions: ['claims', 'language'],
  annotations: ['claims'],
  anchoring: ['annotations', 'language'],
  changes: ['annotations', 'claims', 'contradictions', 'language'],
  exchange: ['annotations', 'claims'],
  search: ['claims', 'contradictions', 'language'],
  overview: ['claims', 'contradictions', 'language', 'search'],
  corrections: ['anchoring', 'annotations', 'claims', 'contradictions'],
  judge: ['contradictions', 'claims', 'language'],
  page: ['language', 'claims', 'annotations'],
  store: [
    'annotations',
    'changes',
    'claims',
    'contradictions',
    'corrections',
    'corrections',
    'language',
    'search',
    'overview',
  ],
  messages: ['annotations', 'claims', 'contradictions', 'corrections', 'language'],
  ui: [
    'anchoring',
    'annotations',
    'changes',
    'claims',
    'contradictions',
    'corrections',
    'exchange',
    'language',
    'overview',
    'search',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/^(?:import|export)\s+(type\s+)?[^'";]*?from\s+['"](\.[^'"]+)['"]/gms);
  return Array.from(found, ([, type, path]) => ({
    from: file,
    to: relative(ROOT, join(ROOT, dirname(file), path!)),
    typeOnly: type !== undefined,
  }));
}

const partOf = (path: string): string => path.split('/')[1] ?? '';

describe('the house', () => {
  const imports = SOURCES.flatMap(importsOf);

  it('has no arrow that the design does not draw', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (!from.startsWith('components/')) return false;
      if (to.startsWith('entrypoints/')) return true;
      if (!to.startsWith('components/') || partOf(from) === partOf(to) || typeOnly) return false;
      return !MAY_IMPORT[partOf(from)]?.includes(partOf(to));
    });
    expect(wrong).toEqual([]);
  });

  it('has no entrypoint that imports another', () => {
    // A folder without an index is none: what it holds is shared by those that are.
    const isEntrypoint = (path: string): boolean => files(`entrypoints/${partOf(path)}/index.*`).length > 0;
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('entrypoints/') &&
        to.startsWith('entrypoints/') &&
        partOf(from) !== partOf(to) &&
        isEntrypoint(to),
    );
    expect(wrong).toEqual([]);
  });

  it('has no folder for what belongs nowhere', () => {
    expect(SOURCES.filter((file) => /\/(utils?|helpers?|common|misc|shared)\//.test(file))).toEqual([]);
  });

  it('has at its top what the design lists, and nothing else', () => {
    const allowed =
      /^(package(-lock)?\.json|wxt\.config\.ts|tsconfig\.json|README\.md|LICENSE|entrypoints|components|assets|tests|node_modules|\..*)$/;
    expect(globSync('*', { cwd: ROOT }).filter((name) => !allowed.test(name))).toEqual([]);
  });
});

describe('safety', () => {
  it('writes no HTML from strings', () => {
    const sink =
      /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|dangerouslySetInnerHTML|srcdoc|DOMParser/;
    expect(SOURCES.filter((file) => sink.test(read(file)))).toEqual([]);
  });

  it('opens no connection, and fetches its own package’s data in two places alone', () => {
    const network = /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport)\b/;
    expect(SOURCES.filter((file) => network.test(read(file)))).toEqual([]);
    expect(SOURCES.filter((file) => /\bfetch\(/.test(read(file)))).toEqual([
      'components/judge/worker.ts',
      'entrypoints/background/claim-weights.ts',
    ]);
  });

  it('shows the card in a closed shadow root', () => {
    const open = SOURCES.filter((file) => /attachShadow\(/.test(read(file)) && !/mode: 'closed'/.test(read(file)));
    expect(open).toEqual([]);
  });

  it('has no text field on the page', () => {
    const card = read('components/ui/card/card.tsx') + read('components/ui/annotating/verdict-chips.tsx');
    expect(card).not.toMatch(/<(input|textarea)|contenteditable/i);
  });
});
