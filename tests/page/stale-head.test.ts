import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import { HeadMemory } from '../../components/page/stale-head.ts';

const article = (part: Partial<ReadArticle>): ReadArticle => ({
  url: 'https://post.example/bridge',
  canonical: 'https://post.example/bridge',
  title: 'Bridge to close for two years',
  site: 'The Post',
  authors: ['Ada Quill'],
  published: '2026-03-02T08:00:00Z',
  updated: null,
  language: 'en',
  text: 'The bridge will close.',
  ...part,
});

const url = 'https://post.example/ferry';

describe('what the head of a page says of its next article', () => {
  it('is believed of the first one, and of that one again', () => {
    const head = new HeadMemory();
    expect(head.own(article({}), 'Bridge')).toEqual(article({}));
    head.own(article({ url }), 'Ferry');
    expect(head.own(article({}), 'Bridge')).toEqual(article({}));
  });

  it('is not believed where it still speaks of the first one', () => {
    const head = new HeadMemory();
    head.own(article({}), 'Bridge');
    const left = { canonical: null, title: 'A ferry comes', published: null, authors: [] };
    expect(head.own(article({ url }), ' A ferry\ncomes ')).toEqual(article({ url, ...left }));
    // Nor of a third one, though the second had nothing of it.
    const third = 'https://post.example/tower';
    expect(head.own(article({ url: third }), 'A tower').canonical).toBeNull();
  });

  it('is believed where it was brought up to date, whatever the two have in common', () => {
    const head = new HeadMemory();
    head.own(article({ published: '2026-03-02' }), 'Bridge');
    const next = article({ url, canonical: url, title: 'A ferry comes', published: '2026-03-02' });
    expect(head.own(next, 'A ferry comes')).toEqual(next);
  });

  it('gives no date where only the date was left as it was, to the minute', () => {
    const head = new HeadMemory();
    head.own(article({}), 'Bridge');
    const next = article({ url, canonical: url, title: 'A ferry comes' });
    expect(head.own(next, 'A ferry comes')).toEqual({ ...next, published: null, authors: [] });
  });
});
