import { useEffect, useId, useRef } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import type { HomeArticle } from '../../annotations/target.ts';
import { isFiltered, NO_FILTER, sourceOf } from '../../claims/claim-filter.ts';
import type { Claim } from '../../claims/claim.ts';
import { Annotate } from '../annotating/annotate.tsx';
import type { AnnotationChange } from '../annotating/annotation-editor.tsx';
import { useClaimActs, type ClaimActs, type ClaimPorts } from './claim-acts.ts';
import { useClaimChoice, type ClaimChoice } from './claim-choice.ts';
import { ClaimFilters } from './claim-filters.tsx';
import { ClaimItem, type ClaimItemProps } from './claim-item.tsx';
import { KeysHelp, onClaimKey } from './claim-list-keys.tsx';
import { dropOldDrafts } from './correction-draft.ts';
import { Failed } from '../failed.tsx';
import { PassageBar } from './passage-bar.tsx';
import { aboutClaim, type AnnotationSubject } from '../subjects.ts';
import { countText } from '../numbers.ts';
import { t, type MessageKey } from '../text.ts';
import type { PageArticle } from '../this-page/page-article.ts';
import { UnplacedCorrections } from './unplaced-corrections.tsx';

export interface ClaimListProps extends ClaimPorts {
  article: PageArticle;
  annotations: readonly Annotation[];
  onAnnotate(subject: AnnotationSubject, change: AnnotationChange): void;
  /** Shows the contradiction that a claim is a side of. */
  onContradiction(id: string): void;
}

/** The claims of an article in reading order, with what is listed of them, and the keys to go through them. */
export function ClaimList(props: ClaimListProps) {
  const { article, annotations, correcting } = props;
  const wanted = correcting.wanted.value;
  const choice = useClaimChoice(article, annotations, wanted);
  useEffect(() => dropOldDrafts(), []);
  if (article.claimCount === 0) return <p class="empty">{t('noClaims')}</p>;
  // The tab's summary counts them; they come with the library's record.
  if (article.home === null) return <p class="empty">{t('claimsComing')}</p>;
  return (
    <div class="claims-view">
      <ClaimFilters
        filter={choice.filter}
        counts={choice.counts}
        density={wanted.density}
        onFilter={choice.setFilter}
        onDensity={(density) => void correcting.want(density)}
      />
      <Failed error={correcting.failed.value} />
      <Counted article={article} choice={choice} density={wanted.density} withBack={props.onBack !== null} />
      <Listed {...props} home={article.home} choice={choice} />
      <UnplacedCorrections corrections={article.unplaced} onDrop={(each) => void correcting.drop(each)} />
    </div>
  );
}

interface CountedProps {
  article: PageArticle;
  choice: ClaimChoice;
  density: 'few' | 'normal' | 'many';
  withBack: boolean;
}

const COUNTED: Readonly<Record<CountedProps['density'], MessageKey>> = {
  few: 'claimsCountFew',
  normal: 'claimsCountNormal',
  many: 'claimsCountMany',
};

/** How many are listed of how many, why no more, and the way to the others: an honest word where none is left. */
function Counted({ article, choice, density, withBack }: CountedProps) {
  const { everything, filter, findable, listed } = choice;
  const filtered = isFiltered(filter);
  const counted = filtered ? 'claimsCountFiltered' : everything ? 'claimsCountAll' : COUNTED[density];
  const hidden = findable - listed.length;
  return (
    <div class="counted">
      <p role="status">
        {listed.length === 0 && filtered
          ? t(hidden > 0 ? 'claimsNoneListed' : 'claimsNoneFound')
          : t(counted, countText(listed.length), countText(article.claimCount))}
      </p>
      {hidden > 0 && (
        <button type="button" class="link" data-act="everything" onClick={() => choice.showEverything(true)}>
          {t('claimsShowAll', countText(findable))}
        </button>
      )}
      {everything && (
        <button type="button" class="link" onClick={() => choice.showEverything(false)}>
          {t('claimsShowWanted')}
        </button>
      )}
      {filtered && (
        <button type="button" class="link" data-act="clear" onClick={() => choice.setFilter(NO_FILTER)}>
          {t('claimsClear')}
        </button>
      )}
      {listed.length > 0 && <KeysHelp withBack={withBack} />}
    </div>
  );
}

