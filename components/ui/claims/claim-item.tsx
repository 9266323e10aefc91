import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import type { Mended } from '../../corrections/correction.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import { ClaimMended } from './claim-mended.tsx';
import { ClaimWhy } from './claim-why.tsx';
import { CorrectionDraft } from './correction-draft.ts';
import { CorrectionForm } from './correction-form.tsx';
import { MarkedQuote } from '../marked-quote.tsx';
import { kindName } from '../names.ts';
import { saidWhen } from '../side-when.ts';
import { t } from '../text.ts';
import { SaidBy } from '../said-by.tsx';

export interface ClaimItemProps {
  claim: CorrectedClaim;
  articleKey: string;
  /** The claim's place in the article's list, from 0. */
  index: number;
  /** The list is entered here. */
  entry: boolean;
  /** The page shows its passage, because the reader went there. */
  visited: boolean;
  contradicted: boolean;
  sourcesId: string;
  /** A correction that the reader has just taken back. */
  takenBack: Mended | undefined;
  onPassage(): void;
  onCopy(): void;
  onContradiction(): void;
  onMend(mended: Mended): Promise<ErrorCode | null>;
  /** Puts the focus back on the claim. */
  onFocus(): void;
  /** What the reader made of it, with the acts in its row. */
  annotate(acts: ComponentChildren): ComponentChildren;
}

/** One claim of an article: the words, who says them, how worth checking they are and why, what can be done about it. */
export function ClaimItem(props: ClaimItemProps) {
  const { claim, contradicted, visited } = props;
  const said = claim.attribution;
  const id = useId();
  return (
    <li
      class={contradicted ? 'claim contradicted' : 'claim'}
      data-claim={props.index}
      data-start={claim.start}
      data-end={claim.end}
      data-source={said?.source ?? ''}
      data-kind={claim.kind}
      data-score={claim.checkWorthiness.toFixed(3)}
      data-marked={claim.marked}
      tabIndex={props.entry ? 0 : -1}
      aria-current={visited ? 'true' : undefined}
      aria-labelledby={`${id}-words ${id}-said`}
    >
      <span class={claim.marked ? 'dot' : 'dot low'} aria-hidden="true" />
      <div class="claim-body">
        <div id={`${id}-words`}>
          <MarkedQuote quote={claim.quote} />
        </div>
        <ClaimSaid {...props} id={`${id}-said`} />
        <ClaimMended
          claim={claim}
          takenBack={props.takenBack !== undefined}
          onUndo={() => void props.onMend({}).then(props.onFocus)}
          onAgain={() => props.takenBack && void props.onMend(props.takenBack).then(props.onFocus)}
        />
        <div class="tags">
          <span>{kindName(claim.kind)}</span>
          {contradicted && (
            <button type="button" class="link clash-link" data-act="contradiction" onClick={props.onContradiction}>
              {t('claimContradicted')}
            </button>
          )}
          <ClaimWhy claim={claim.asRead ?? claim} />
        </div>
        {props.annotate(
          <>
            <button type="button" class="link" data-act="passage" onClick={props.onPassage}>
              {t('goToPassage')}
            </button>
            <button type="button" class="link" data-act="copy" onClick={props.onCopy}>
              {t('claimCopy')}
            </button>
          </>,
        )}
      </div>
    </li>
  );
}

/** Who says it, and the form in which the reader mends that. */
function ClaimSaid(props: ClaimItemProps & { id: string }) {
  const { claim } = props;
  const said = claim.attribution;
  const mending = useMending(props);
  return (
    <>
      <div class="said">
        <div id={props.id}>
          <SaidBy
            source={said?.source ?? null}
            role={said?.role ?? null}
            when={said && saidWhen(said.when, said.date)}
            probable={said?.probable ?? false}
            mended={claim.mended}
          />
        </div>
        <button
          type="button"
          class="link quiet"
          data-act="correct"
          aria-expanded={mending.open}
          onClick={() => (mending.open ? mending.close() : mending.begin())}
        >
          {t(mending.begun && !mending.open ? 'mendGoOn' : 'mendOpen')}
        </button>
      </div>
      {mending.open && (
        <CorrectionForm
          read={(claim.asRead ?? claim).attribution}
          mended={claim.correction?.mended}
          draft={mending.draft}
          sourcesId={props.sourcesId}
          onSave={props.onMend}
          onClose={mending.close}
        />
      )}
    </>
  );
}

/** Whether the form that mends a claim is open, and whether one was begun and left. */
function useMending({ claim, articleKey, onFocus }: ClaimItemProps) {
  const [draft] = useState(() => new CorrectionDraft(articleKey, claim.quote));
  const [begun, setBegun] = useState(() => draft.left() !== null);
  const [open, setOpen] = useState(false);
  return {
    draft,
    begun,
    open,
    begin: () => setOpen(true),
    close(): void {
      setOpen(false);
      setBegun(draft.left() !== null);
      onFocus();
    },
  };
}
