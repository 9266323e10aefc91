import { describe, expect, it, vi } from 'vitest';
import '../../entrypoints/library/style.css';
import type { Annotation } from '../../components/annotations/annotation.ts';
import { AnnotationItem } from '../../components/ui/annotation-item.tsx';
import { ExportView } from '../../components/ui/export-view.tsx';
import { articleAddress, exportAddress, readLibraryAddress } from '../../components/ui/library-address.ts';
import { LibraryArticle } from '../../components/ui/library-article.tsx';
import { annotationsMatching, articlesMatching } from '../../components/ui/library-search.ts';
import { AnnotationList, ArticleList, LibraryFrame, SearchBox } from '../../components/ui/library-view.tsx';
import { findings } from './axe.ts';
import { correctingOn } from './correcting-sample.ts';
import { decidingOn } from './deciding-sample.ts';
import { mount, press } from './mount.tsx';
import { annotation, article, article as sample, withMany } from './samples.ts';

const list = (articles = [article], searched = false) => (
  <LibraryFrame place={{ view: 'articles' }} articleCount={1} annotationCount={1}>
    <SearchBox query="" found={1} all={1} onQuery={() => {}} />
    <ArticleList articles={articles} annotationsOf={() => 1} searched={searched} onMore={null} />
  </LibraryFrame>
);

const one = (onForget = vi.fn(), article = sample) => (
  <LibraryFrame place={{ view: 'article', key: article.key }} articleCount={1} annotationCount={1}>
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
    const { root } = mount(list());
    const row = root.querySelector('[data-article]');
    expect(row?.textContent).toContain('Coast Gazette · 14 Mar 2025 · read 15 Mar 2025');
    expect(row?.querySelector('.counts')?.textContent).toBe('claims: 4contradictions: 2yours: 1');
    expect(row?.querySelector('a')?.getAttribute('href')).toBe(articleAddress(article.key));
  });

  it('says why a list is empty', () => {
    expect(mount(list([], false)).root.textContent).toContain('Nothing is kept yet');
    expect(mount(list([], true)).root.textContent).toContain('Nothing here matches these words');
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
    expect(root.textContent).toContain('Forget it, with what you wrote about it (1)?');
    press(root, 'Keep it');
    press(root, 'Forget this article');
    press(root, 'Forget this article');
    expect(onForget).toHaveBeenCalledWith(article, true);
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

  it('offers each format by what it is good for', () => {
    const onExport = vi.fn();
    const { root } = mount(
      <ExportView articleKey={null} articleTitle={null} count={2} exported={null} onExport={onExport} />,
    );
    press(root, 'CSV');
    expect(onExport).toHaveBeenCalledWith('csv');
    expect(root.textContent).toContain('for a spreadsheet');
  });

  it('says so where there is nothing to export', () => {
    const { root } = mount(
      <ExportView articleKey={null} articleTitle={null} count={0} exported={null} onExport={() => {}} />,
    );
    expect(root.textContent).toContain('nothing of yours to export yet');
    expect(root.querySelector('[data-export]')).toBeNull();
  });

  it.each([
    ['the list', () => list()],
    ['an article', () => one()],
    [
      'annotations',
      () => (
        <LibraryFrame place={{ view: 'annotations' }} articleCount={1} annotationCount={1}>
          <AnnotationList annotations={[annotation]} searched={false} onChange={() => {}} onRemove={() => {}} />
        </LibraryFrame>
      ),
    ],
  ])('has no flaw that axe-core finds: %s', async (_name, view) => {
    const { root } = mount(view());
    expect(await findings(root)).toEqual([]);
  });
});

describe('the library’s address', () => {
  it('names a room, an article or an export', () => {
    expect(readLibraryAddress('')).toEqual({ view: 'articles' });
    expect(readLibraryAddress('#annotations')).toEqual({ view: 'annotations' });
    expect(readLibraryAddress(articleAddress('https://a.example/?x=1&y=2#z'))).toEqual({
      view: 'article',
      key: 'https://a.example/?x=1&y=2#z',
    });
    expect(readLibraryAddress(exportAddress('csv', 'https://a.example/?x=1&y=2'))).toEqual({
      view: 'export',
      format: 'csv',
      article: 'https://a.example/?x=1&y=2',
    });
    expect(readLibraryAddress('#export=exe')).toEqual({ view: 'export', format: null, article: null });
  });
});

describe('the library’s search', () => {
  it('finds articles by title, claim and source, whatever the case and accents', () => {
    expect(articlesMatching([article], 'LIGHTHOUSE calder')).toHaveLength(1);
    expect(articlesMatching([article], 'inés')).toHaveLength(1);
    expect(articlesMatching([article], 'lighthouse submarine')).toHaveLength(0);
    expect(articlesMatching([article], '  ')).toHaveLength(1);
  });

  it('finds annotations by note, tag and quote', () => {
    expect(annotationsMatching([annotation], 'keeper archive 40')).toHaveLength(1);
    expect(annotationsMatching([annotation], 'keeper zebra')).toHaveLength(0);
  });
});
