import { describe, expect, it } from 'vitest';
import { articleKey, siteOf } from '../../components/claims/article-key.ts';

describe('an article’s key', () => {
  it.each([
    [
      'the canonical address of the same site',
      'https://m.post.example/a?x=1',
      'https://www.post.example/a',
      'https://www.post.example/a',
    ],
    [
      'the address itself where the canonical one is another site’s',
      'https://post.example/a',
      'https://other.example/a',
      'https://post.example/a',
    ],
    [
      'the address itself where the canonical one is only the front page',
      'https://post.example/a',
      'https://post.example/',
      'https://post.example/a',
    ],
    ['a relative canonical address resolved', 'https://post.example/a?y=2', '/b', 'https://post.example/b'],
    [
      'no fragment and no tracking parameters',
      'https://post.example/a?utm_source=x&id=7&fbclid=q#c',
      null,
      'https://post.example/a?id=7',
    ],
    ['parameters in one order', 'https://post.example/?b=2&a=1', null, 'https://post.example/?a=1&b=2'],
    ['an address that is none, as it is', 'nonsense', null, 'nonsense'],
    [
      'the address itself where the canonical one is a script',
      'https://post.example/a',
      'javascript:alert(1)',
      'https://post.example/a',
    ],
  ])('is %s', (_, url, canonical, key) => {
    expect(articleKey(url, canonical)).toBe(key);
  });
});

describe('the site of an address', () => {
  it('is its host, without www', () => expect(siteOf('https://www.post.example/weir')).toBe('post.example'));
  it('is no number that a browser gives to the extension', () => {
    expect(siteOf('moz-extension://6f1d9c52-3f0b-4a5e-9b1e-0c7a5d2e8f41/story.html')).toBe('gainsay');
  });
});
