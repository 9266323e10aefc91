import { describe, expect, it } from 'vitest';
import { namedBy } from '../../components/page/name-words.ts';

const isNamed = namedBy('ads promo* sign-?up|in');

describe('words in the names of an element', () => {
  it.each(['ads', 'top-ads', 'ads_left', 'ads300', 'wide ads'])(
    'are found where they stand by themselves: %s',
    (name) => {
      expect(isNamed(name)).toBe(true);
    },
  );

  it.each(['ads', 'promo'])('are not found within other words: %s', (word) => {
    expect(isNamed(`x${word}`)).toBe(false);
    expect(isNamed('adsorption')).toBe(false);
  });

  it('are found as the beginning of a word where that is meant', () => {
    expect(isNamed('home-promotions')).toBe(true);
  });

  it.each(['signup', 'sign-in', 'box-signin'])('are found with and without a dash: %s', (name) => {
    expect(isNamed(name)).toBe(true);
  });

  it('are not put together of two names', () => {
    expect(isNamed('sign up')).toBe(false);
  });

  it('do not count where the name goes on in a way that says otherwise', () => {
    expect(isNamed('promo-article', /^promo-article/)).toBe(false);
    expect(isNamed('promo-article ads', /^promo-article/)).toBe(true);
  });
});
