import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../components/annotations/annotation.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { AnnotateDesk, UndoBar } from '../../components/ui/annotate-desk.tsx';
import type { Annotating } from '../../components/ui/annotating.ts';
import type { HistorySource } from '../../components/ui/changes-view.tsx';
import type { Correcting } from '../../components/ui/correcting.ts';
import type { Deciding } from '../../components/ui/deciding.ts';
import { ExportView } from '../../components/ui/export-view.tsx';
import { Failed } from '../../components/ui/failed.tsx';
import { LibraryArticle } from '../../components/ui/library-article.tsx';
import { annotationsMatching, articlesMatching } from '../../components/ui/library-search.ts';
import { AnnotationList, ArticleList, LibraryFrame, SearchBox } from '../../components/ui/library-view.tsx';
import type { ExportFormat } from '../../components/ui/library-address.ts';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { t } from '../../components/ui/text.ts';
import type { LibraryModel } from './library-model.ts';
import { saveExport } from './save-export.ts';

interface LibraryPageProps {
  model: LibraryModel;
  annotating: Annotating;
  histories: HistorySource;
  deciding: Deciding;
  correcting: Correcting;
  onJudgeAgain(articleKey: string): void;
  onForget(articleKey: string, annotated: boolean): void;
}

export function LibraryPage(props: LibraryPageProps) {
  const { model, annotating } = props;
  return (
    <LibraryFrame
      place={model.place.value}
      articleCount={model.articleCount.value}
      annotationCount={model.annotations.value?.length ?? 0}
    >
      <Failed error={model.failed.value ?? annotating.failed.value} />
      <AnnotateDesk annotating={annotating} articleKey={null}>
        <Room {...props} />
        <UndoBar />
      </AnnotateDesk>
    </LibraryFrame>
  );
}

function Room(props: LibraryPageProps) {
  const { model, annotating } = props;
  const place = model.place.value;
  const [articles, annotations] = [model.articles.value, model.annotations.value];
  if (articles === null || annotations === null) {
    return model.failed.value === null ? <p role="status">{t('libraryLoading')}</p> : null;
  }
  switch (place.view) {
    case 'articles':
      return <Articles model={model} />;
    case 'annotations':
      return <Annotations model={model} annotating={annotating} />;
    case 'export':
      return <Export key={place.article ?? ''} model={model} />;
    case 'article':
      return <OneArticle {...props} />;
  }
}

function Articles({ model }: { model: LibraryModel }) {
  const articles = model.articles.value ?? [];
  const query = model.query.value;
  const found = articlesMatching(articles, query);
  const counts = new Map<string, number>();
  for (const key of (model.annotations.value ?? []).flatMap(({ articleKeys }) => articleKeys)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (
    <>
      <SearchBox
        query={query}
        found={found.length}
        all={articles.length}
        onQuery={(next) => (model.query.value = next)}
      />
      <ArticleList
        articles={found}
        annotationsOf={(key) => counts.get(key) ?? 0}
        searched={query.trim() !== '' && articles.length > 0}
        onMore={articles.length < model.articleCount.value ? () => model.showMore() : null}
      />
    </>
  );
}

function Annotations({ model, annotating }: { model: LibraryModel; annotating: Annotating }) {
  const annotations = model.annotations.value ?? [];
  const query = model.query.value;
  const found = annotationsMatching(annotations, query);
  return (
    <>
      <SearchBox
        query={query}
        found={found.length}
        all={annotations.length}
        onQuery={(next) => (model.query.value = next)}
      />
      <AnnotationList
        annotations={found}
        searched={query.trim() !== '' && annotations.length > 0}
        onChange={(annotation, change) => annotating.changeOf(annotation.id, annotation, change)}
        onRemove={(annotation) => void annotating.remove(annotation)}
      />
    </>
  );
}

/** The export's room. An address that names a format makes the file as soon as the annotations are read. */
function Export({ model }: { model: LibraryModel }) {
  const place = model.place.value;
  const [exported, setExported] = useState<string | null>(null);
  const format = place.view === 'export' ? place.format : null;
  const article = place.view === 'export' ? place.article : null;
  const all = model.annotations.value ?? [];
  const chosen: readonly Annotation[] =
    article === null ? all : all.filter(({ articleKeys }) => articleKeys.includes(article));
  const save = async (wanted: ExportFormat): Promise<void> => {
    try {
      setExported(saveExport(chosen, await model.links(), wanted));
    } catch (error) {
      model.failed.value = errorCodeOf(error);
    }
  };
  useEffect(() => {
    if (format !== null && chosen.length > 0) void save(format);
    // Once for an address: annotations that change later make no second file.
  }, [format, article]);
  return (
    <ExportView
      articleKey={article}
      articleTitle={model.article.value?.title ?? null}
      count={chosen.length}
      exported={exported}
      onExport={(wanted) => void save(wanted)}
    />
  );
}

function OneArticle({ model, annotating, histories, deciding, correcting, onJudgeAgain, onForget }: LibraryPageProps) {
  const article = model.article.value;
  if (article === undefined) return <p role="status">{t('libraryLoading')}</p>;
  if (article === null) return <p>{t('libraryGone')}</p>;
  const annotations = (model.annotations.value ?? []).filter(({ articleKeys }) => articleKeys.includes(article.key));
  const progress = model.progress.value;
  const open = (url: string): void => void window.open(url, '_blank', 'noopener');
  return (
    <LibraryArticle
      key={article.key}
      article={article}
      annotations={annotations}
      progress={progress?.articleKey === article.key ? progress : null}
      histories={histories}
      deciding={deciding}
      correcting={correcting}
      onAnnotate={(subject, change) => annotating.change(subject, annotations, change)}
      onChange={(annotation, change) => annotating.changeOf(annotation.id, annotation, change)}
      onRemove={(annotation) => void annotating.remove(annotation)}
      onOpenClaim={(claim) => open(passageAddress(article.url, claim.quote))}
      onOpenSide={(side) => open(passageAddress(side.article.url, side.quote))}
      onOpenQuote={(quote) => open(passageAddress(article.url, quote))}
      onJudgeAgain={() => onJudgeAgain(article.key)}
      onForget={({ key }, annotated) => onForget(key, annotated)}
    />
  );
}
