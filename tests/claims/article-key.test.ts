import { describe, expect, it } from 'vitest';
import { articleKey, earlierKey, isSameHost, siteOf } from '../../components/claims/article-key.ts';

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
    [
      'the address itself where the canonical one is on the host above it, or below',
      'https://sports.post.example/a',
      'https://www.post.example/a',
      'https://sports.post.example/a',
    ],
    [
      'the canonical address of a page for telephones',
      'https://amp.post.example/a.amp',
      'https://post.example/a',
      'https://post.example/a',
    ],
    [
      'the address itself where hosts have nothing but an ending in common',
      'https://m.example/a',
      'https://amp.example/a',
      'https://m.example/a',
    ],
    ['the address itself at another port', 'http://localhost:81/a', 'http://localhost:82/a', 'http://localhost:81/a'],
    [
      'every parameter of a canonical address that may be the article’s',
      'https://post.example/show.php?ref=7&share=x',
      'https://post.example/show.php?ref=48213&partner=ap&gclid=z',
      'https://post.example/show.php?partner=ap&ref=48213',
    ],
    [
      'with a number that may be the article’s',
      'https://post.example/show.php?ref=48213&source=top',
      null,
      'https://post.example/show.php?ref=48213',
    ],
    ['without where the reader came from', 'https://post.example/a?ref=home&share=x', null, 'https://post.example/a'],
    [
      'the number of an article whose canonical address is the front page by mistake',
      'https://post.example/?p=12',
      'https://post.example/',
      'https://post.example/?p=12',
    ],
  ])('is %s', (_, url, canonical, key) => {
    expect(articleKey(url, canonical)).toBe(key);
  });
});

describe('the key that an article had before', () => {
  it.each([
    ['https://post.example/show.php?ref=48213', null, 'https://post.example/show.php'],
    ['https://sports.post.example/a', 'https://www.post.example/a', 'https://www.post.example/a'],
    ['https://post.example/?p=12', 'https://post.example/', 'https://post.example/'],
    ['https://post.example/a?utm_source=x', null, 'https://post.example/a'],
  ])('%s (%s) is %s', (url, canonical, key) => expect(earlierKey(url, canonical)).toBe(key));
});

describe('two addresses are on one host', () => {
  it.each([
    ['https://www.post.example/a', 'http://m.post.example/b', true],
    ['https://post.example/a', 'https://blog.post.example/a', false],
    ['https://amp.example/', 'https://m.example/', false],
    ['nonsense', 'nonsense', true],
  ])('%s and %s: %s', (a, b, same) => expect(isSameHost(a, b)).toBe(same));
});

describe('the site of an address', () => {
  it('is its host, without www', () => expect(siteOf('https://www.post.example/weir')).toBe('post.example'));
  it('is no number that a browser gives to the extension', () => {
    expect(siteOf('moz-extension://6f1d9c52-3f0b-4a5e-9b1e-0c7a5d2e8f41/story.html')).toBe('gainsay');
  });
});
