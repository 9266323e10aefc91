import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import { isoOfDay } from '../../search/days.ts';
import type { ListedArticle, ListedSide } from '../../search/segment.ts';
import { Annotate } from '../annotating/annotate.tsx';
import type { AnnotationChange } from '../annotating/annotation-editor.tsx';
import { shortDate } from '../dates.ts';
import { articleAddress } from './library-address.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { kindName } from '../names.ts';
import { ARTICLE_LANGUAGE } from '../locale.ts';
import { countText } from '../numbers.ts';
import { saidWhen } from '../side-when.ts';
import { t } from '../text.ts';
import { SaidBy } from '../said-by.tsx';

interface ArticleRowProps {
  article: ListedArticle;
  /** How much work of the reader's own it holds. */
  work: number;
  contradictions: number;
}

/** An article with what was found in it. */
export function ArticleRow({ article, work, contradictions }: ArticleRowProps) {
  const { key, title, site, published, lastRead, claims } = article;
  return (
    <div class="row-article" data-article={key}>
      <a data-main href={articleAddress(key)} {...ARTICLE_LANGUAGE}>
        {title}
      </a>
      <p class="soft small">
        {[site, shortDate(published), t('libraryReadOn', shortDate(lastRead))]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p class="small counts">
        <span>{t('libraryCountClaims', countText(claims))}</span>
        {contradictions > 0 && (
          <span class="clashes">{t('libraryCountContradictions', countText(contradictions))}</span>
        )}
        {work > 0 && <span class="yours">{t('libraryCountAnnotations', countText(work))}</span>}
      </p>
    </div>
  );
}

/** The other statement of a pair that a claim stands in. */
export interface Against {
  readonly id: string;
  readonly other: ListedSide;
  /** The same source says both. */
  readonly own: boolean;
}

interface ClaimRowProps {
  article: ListedArticle;
  day: number;
  /** Null: its article is being read. */
  claim: CorrectedClaim | null;
  annotation: Annotation | null;
  against: readonly Against[];
  onEdit(change: AnnotationChange): void;
  onOpen(): void;
  /** A pair, drawn; null while it is being read. */
  pair(id: string): ComponentChildren;
}

/** A claim of any article: when, what, who, where, and what it is set against. */
export function ClaimRow(props: ClaimRowProps) {
  const { article, claim, annotation } = props;
  const said = claim?.attribution ?? null;
  return (
    <div class="row-claim" data-claim-of={article.key} aria-busy={claim === null}>
      <p class="row-day soft small">{shortDate(isoOfDay(props.day))}</p>
      <div class="row-body">
        {claim ? <MarkedQuote quote={claim.quote} /> : <p class="soft waiting">{t('libraryReading')}</p>}
        {claim?.correction?.mended.wording !== undefined && (
          <p class="small">
            {t('mendedWording')} {claim.correction.mended.wording}
          </p>
        )}
        <div class="row-meta">
          {claim && (
            <SaidBy
              source={said?.source ?? null}
              role={said?.role ?? null}
              when={said && saidWhen(said.when, said.date)}
              probable={said?.probable ?? false}
              mended={claim.mended === true}
            />
          )}
          <p class="small soft row-where">
            <a data-main href={articleAddress(article.key)}>
              {article.title}
            </a>{' '}
            · {article.site}
            {claim && <> · {kindName(claim.kind)}</>}
          </p>
        </div>
        {props.against.map((one) => (
          <AgainstLine key={one.id} against={one} pair={props.pair} />
        ))}
        {claim && (
          <Annotate annotation={annotation} linkable onEdit={props.onEdit}>
            <button type="button" class="link" onClick={props.onOpen}>
              {t('libraryOpenPage')}
            </button>
          </Annotate>
        )}
      </div>
    </div>
  );
}

interface AgainstLineProps {
  against: Against;
  pair(id: string): ComponentChildren;
}

/** Who else says what can't hold beside it, and the pair itself when it is asked for. */
function AgainstLine({ against, pair }: AgainstLineProps) {
  const [open, setOpen] = useState(false);
  const { other, own, id } = against;
  const who = other.source ?? other.site;
  const date = shortDate(isoOfDay(other.day));
  return (
    <div class="against">
      <button type="button" class="link clash-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {own ? t('againstOwn', date) : t('againstOther', who, date)}
      </button>
      {open && pair(id)}
    </div>
  );
}
