import { describe, expect, it } from 'vitest';
import { isComments, isFurniture, kindOf } from '../../components/page/furniture.ts';

const named = (className: string, tag = 'div'): boolean => {
  const element = document.createElement(tag);
  element.className = className;
  return isFurniture(element, kindOf(tag));
};

describe('what stands around an article', () => {
  it.each(['ads', 'top-ads', 'ads_left', 'ads300', 'wide ads', 'topAds'])(
    'is told by a word that stands by itself: %s',
    (name) => {
      expect(named(name)).toBe(true);
    },
  );

  it.each(['xads', 'xpromo', 'adsorption', 'metallic'])('is not told by a part of another word: %s', (name) => {
    expect(named(name)).toBe(false);
  });

  it('is told by the beginning of a word where that is meant', () => {
    expect(named('home-promotions')).toBe(true);
    expect(named('navbar')).toBe(true);
    expect(named('sharedaddy')).toBe(true);
  });

  it.each(['text-navy-900', 'navigable', 'navalny', 'shareholder-note', 'commentary', 'socialists', 'promoters'])(
    'is not told by the beginning of a word that means something else: %s',
    (name) => {
      expect(named(name, 'p')).toBe(false);
    },
  );

  it.each(['signup', 'sign-up', 'box-signup'])('is told by two words with and without a dash: %s', (name) => {
    expect(named(name)).toBe(true);
  });

  it('is not told by words of two names', () => {
    expect(named('sign up')).toBe(false);
  });

  it('is not what was said elsewhere and is quoted here', () => {
    expect(named('social-embed')).toBe(false);
    expect(named('social-embed ads')).toBe(true);
  });

  it('is not what only subscribers may read', () => {
    expect(named('subscriber-only')).toBe(false);
    expect(named('subscribers-preview')).toBe(false);
    expect(named('subscriber-offer')).toBe(true);
  });

  it('is not told by names of what a page has or is about', () => {
    expect(named('tag-sponsor has-sidebar field-label-hidden')).toBe(false);
  });

  it('is told by an id, a role or an element, whatever its class', () => {
    const element = document.createElement('section');
    element.id = 'related-stories';
    expect(isFurniture(element, kindOf('section'))).toBe(true);
    element.id = '';
    element.role = 'search';
    expect(isFurniture(element, kindOf('section'))).toBe(true);
    expect(named('story', 'aside')).toBe(true);
  });

  describe('by an id', () => {
    const withId = (tag: string, id: string, html: string): boolean => {
      const element = document.createElement(tag);
      element.id = id;
      element.innerHTML = html;
      return isFurniture(element, kindOf(tag));
    };
    const text = 'The council voted on Monday to close the old bridge for the whole of the summer, and then some.';
    const long = `<p>${text}</p>`.repeat(4);

    it.each([
      ['share-prices-fall', 'Share prices fall', `<p>${text}</p>`],
      ['comments-by-the-mayor', 'Comments by the mayor', `<p>${text}</p>`],
      ['credit-suisse-falls-1', '“Credit Suisse” falls', `<p>${text}</p>`],
      ['navy-response', 'Navy response', long],
      ['recommendations', 'Recommendations', long],
    ])('is not told where that is made of the heading of a passage: %s', (id, heading, html) => {
      expect(withId('section', id, `<h2>${heading}</h2>${html}`)).toBe(false);
      expect(withId('h2', id, heading)).toBe(false);
    });

    it.each([
      ['related-stories', 'Related stories', `<p>${text}</p>`],
      ['more-from-the-post', 'More from the Post', `<ul><li><p>${text}</p></li></ul>`],
      ['more-from-the-post', 'More from the Post', `<p><a href="/a">${text}</a></p>`],
      ['newsletter', 'Newsletter', `<p>${text}</p>`],
      ['comments', 'Comments', long],
      ['sidebar', 'The Post', long],
    ])('is told where such a heading heads no passage of its own: %s', (id, heading, html) => {
      expect(withId('section', id, `<h2>${heading}</h2>${html}`)).toBe(true);
    });
  });

  it('is read where it says itself that it is the article', () => {
    const element = document.createElement('div');
    element.className = 'promo';
    element.setAttribute('itemprop', 'articleBody');
    expect(isFurniture(element, kindOf('div'))).toBe(false);
  });

  it('is known for comments by their names', () => {
    const element = document.createElement('div');
    element.className = 'commentList';
    expect(isComments(element)).toBe(true);
    element.className = 'commentary';
    expect(isComments(element)).toBe(false);
  });
});
