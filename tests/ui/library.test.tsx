import type { ComponentChildren } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/library/style.css';
import type { Annotation } from '../../components/annotations/annotation.ts';
import { AnnotationItem } from '../../components/ui/annotating/annotation-item.tsx';
import {
  articleAddress,
  exportAddress,
  opposedAddress,
  readLibraryAddress,
  roomAddress,
  sourceAddress,
  storyAddress,
  timelineAddress,
} from '../../components/ui/library/library-address.ts';
import { LibraryArticle } from '../../components/ui/library/library-article.tsx';
import { DecidedWays } from '../../components/ui/library/library-decided.tsx';
import { LibraryEmpty } from '../../components/ui/library/library-empty.tsx';
import { LibraryFrame } from '../../components/ui/library/library-frame.tsx';
import { ArticleRow, ClaimRow } from '../../components/ui/library/library-rows.tsx';
import { SourceHead, SourceUnknown } from '../../components/ui/library/library-source.tsx';
import { findings } from './axe.ts';
import { correctingOn } from './correcting-sample.ts';
import { decidingOn } from './deciding-sample.ts';
import { mount, press } from './mount.tsx';
import { annotation, article, article as sample, claims, withMany } from './samples.ts';

const CLAIM = claims[1]!;

const counts = { articles: 1204, claims: 16_031, contradictions: 87, annotations: 0 };
const listed = { ...article, claims: 4, contradictions: [] };

const frame = (children: ComponentChildren) => (
  <LibraryFrame
    place={{ view: 'list', room: 'claims', query: 'tower', sort: null }}
    counts={counts}
    query="tower"
    sources={[{ name: 'Ines Calder', claims: 61 }]}
  >
    {children}
  </LibraryFrame>
);

const articleRow = () => (
  <ul>
    <li>
      <ArticleRow article={listed} work={1} contradictions={2} />
    </li>
  </ul>
);

const claimRow = (claim: typeof CLAIM | null = CLAIM) => (
  <ClaimRow
    article={listed}
    day={20_161}
    claim={claim}
    annotation={null}
    against={[
      { id: 'one', own: false, other: { key: 'x', hash: 1, source: 'Bo Lind', site: 'Hill Post', day: 20_100 } },
    ]}
    onEdit={() => {}}
    onOpen={() => {}}
    pair={(id) => <p>pair {id}</p>}
  />
);

const sourceHead = (onSort = vi.fn()) => (
  <SourceHead
    source={{
      name: 'Ines Calder',
      role: 'harbour spokeswoman',
      names: ['Ines Calder', 'Calder'],
      claims: 61,
      anyone: false,
    }}
    counts={{ claims: 61, articles: 38, sites: 9, others: 4, own: 1 }}
    sort="first-said"
    onSort={onSort}
  />
);

const one = (onForget = vi.fn(), article = sample) => (
  <LibraryFrame place={{ view: 'article', key: article.key }} counts={counts} query="" sources={[]}>
    <LibraryArticle
      article={article}
      annotations={[annotation]}
      deciding={decidingOn(article.key)}
      correcting={correctingOn(article.key)}
      progress={null}
      onJudgeAgain={() => {}}
      onAnnotate={() => {}}
      onChange={() => {}}
      onRemove={() => {}}
      onOpenClaim={() => {}}
      onOpenSide={() => {}}
      onOpenQuote={() => {}}
      histories={{ watchHistory: () => () => {}, seenChanges: () => {} }}
      onForget={onForget}
    />
  </LibraryFrame>
);

