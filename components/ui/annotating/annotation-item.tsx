import type { ComponentChildren } from 'preact';
import type { Annotation, Target } from '../../annotations/annotation.ts';
import { Annotate } from './annotate.tsx';
import type { AnnotationChange } from './annotation-editor.tsx';
import { shortDate } from '../dates.ts';
import { articleAddress } from '../library/library-address.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { t } from '../text.ts';
import { SaidBy } from '../said-by.tsx';

interface AnnotationItemProps {
  annotation: Annotation;
  /** The article that the list is about; null where annotations of several are listed. Any other is named. */
  articleKey: string | null;
  /** What else the reader made of it, in a sentence. */
  decided?: string | null;
  /** What is said of the place of its words, and leads there. */
  place?: (target: Target) => ComponentChildren;
  onEdit(change: AnnotationChange): void;
  onRemove(): void;
}

/** One of the reader's annotations, with the words it hangs on. */
export function AnnotationItem(props: AnnotationItemProps) {
  const { id, about } = props.annotation;
  return (
    <li class="mine" data-annotation={id} data-about={about}>
      <AnnotationBody {...props} />
    </li>
  );
}

export function AnnotationBody({ annotation, articleKey, decided, place, onEdit, onRemove }: AnnotationItemProps) {
  const { about, targets } = annotation;
  // Named once, under the last of its quotes that follow one another.
  const isNamed = (index: number): boolean => {
    const key = targets[index]?.article.key;
    return key !== articleKey && key !== targets[index + 1]?.article.key;
  };
  return (
    <>
      {about === 'contradiction' && <p class="soft small">{decided ?? t('annotationAboutContradiction')}</p>}
      {targets.map((target, index) => (
        <div class="mine-target" key={index}>
          {target.quote ? <MarkedQuote quote={target.quote.exact} /> : <p>{t('annotationAboutArticle')}</p>}
          {target.source !== null && <SaidBy source={target.source} role={target.role} when={null} />}
          {place?.(target)}
          {isNamed(index) && (
            <p class="soft small row-where">
              {articleKey === null ? (
                <a data-main href={articleAddress(target.article.key)}>
                  {target.article.title}
                </a>
              ) : (
                target.article.title
              )}
              {[target.article.site, shortDate(target.article.published)]
                .filter((part) => part !== '')
                .map((part) => ` · ${part}`)
                .join('')}
            </p>
          )}
        </div>
      ))}
      <Annotate annotation={annotation} onEdit={onEdit}>
        <button type="button" class="link quiet" onClick={onRemove}>
          {t('annotationRemove')}
        </button>
      </Annotate>
    </>
  );
}
