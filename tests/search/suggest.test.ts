import { describe, expect, it } from 'vitest';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { find } from '../../components/search/find.ts';
import { parseQuery } from '../../components/search/query.ts';
import { segmentOf } from '../../components/search/segment.ts';
import { phraseOf, suggest } from '../../components/search/suggest.ts';
import { cutAround, escapeXml, withMatches, written } from '../../components/search/suggestion-text.ts';
import { articleWith } from './made.ts';

const LAMP = 'The lamp on Skerry Point was lit every night of the winter, the keeper said.';
const index = new LibraryIndex(
  [
    articleWith('https://post.example/lamp', [{ quote: LAMP, by: 'Ada Quist' }], { title: 'Lamp on Skerry Point' }),
    articleWith('https://post.example/boats', [{ quote: 'Nine boats put out from Skerry on Monday.' }], {
      title: 'Boats put out again',
    }),
  ].map((article) => new AskedSegment(segmentOf(article))),
);
const keysOf = (text: string): string[] => suggest(index, text).articles.map((one) => index.articles[one]!.key);

describe('suggestions of the library', () => {
  it('are articles, the one whose headline answers first, then claims by their place', () => {
    expect(keysOf('skerry')).toEqual(['https://post.example/lamp', 'https://post.example/boats']);
    expect(suggest(index, 'lit every nig')).toMatchObject({
      claims: [{ article: index.articleNumber('https://post.example/lamp'), at: 0 }],
    });
  });

  it('are found by a source', () => expect(keysOf('source:quist')).toEqual(['https://post.example/lamp']));

  it('are none where nothing answers', () => {
    expect(suggest(index, 'zeppelin')).toMatchObject({ articles: [], claims: [] });
  });

  it('name a claim by a phrase that finds it again', () => {
    expect(find(index, parseQuery(phraseOf(LAMP))).claims.numbers).toHaveLength(1);
  });
});

describe('the text of a suggestion', () => {
  it('is XML in Chrome, whatever stands in a headline', () => {
    const parts = withMatches('<b>Tom & "Jo"</b>\u0000 \ud800', [{ start: 3, end: 6 }]);
    expect(written(parts, false)).toBe('&lt;b&gt;<match>Tom</match> &amp; &quot;Jo&quot;&lt;/b&gt; \ufffd');
    expect(escapeXml("it's")).toBe('it&apos;s');
  });

  it('is letter by letter in Firefox', () => {
    expect(written([...withMatches('Tom & Jo', [{ start: 0, end: 3 }]), { text: ' · Post', as: 'dim' }], true)).toBe(
      'Tom & Jo · Post',
    );
  });

  it('is cut at words, around the first that answers', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    expect(cutAround('one two', undefined, 20)).toBe('one two');
    expect(cutAround(long, undefined, 20)).toBe('one two three four …');
    const at = long.indexOf('eleven');
    expect(cutAround(long, { start: at, end: at + 6 }, 20)).toContain('eleven');
    expect(cutAround(long, { start: at, end: at + 6 }, 20)).toMatch(/^… /);
  });
});
