import type { ComponentChildren } from 'preact';
import type { Annotation, Subject } from '../../components/annotations/annotation.ts';
import { siteOf } from '../../components/claims/article-key.ts';
import type { Side } from '../../components/contradictions/contradiction.ts';
import type { Shown } from '../../components/contradictions/shown.ts';
import type { LibraryIndex } from '../../components/search/library-index.ts';
import type { Room } from '../../components/search/rooms.ts';
import { quoteHash } from '../../components/search/segment.ts';
import { Annotate } from '../../components/ui/annotating/annotate.tsx';
import type { Annotating } from '../../components/ui/annotating/annotating.ts';
import { AnnotationBody } from '../../components/ui/annotating/annotation-item.tsx';
import { ContradictionDecide } from '../../components/ui/contradictions/contradiction-decide.tsx';
import { ContradictionItem } from '../../components/ui/contradictions/contradiction-item.tsx';
import { ArticleRow, ClaimRow } from '../../components/ui/library/library-rows.tsx';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { aboutClaim, aboutContradiction, annotationAbout } from '../../components/ui/subjects.ts';
import { t } from '../../components/ui/text.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryModel } from './library-model.ts';
import { sidesFor } from './listing.ts';

export interface RowDesk {
  readonly model: LibraryModel;
  readonly index: LibraryIndex;
  readonly annotating: Annotating;
  readonly acts: LibraryActs;
}

interface ListedRowProps extends RowDesk {
  room: Room;
  number: number;
}

const open = (url: string): void => void window.open(url, '_blank', 'noopener');

/** One thing of a list, whichever it is. */
export function ListedRow(props: ListedRowProps) {
  const { index, room, number } = props;
  switch (room) {
    case 'articles':
      return <ListedArticleRow {...props} />;
    case 'claims':
      return <ListedClaim {...props} />;
    case 'contradictions': {
      const { article, id } = index.contradictions[number]!;
      return <Pair {...props} articleKey={index.articles[article]!.key} id={id} />;
    }
    case 'annotations':
      return <ListedAnnotation {...props} />;
  }
}

function ListedArticleRow({ model, index, number }: ListedRowProps) {
  const article = index.articles[number]!;
  const work = model.workCounts.value.get(article.key) ?? 0;
  return <ArticleRow article={article} work={work} contradictions={index.contradictionsOf(number).length} />;
}

function ListedClaim(props: ListedRowProps) {
  const { model, index, number, annotating } = props;
  const article = index.articles[index.articleOfClaim(number)]!;
  const record = model.records.of(article.key);
  if (record === null) return <p class="soft">{t('libraryGone')}</p>;
  const claims = record && model.claimsOf(record);
  // A text that was read anew since the index was loaded has its claims elsewhere.
  const there = claims?.[number - article.firstClaim];
  const hash = index.hashes[number]!;
  const claim =
    there && quoteHash(there.quote) === hash ? there : claims?.find(({ quote }) => quoteHash(quote) === hash);
  const annotations = index.annotationsOfClaim(number);
  const subject = record && claim && aboutClaim(record, claim);
  const sides = sidesFor(index, number);
  return (
    <ClaimRow
      article={article}
      day={index.days[number]!}
      claim={claim ?? null}
      annotation={subject ? annotationAbout(annotations, subject) : null}
      against={sides}
      onEdit={(change) => subject && annotating.change(subject, annotations, change)}
      onOpen={() => record && claim && open(passageAddress(record.url, claim.quote))}
      pair={(id) => {
        const side = sides.find((each) => each.id === id)!;
        return <Pair {...props} articleKey={index.articles[side.article]!.key} id={id} />;
      }}
    />
  );
}

interface PairProps extends RowDesk {
  articleKey: string;
  id: string;
}

/** A contradiction with what the reader makes of it. */
export function Pair({ model, index, annotating, acts, articleKey, id }: PairProps) {
  const record = model.records.of(articleKey);
  if (record === undefined) model.records.want([articleKey]);
  const one = record && model.contradictionsOf(record).find((each) => each.id === id);
  if (!record || !one) return <p class="soft waiting">{t(record === null ? 'libraryGone' : 'libraryReading')}</p>;
  const decision = model.decisionOn(one, articleKey);
  const shown: Shown = decision === 'confirmed' ? { ...one, confirmed: true } : one;
  const subject = aboutContradiction(record, one);
  const about = annotationsIn(index, 'contradiction', record.key);
  const site = siteOf(record.url);
  return (
    <ContradictionItem
      contradiction={shown}
      articleKey={null}
      onGoTo={({ article, quote }) => open(passageAddress(article.url, quote))}
      annotateSide={(side) => sideAnnotated({ model, index, annotating, acts }, side)}
    >
      {decision === 'dismissed' ? (
        <p class="decide">
          <span class="soft">{t('libraryDismissed')}</span>
          <button type="button" class="pill" onClick={() => void model.decide(articleKey, one, null)}>
            {t('libraryBringBack')}
          </button>
        </p>
      ) : (
        <ContradictionDecide
          contradiction={shown}
          site={site}
          onConfirm={(confirmed) => void model.decide(articleKey, one, confirmed ? 'confirmed' : null)}
          onDismiss={(by) => void acts.dismiss(articleKey, one, by, site)}
        />
      )}
      <Annotate
        pair
        annotation={annotationAbout(about, subject)}
        onEdit={(change) => annotating.change(subject, index.annotations, change)}
      />
    </ContradictionItem>
  );
}

/** A statement is judged where it is read, in whichever article it stands; null while that is not there. */
function sideAnnotated({ model, index, annotating }: RowDesk, { article, start, quote }: Side) {
  const home = model.records.of(article.key);
  if (home === undefined) model.records.want([article.key]);
  const same = home ? model.claimsOf(home).filter((claim) => claim.quote === quote) : [];
  const claim = same.find((each) => each.start === start) ?? same[0];
  if (!home || !claim) return null;
  const subject = aboutClaim(home, claim);
  const annotation = annotationAbout(annotationsIn(index, 'claim', article.key), subject);
  return (way: ComponentChildren) => (
    <Annotate
      linkable
      annotation={annotation}
      onEdit={(change) => annotating.change(subject, index.annotations, change)}
    >
      {way}
    </Annotate>
  );
}

const annotationsIn = (index: LibraryIndex, wanted: Subject, key: string): Annotation[] =>
  index.annotations.filter(
    ({ about, targets }) => about === wanted && targets.some(({ article }) => article.key === key),
  );

function ListedAnnotation({ index, number, annotating }: ListedRowProps): ComponentChildren {
  const annotation = index.annotations[number]!;
  return (
    <div class="mine" data-annotation={annotation.id} data-about={annotation.about}>
      <AnnotationBody
        annotation={annotation}
        articleKey={null}
        onEdit={(change) => annotating.changeOf(annotation.id, annotation, change)}
        onRemove={() => void annotating.remove(annotation)}
      />
    </div>
  );
}
