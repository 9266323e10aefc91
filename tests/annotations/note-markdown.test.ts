import { describe, expect, it } from 'vitest';
import {
  mayHoldMarkup,
  readNote,
  type NoteBlock,
  type NoteInline,
} from '../../components/annotations/note-markdown.ts';

/** A note's tree as a line that can be read: [emphasis …], <address|text>, ⏎ for a break. */
const inline = (one: NoteInline): string => {
  if (one.kind === 'break') return '⏎';
  if ('text' in one) return one.kind === 'code' ? `[code ${one.text}]` : one.text;
  const content = one.content.map(inline).join('');
  return one.kind === 'link' ? `<${one.href}|${content}>` : `[${one.kind} ${content}]`;
};
const block = (one: NoteBlock): string => {
  if (one.kind === 'paragraph') return one.content.map(inline).join('');
  if (one.kind === 'code') return `{code ${one.text}}`;
  if (one.kind === 'quote') return `{quote ${one.blocks.map(block).join(' / ')}}`;
  return `{list ${one.first ?? '•'} ${one.items.map((item) => item.map(block).join(' / ')).join(' | ')}}`;
};
const read = (note: string): string => readNote(note).map(block).join('\n');

describe('a note', () => {
  it('reads emphasis, code, lists and quotes', () => {
    expect(read('The *log* is **clear**: `shut`.')).toBe('The [emphasis log] is [strong clear]: [code shut].');
    expect(read('- one\n- two\n  1. inner')).toBe('{list • one | two / {list 1 inner}}');
    expect(read('> as filed\n\n```\n1983;shut\n```')).toBe('{quote as filed}\n{code 1983;shut}');
  });

  it('keeps the line breaks of plain text', () => {
    expect(read('Closed in 1983.\nThe log says so.\n\nAsk the keeper.')).toBe(
      'Closed in 1983.⏎The log says so.\nAsk the keeper.',
    );
    expect(mayHoldMarkup('Closed in 1983.\nThe log says so.')).toBe(false);
    expect(mayHoldMarkup('Closed:\n- the tower')).toBe(true);
  });

  it('is looked at in no time at every keystroke, though it is mostly of blank lines', () => {
    const start = performance.now();
    expect(mayHoldMarkup(`Closed.${'\n'.repeat(100_000)}x`)).toBe(false);
    expect(mayHoldMarkup('Closed:\n\n  - the tower')).toBe(true);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('links a bare web address, and leaves the sentence its full stop', () => {
    expect(read('See https://log.example/a_b_c, p. 3 (https://log.example/x).')).toBe(
      'See <https://log.example/a_b_c|https://log.example/a_b_c>, p. 3 (<https://log.example/x|https://log.example/x>).',
    );
    expect(read('https://encyclopaedia.example/Tower_(harbour)')).toContain('Tower_(harbour)>');
  });

  it.each([
    '[press](javascript:alert(1))',
    '[press](JaVaScRiPt:alert(1))',
    '[press](data:text/html,x)',
    '[press](vbscript:x)',
    '[press](file:///etc/passwd)',
    '[press](chrome-extension://a/b)',
    '[press](/library.html)',
    '<javascript:alert(1)>',
  ])('follows no address but of the web and of mail: %s', (note) => {
    expect(read(note)).toBe(note);
  });

  it('follows web and mail addresses', () => {
    expect(read('[log](https://log.example/) [ask](mailto:keeper@log.example)')).toBe(
      '<https://log.example/|log> <mailto:keeper@log.example|ask>',
    );
  });

  it.each(['<b onclick="x()">hi</b>', '<script>x()</script>', '<img src=x onerror=x()>', '# 1 on my list', '---'])(
    'shows as typed what is no part of its Markdown: %s',
    (note) => {
      expect(read(note)).toBe(note);
    },
  );

  it('loads no picture', () => {
    expect(JSON.stringify(readNote('![p](https://spy.example/pixel.png)'))).not.toContain('image');
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a'.repeat(10_000)],
    ['stars, as many as are read', '*a'.repeat(1_500)],
    ['quotes in quotes', '>'.repeat(20_000)],
    ['lists in lists', '- '.repeat(10_000)],
    ['lists in lists, line by line', Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['a whole book', 'A word. '.repeat(50_000)],
  ])('takes no long time over %s', (_, note) => {
    const start = process.cpuUsage();
    expect(readNote(note).length).toBeGreaterThan(0);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5_000);
  });
});
