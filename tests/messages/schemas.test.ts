import { describe, expect, it } from 'vitest';
import { pageRequestChecks, viewRequestChecks } from '../../components/messages/schemas.ts';

const article = {
  url: 'https://post.example/a',
  canonical: null,
  title: 'Ferry runs aground',
  site: 'The Harbour Post',
  authors: [],
  published: null,
  updated: null,
  language: 'en',
  text: 'The ferry ran aground.',
};

describe('what the background accepts', () => {
  it('takes an article as a page gives it', () => {
    expect(pageRequestChecks.checkArticle({ article, asked: false, visit: 1_790_000_000_000 })).not.toBeNull();
  });

  it.each([
    ['a text of another type', { article: { ...article, text: 7 }, asked: false, visit: 1 }],
    ['an address that is none', { article: { ...article, url: 'over there' }, asked: false, visit: 1 }],
    ['a text without end', { article: { ...article, text: 'x'.repeat(2_000_001) }, asked: false, visit: 1 }],
    ['a title without end', { article: { ...article, title: 'x'.repeat(10_001) }, asked: false, visit: 1 }],
    ['nothing', undefined],
  ])('refuses %s', (_, request) => {
    expect(pageRequestChecks.checkArticle(request)).toBeNull();
  });

  it.each([
    ['a verdict that is not one of ours', { articleKey: 'k', start: 0, end: 3, verdict: 'liar' }],
    ['a place before the text', { articleKey: 'k', start: -1, end: 3, verdict: null }],
    ['a place that is no number', { articleKey: 'k', start: Number.NaN, end: 3, verdict: null }],
  ])('refuses on the card %s', (_, request) => {
    expect(pageRequestChecks.judgeOnCard(request)).toBeNull();
  });

  const correction = {
    id: '7d3c1b52-6d3c-4a7e-9f3e-0d5a3a4c1f11',
    articleKey: 'k',
    quote: { exact: 'The ferry ran aground.', prefix: '', suffix: '' },
    position: { start: 0, end: 22 },
  };

  it('takes a correction, and one that takes everything back', () => {
    const mended = {
      source: null,
      role: 'harbour master',
      when: 'Monday',
      date: '2026-03-02',
      wording: 'It ran aground.',
    };
    expect(viewRequestChecks.correctClaim({ ...correction, mended })?.request).toEqual({ ...correction, mended });
    expect(viewRequestChecks.correctClaim({ ...correction, mended: {} })).not.toBeNull();
  });

  it.each([
    ['a day that is none', { date: 'Monday' }],
    ['a source of blanks', { source: '  ' }],
    ['a wording without end', { wording: 'x'.repeat(1_001) }],
    ['a role that is no text', { role: 7 }],
  ])('refuses as a correction %s', (_, mended) => {
    expect(viewRequestChecks.correctClaim({ ...correction, mended })).toBeNull();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)//https://'])(
    'refuses the evidence “%s”, and takes a web address',
    (url) => {
      const stub = { key: 'k', url: 'https://post.example/a', title: '', site: '', published: null, read: '' };
      const target = { article: stub, quote: null, position: null, source: null, role: null };
      const edit = { id: '0b9f6c1e-6f53-4e0c-9a52-3d1f4f6f7a11', about: 'article', targets: [target] };
      expect(viewRequestChecks.annotate({ ...edit, evidence: [{ url, title: '' }] })).toBeNull();
      const link = { url: 'https://post.example/b', title: '' };
      expect(viewRequestChecks.annotate({ ...edit, evidence: [link] })).not.toBeNull();
      expect(viewRequestChecks.annotate({ ...edit, evidence: [{ ...link, archived: url }] })).toBeNull();
    },
  );

  it('refuses an annotation without a target or with an id of the sender’s making', () => {
    const edit = { id: '0b9f6c1e-6f53-4e0c-9a52-3d1f4f6f7a11', about: 'article', targets: [] };
    expect(viewRequestChecks.annotate(edit)).toBeNull();
    expect(viewRequestChecks.annotate({ ...edit, id: 'mine' })).toBeNull();
  });
});
