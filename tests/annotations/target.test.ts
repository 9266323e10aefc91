import { describe, expect, it } from 'vitest';
import { quoteAt, targetAt } from '../../components/annotations/target.ts';

describe('a quote', () => {
  it('has 32 units of context on each side, less at the ends of the text', () => {
    const text = 'x'.repeat(40) + 'quote' + 'y'.repeat(40);
    expect(quoteAt(text, 40, 45)).toEqual({ exact: 'quote', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) });
    expect(quoteAt('A quote.', 2, 7)).toEqual({ exact: 'quote', prefix: 'A ', suffix: '.' });
  });

  it('never splits an emoji in the context', () => {
    const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`;
    const { prefix, suffix } = quoteAt(`a${text}a`, 41, 42);
    expect(prefix).toMatch(/^(?:😀)+$/u);
    expect(suffix).toMatch(/^(?:😀)+$/u);
  });
});

describe('what an annotation hangs on', () => {
  const stub = {
    key: 'https://paper.example/ferry',
    url: 'https://paper.example/ferry?from=feed',
    title: 'Ferry stays in port',
    site: 'The Paper',
    published: '2024-03-07',
    read: '2024-03-08T09:00:00.000Z',
  };
  const article = { ...stub, text: 'The ferry never sailed, the harbour master said.' };

  it('carries its article by value, and who said it', () => {
    expect(targetAt(article, 4, 22, { source: 'the harbour master', role: null })).toEqual({
      article: stub,
      quote: { exact: 'ferry never sailed', prefix: 'The ', suffix: ', the harbour master said.' },
      position: { start: 4, end: 22 },
      source: 'the harbour master',
      role: null,
    });
  });

  it('is the article’s own word where nobody is named', () => {
    expect(targetAt(article, 0, 9, null)).toMatchObject({ source: null, role: null });
  });
});