type ListedProps = ClaimListProps & { home: HomeArticle; choice: ClaimChoice };

function Listed(props: ListedProps) {
  const { article, choice } = props;
  const { listed } = choice;
  const list = useRef<HTMLOListElement>(null);
  const sourcesId = useId();
  const entry = useRef<number | null>(null);
  const focus = (start: number): void =>
    list.current?.querySelector<HTMLElement>(`:scope > [data-start="${start}"]`)?.focus();
  const acts = useClaimActs(props, focus);
  const at = listed.findIndex(({ start }) => start === acts.visited);
  const entered = listed.some(({ start }) => start === entry.current) ? entry.current : listed[0]?.start;
  const order = new Map(article.claims.map((claim, index) => [claim, index]));
  return (
    <>
      <Told acts={acts} />
      {acts.visited !== null && (
        <PassageBar
          at={at < 0 ? null : at}
          count={listed.length}
          gone={acts.gone}
          onStep={(to) => {
            void acts.goTo(listed[to]!);
            focus(listed[to]!.start);
          }}
          onBack={acts.back}
        />
      )}
      <Sources id={sourcesId} claims={article.claims} />
      <ol
        ref={list}
        class="claims"
        aria-label={t('tabClaims')}
        onKeyDown={(event) => onClaimKey(event, acts.back)}
        onFocusIn={(event) => (entry.current = enterAt(event.target as Element) ?? entry.current)}
      >
        {listed.map((claim) => (
          <Row
            key={claim.start}
            {...props}
            claim={claim}
            index={order.get(claim) ?? 0}
            entry={claim.start === entered}
            acts={acts}
            sourcesId={sourcesId}
            onFocus={() => focus(claim.start)}
          />
        ))}
      </ol>
    </>
  );
}

/** The list is entered where it was left: one claim alone can be reached by Tab. Gives where that claim starts. */
function enterAt(focused: Element): number | null {
  const item = focused.closest<HTMLElement>('li.claim');
  if (!item) return null;
  item.parentElement?.querySelector(':scope > [tabindex="0"]')?.setAttribute('tabindex', '-1');
  item.tabIndex = 0;
  return Number(item.dataset['start']);
}

type RowProps = ListedProps &
  Pick<ClaimItemProps, 'claim' | 'index' | 'entry' | 'sourcesId' | 'onFocus'> & { acts: ClaimActs };

function Row({ article, acts, choice, claim, home, ...props }: RowProps) {
  const contradiction = choice.contradictionOf(claim);
  // It is kept as the machine reads it: what is mended may be taken back.
  const subject = aboutClaim(home, claim.asRead ?? claim);
  return (
    <ClaimItem
      claim={claim}
      articleKey={article.key}
      index={props.index}
      entry={props.entry}
      visited={claim.start === acts.visited}
      contradicted={contradiction !== null}
      sourcesId={props.sourcesId}
      takenBack={acts.takenBack(claim)}
      onPassage={() => void acts.goTo(claim)}
      onCopy={() => void acts.copy(claim)}
      onContradiction={() => contradiction !== null && props.onContradiction(contradiction)}
      onMend={(mended) => acts.mend(claim, mended)}
      onFocus={props.onFocus}
      annotate={(more) => (
        <Annotate
          annotation={choice.annotationOf(claim)}
          onEdit={(change) => props.onAnnotate(subject, change)}
          linkable
        >
          {more}
        </Annotate>
      )}
    />
  );
}

/** Names to choose from when a source is mended. */
function Sources({ id, claims }: { id: string; claims: readonly Claim[] }) {
  const names = [...new Set(claims.map(sourceOf))].filter((name) => name !== '');
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** Says what was done, and hands over what could not be copied. */
function Told({ acts: { told, uncopied, closeUncopied } }: { acts: ClaimActs }) {
  return (
    <>
      <p class="unseen" role="status">
        {told && <span key={told.count}>{t(told.what)}</span>}
      </p>
      {uncopied !== null && (
        <div class="uncopied">
          <label>
            <span>{t('claimCopyFailed')}</span>
            <textarea readOnly rows={4} value={uncopied} ref={(field) => field?.select()} />
          </label>
          <button type="button" class="pill" onClick={closeUncopied}>
            {t('claimCopyClose')}
          </button>
        </div>
      )}
    </>
  );
}