describe('the library', () => {
  it('lists articles with what was found in them', () => {
    const { root } = mount(articleRow());
    const row = root.querySelector('[data-article]');
    expect(row?.textContent).toContain('Coast Gazette · 14 Mar 2025 · read 15 Mar 2025');
    expect(row?.querySelector('.counts')?.textContent).toBe('claims: 4contradictions: 2yours: 1');
    expect(row?.querySelector('a')?.getAttribute('href')).toBe(articleAddress(article.key));
  });

  it('lists a claim with who says it, where, and what it stands against', () => {
    const { root } = mount(claimRow());
    expect(root.textContent).toContain('14 Mar 2025');
    expect(root.querySelector('.source')?.getAttribute('href')).toBe(`/library.html${sourceAddress('Ines Calder')}`);
    expect(root.querySelector('.row-where a')?.getAttribute('href')).toBe(articleAddress(article.key));
    press(root, 'Against Bo Lind, 12 Jan 2025');
    expect(root.textContent).toContain('pair one');
  });

  it('says that a claim is being read until its article is there', () => {
    const { root } = mount(claimRow(null));
    expect(root.querySelector('[aria-busy=true]')?.textContent).toContain('Reading…');
  });

  it('names its rooms with how much is in each, and takes what is looked for along', () => {
    const { root } = mount(frame(null));
    const rooms = [...root.querySelectorAll('[data-room]')].map(({ textContent }) => textContent);
    expect(rooms).toEqual(['Articles 1,204', 'Claims 16,031', 'Contradictions 87', 'My annotations 0']);
    expect(root.querySelector('[data-room=articles]')?.getAttribute('href')).toBe(roomAddress('articles', 'tower'));
    expect(root.querySelector('[aria-current]')?.textContent).toContain('Claims');
    expect(root.querySelector('.source-link')?.getAttribute('href')).toBe(sourceAddress('Ines Calder'));
  });

  it('says why a list is empty, and where else something is found', () => {
    const onClear = vi.fn();
    const empty = (query: string) => (
      <LibraryEmpty
        room="claims"
        query={query}
        counts={counts}
        relaxed={[{ query: 'tower', count: 12 }]}
        onClear={onClear}
      />
    );
    expect(mount(empty('')).root.textContent).toContain('Nothing is kept yet');
    const { root } = mount(empty('zeppelin tower'));
    const less = [...root.querySelectorAll('a')].find((link) => link.textContent === 'tower: 12');
    expect(less?.getAttribute('href')).toBe(roomAddress('claims', 'tower'));
    expect(root.textContent).toContain('must be found together');
    expect(root.textContent).toContain('Nothing here answers this search');
    expect(root.textContent).toContain('Articles: 1,204');
    press(root, 'Clear the search');
    expect(onClear).toHaveBeenCalled();
  });

  it('leads from what is written to what was decided without a word', () => {
    const { root } = mount(<DecidedWays confirmed={2} dismissed={0} />);
    expect(root.querySelector('a')?.textContent).toBe('Contradictions that you confirmed: 2');
    expect(root.querySelector('a')?.getAttribute('href')).toBe(roomAddress('contradictions', 'is:confirmed'));
    expect(root.querySelectorAll('a')).toHaveLength(1);
  });

  it('shows a source with its names, its claims, and how often it is contradicted', () => {
    const onSort = vi.fn();
    const { root } = mount(sourceHead(onSort));
    expect(root.textContent).toContain('Also named Calder');
    expect(root.textContent).toContain('Claims: 61 · articles: 38 · papers: 9');
    expect(root.textContent).toContain('4 contradictions with what others say');
    expect(root.textContent).toContain('1 contradiction between its own statements');
    press(root, 'Show the latest first');
    expect(onSort).toHaveBeenCalledWith('latest-said');
    expect(mount(<SourceUnknown name="Nobody" />).root.textContent).toContain('Nothing that is kept');
  });

  it('shows the rest of many contradictions when it is asked for', () => {
    const { root } = mount(one(vi.fn(), withMany(5)));
    const shown = (): number => root.querySelectorAll('[data-contradiction]').length;
    expect(shown()).toBe(3);
    press(root, 'Show 2 more');
    expect(shown()).toBe(5);
  });

  it('forgets an article only after it was asked twice, and says what goes with it', () => {
    const onForget = vi.fn();
    const { root } = mount(one(onForget));
    press(root, 'Forget this article');
    expect(onForget).not.toHaveBeenCalled();
    expect(root.textContent).toContain('Forget it, with your work on it (1)?');
    press(root, 'Keep it');
    press(root, 'Forget this article');
    press(root, 'Forget this article');
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('names the article under the quotes from it, once for those that follow one another', () => {
    const [target] = annotation.targets;
    const elsewhere = { ...target!, article: { ...target!.article, key: 'other', title: 'Another story' } };
    const about = (targets: Annotation['targets']) => ({ ...annotation, about: 'contradiction' as const, targets });
    const lines = (targets: Annotation['targets'], articleKey: string | null): string[] => {
      const item = { annotation: about(targets), articleKey, onEdit: () => {}, onRemove: () => {} };
      const { root } = mount(
        <ul>
          <AnnotationItem {...item} />
        </ul>,
      );
      return [...root.querySelectorAll('.mine-target > p.small')].map(({ textContent }) => textContent);
    };
    const own = 'Board takes up offer for the old lighthouse · Coast Gazette · 14 Mar 2025';
    const other = 'Another story · Coast Gazette · 14 Mar 2025';
    expect(lines([target!, target!], null)).toEqual([own]);
    expect(lines([target!, elsewhere], null)).toEqual([own, other]);
    expect(lines([target!, elsewhere], article.key)).toEqual([other]);
  });

  it.each([
    ['the list', () => frame(articleRow())],
    ['a claim', () => frame(claimRow())],
    ['an article', () => one()],
    ['a source', () => frame(sourceHead())],
  ])('has no flaw that axe-core finds: %s', async (_name, view) => {
    const { root } = mount(view());
    expect(await findings(root)).toEqual([]);
  });
});

describe('the library’s address', () => {
  it('names a room, an article or an export', () => {
    const list = { view: 'list', query: '', sort: null };
    expect(readLibraryAddress('')).toEqual({ ...list, room: 'articles' });
    expect(readLibraryAddress('#annotations')).toEqual({ ...list, room: 'annotations' });
    const query = 'source:"Ada Holm" 100% & “more”';
    expect(readLibraryAddress(roomAddress('claims', query, 'oldest'))).toEqual({ view: 'list', room: 'claims', query, sort: 'oldest' }); // prettier-ignore
    expect(readLibraryAddress(sourceAddress('Ada & Co', 'latest-said'))).toEqual({ view: 'source', name: 'Ada & Co', sort: 'latest-said' }); // prettier-ignore
    expect(readLibraryAddress(articleAddress('https://a.example/?x=1&y=2#z'))).toEqual({
      view: 'article',
      key: 'https://a.example/?x=1&y=2#z',
    });
    expect(readLibraryAddress(exportAddress('csv', 'https://a.example/?x=1&y=2'))).toEqual({
      view: 'export',
      format: 'csv',
      article: 'https://a.example/?x=1&y=2',
    });
    expect(readLibraryAddress(timelineAddress('Ada & Co', 'latest-said'))).toEqual({ view: 'timeline', name: 'Ada & Co', sort: 'latest-said' }); // prettier-ignore
    expect(readLibraryAddress(storyAddress('https://a.example/?x=1&y=2'))).toEqual({ view: 'story', key: 'https://a.example/?x=1&y=2' }); // prettier-ignore
    expect(readLibraryAddress(opposedAddress(['source ada', 'paper a & b']))).toEqual({ view: 'opposed', of: ['source ada', 'paper a & b'] }); // prettier-ignore
    expect(readLibraryAddress('#export=exe')).toEqual({ view: 'export', format: null, article: null });
  });
});
