import type { ComponentChildren } from 'preact';
import type { Annotation } from '../../annotations/annotation.ts';
import type { HomeArticle } from '../../annotations/target.ts';
import type { Span } from '../../language/span.ts';
import { Annotate } from './annotate.tsx';
import type { AnnotationChange } from './annotation-editor.tsx';
import { AnnotationItem } from './annotation-item.tsx';
import { AnnotationPlace } from './annotation-place.tsx';
import type { Found } from '../go-to-passage.tsx';
import { aboutArticle, annotationAbout, type AnnotationSubject } from '../subjects.ts';
import { t } from '../text.ts';

interface MineListProps {
  article: { key: string; home: HomeArticle | null };
  annotations: readonly Annotation[];
  /** What the reader decided of a pair that is annotated, in a sentence; null: nothing. */
  decidedOn(annotation: Annotation): string | null;
  /** Of what else is the reader's, items; null where there is nothing. */
  others: ComponentChildren;
  onAnnotate(subject: AnnotationSubject, change: AnnotationChange): void;
  onChange(annotation: Annotation, change: AnnotationChange): void;
  onRemove(annotation: Annotation): void;
  onGoToPassage(passage: Span): Found;
}

/** What the reader made of an article: of the whole of it first, then of its passages. */
export function MineList(props: MineListProps) {
  const { article, annotations, others, onAnnotate, onChange, onGoToPassage, onRemove } = props;
  const { home } = article;
  const whole = home && aboutArticle(home);
  const onWhole = whole && annotationAbout(annotations, whole);
  return (
    <>
      <ul class="mine-list">
        {whole && (
          <WholeArticle annotation={onWhole} onEdit={(change) => onAnnotate(whole, change)} onRemove={onRemove} />
        )}
        {annotations
          .filter((annotation) => annotation !== onWhole)
          .map((annotation) => (
            <AnnotationItem
              key={annotation.id}
              annotation={annotation}
              articleKey={article.key}
              decided={props.decidedOn(annotation)}
              place={(target) => home && <AnnotationPlace target={target} home={home} onGoTo={onGoToPassage} />}
              onEdit={(change) => onChange(annotation, change)}
              onRemove={() => onRemove(annotation)}
            />
          ))}
        {others}
      </ul>
      {annotations.length === 0 && others === null && <p class="empty">{t('noAnnotations')}</p>}
    </>
  );
}

interface WholeArticleProps {
  annotation: Annotation | null;
  onEdit(change: AnnotationChange): void;
  onRemove(annotation: Annotation): void;
}

/** The same place before and after there is an annotation, so that the editor stays under the reader's hands. */
function WholeArticle({ annotation, onEdit, onRemove }: WholeArticleProps) {
  return (
    <li class="mine" data-annotation={annotation?.id} data-about="article">
      <p class="soft small">{t('annotationAboutArticle')}</p>
      <Annotate annotation={annotation} onEdit={onEdit} linkable>
        {annotation && (
          <button type="button" class="link quiet" onClick={() => onRemove(annotation)}>
            {t('annotationRemove')}
          </button>
        )}
      </Annotate>
    </li>
  );
}
