import type { ComponentChildren } from 'preact';
import type { Annotation } from '../annotations/annotation.ts';
import type { ArticleRecord } from '../store/records.ts';
import type { AnnotationChange } from './annotation-editor.tsx';
import { AnnotationItem } from './annotation-item.tsx';
import { shortDate } from './dates.ts';
import { articleAddress, type LibraryPlace } from './library-address.ts';
import { Brand } from './page-frame.tsx';
import { t } from './text.ts';

interface LibraryFrameProps {
  place: LibraryPlace;
  articleCount: number;
  annotationCount: number;
  children: ComponentChildren;
}

/** The library's rooms on the left, the one that is open on the right. */
export function LibraryFrame({ place, articleCount, annotationCount, children }: LibraryFrameProps) {
  const here = (views: readonly LibraryPlace['view'][]) => (views.includes(place.view) ? 'page' : undefined);
  return (
    <div class="library">
      <nav aria-label={t('librarySections')}>
        <Brand />
        <a href="#articles" aria-current={here(['articles', 'article'])}>
          {t('libraryArticles')} <i>{articleCount}</i>
        </a>
        <a href="#annotations" aria-current={here(['annotations'])}>
          {t('libraryAnnotations')} <i>{annotationCount}</i>
        </a>
        <a href="#export" aria-current={here(['export'])}>
          {t('libraryExport')}
        </a>
      </nav>
      <main>{children}</main>
    </div>
  );
}

interface SearchBoxProps {
  query: string;
  found: number;
  all: number;
  onQuery(query: string): void;
}

export function SearchBox({ query, found, all, onQuery }: SearchBoxProps) {
  return (
    <div class="find" role="search">
      <input
        type="search"
        aria-label={t('librarySearch')}
        placeholder={t('librarySearch')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <span class="soft" role="status">
        {query.trim() === '' ? '' : t('librarySearchCount', String(found), String(all))}
      </span>
    </div>
  );
}

interface ArticleListProps {
  articles: readonly ArticleRecord[];
  annotationsOf(key: string): number;
  searched: boolean;
  /** Null: all there are are shown. */
  onMore: (() => void) | null;
}

/** The articles read last, each with what was found in it. */
export function ArticleList({ articles, annotationsOf, searched, onMore }: ArticleListProps) {
  return (
    <section>
      <h1>{t('libraryArticles')}</h1>
      {articles.length === 0 && <p class="soft">{t(searched ? 'libraryNoMatch' : 'libraryEmpty')}</p>}
      <ul class="articles">
        {articles.map((article) => (
          <li key={article.key} data-article={article.key}>
            <a href={articleAddress(article.key)}>{article.title}</a>
            <p class="soft small">
              {[article.site, shortDate(article.published), t('libraryReadOn', shortDate(article.lastRead))]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            <p class="small counts">
              <span>{t('libraryCountClaims', String(article.claims.length))}</span>
              {article.contradictions.length > 0 && (
                <span class="clashes">{t('libraryCountContradictions', String(article.contradictions.length))}</span>
              )}
              {annotationsOf(article.key) > 0 && (
                <span class="yours">{t('libraryCountAnnotations', String(annotationsOf(article.key)))}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" class="pill" onClick={onMore}>
          {t('libraryMore')}
        </button>
      )}
    </section>
  );
}

interface AnnotationListProps {
  annotations: readonly Annotation[];
  searched: boolean;
  onChange(annotation: Annotation, change: AnnotationChange): void;
  onRemove(annotation: Annotation): void;
}

/** Everything that the reader has judged or noted, last changed first. */
export function AnnotationList({ annotations, searched, onChange, onRemove }: AnnotationListProps) {
  return (
    <section>
      <h1>{t('libraryAnnotations')}</h1>
      {annotations.length === 0 && <p class="soft">{t(searched ? 'libraryNoMatch' : 'libraryNoAnnotations')}</p>}
      <ul class="mine-list">
        {annotations.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            articleKey={null}
            onEdit={(change) => onChange(annotation, change)}
            onRemove={() => onRemove(annotation)}
          />
        ))}
      </ul>
    </section>
  );
}
