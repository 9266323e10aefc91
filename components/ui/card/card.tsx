import type { Verdict } from '../../annotations/annotation.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Side } from '../../contradictions/contradiction.ts';
import type { Decision, Shown } from '../../contradictions/shown.ts';
import type { CorrectedSide } from '../../corrections/corrected-sides.ts';
import cardStyle from './card.css?inline';
import { articleLine } from '../article-line.ts';
import { Cross } from '../cross.tsx';
import { draw } from '../draw.ts';
import { ownLanguage } from '../locale.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { clashKindName, kindName, relationHeading, whyLine } from '../names.ts';
import { reasonText } from '../reason-text.ts';
import { saidWhen, sideWhen } from '../side-when.ts';
import { t } from '../text.ts';
import { VerdictChips } from '../annotating/verdict-chips.tsx';
import { Who } from '../who.tsx';

export interface CardProps {
  claim: Claim;
  /** Those with this claim as a side. */
  contradictions: readonly Shown[];
  /** One of them was dismissed here: it can be taken back. */
  dismissed: boolean;
  /** Words of it that the reader has annotated by themselves: the page marks whole sentences. */
  yours: readonly string[];
  verdict: Verdict | null;
  hasNote: boolean;
  articleKey: string;
  onVerdict(verdict: Verdict | null): void;
  /** Confirmed, dismissed, or (null) neither any more. */
  onDecide(id: string, decision: Decision | null): void;
  onUndo(): void;
  onNote(): void;
  onClose(): void;
  onGoTo(side: Side): void;
}

export interface MountedCard {
  update(props: CardProps): void;
  unmount(): void;
}

/**
 * Draws the card, with its style, into a closed shadow root, until it is unmounted.
 * It has no text field: a page can follow what is typed into a shadow root, closed or not.
 */
export function mountCard(root: ShadowRoot, props: CardProps): MountedCard {
  const before = document.activeElement;
  dress(root);
  const place = root.appendChild(root.ownerDocument.createElement('div'));
  let shown = props;
  let unfolded = false;
  const show = (): void => draw(<Card {...shown} unfolded={unfolded} onUnfold={unfold} />, place);
  const unfold = (): void => {
    unfolded = !unfolded;
    show();
  };
  show();
  return {
    update(next) {
      shown = next;
      show();
    },
    unmount() {
      const focused = root.activeElement !== null;
      place.remove();
      // Back to where the reader was, unless they have moved on since.
      if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}

/** A constructed sheet is not bound by the page's content security policy; where a content script can't adopt one, an element. */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = cardStyle;
    root.prepend(style);
  }
}

/** Whether a side of a contradiction is this claim. */
export const isSide = (side: Side, claim: Claim, articleKey: string): boolean =>
  side.article.key === articleKey && side.start === claim.start && side.end === claim.end;

/** Always the same function, so that Preact calls it once: when the card is there. */
const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

interface CardState extends CardProps {
  /** All verdicts are shown. */
  unfolded: boolean;
  onUnfold(): void;
}

function Card(props: CardState) {
  const { claim, contradictions, articleKey } = props;
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    props.onClose();
  };
  const first = contradictions[0];
  return (
    <div
      ref={takeFocus}
      class="card"
      role="dialog"
      aria-labelledby="heading"
      tabIndex={-1}
      onKeyDown={closeOnEscape}
      {...ownLanguage()}
    >
      <header>
        <h2 id="heading" class={first ? 'clash' : ''}>
          {first ? relationHeading(first.relation) : t('cardClaimHeading')}
        </h2>
        <button class="close" aria-label={t('cardClose')} onClick={props.onClose}>
          <Cross />
        </button>
      </header>
      <div class="scroll">
        {props.dismissed && <Taken onUndo={props.onUndo} />}
        <section class="own">
          <SaidBy {...claim} />
          <MarkedQuote quote={claim.quote} words={wordsOf(claim, contradictions, articleKey)} />
          <p class="soft">{[kindName(claim.kind), whyLine(claim.reasons)].filter(Boolean).join(' · ')}</p>
          {props.yours.map((words) => (
            <p class="soft">{t('cardYours', words)}</p>
          ))}
          <p class="judge">{t('cardVerdict')}</p>
          <div class="row">
            <VerdictChips {...props} />
            <button class="go" onClick={props.onNote}>
              {t(props.hasNote ? 'cardNoteOpen' : 'cardNoteWrite')}
            </button>
          </div>
        </section>
        {contradictions.map((one, index) => (
          <Against
            key={one.id}
            contradiction={one}
            headed={index > 0}
            side={isSide(one.a, claim, articleKey) ? one.b : one.a}
            articleKey={articleKey}
            onGoTo={props.onGoTo}
            onDecide={props.onDecide}
          />
        ))}
      </div>
    </div>
  );
}

function SaidBy({ attribution: said, mended }: Claim) {
  return (
    <Who
      source={said?.source ?? null}
      role={said?.role ?? null}
      when={said && saidWhen(said.when, said.date)}
      probable={said?.probable ?? false}
      mended={mended}
    />
  );
}

/** What was dismissed here a moment ago can be had back: the button that was pressed is gone, so the reader goes on from this one. */
function Taken({ onUndo }: Pick<CardProps, 'onUndo'>) {
  return (
    <section class="taken" role="status">
      <p>{t('dismissedPair')}</p>
      <button class="go" ref={takeFocus} onClick={onUndo}>
        {t('decideUndo')}
      </button>
    </section>
  );
}

/** The words of the claim that carry any of its contradictions. */
const wordsOf = (claim: Claim, contradictions: readonly Shown[], articleKey: string): Side['words'] =>
  contradictions.flatMap(({ a, b }) => (isSide(a, claim, articleKey) ? a.words : b.words));

interface AgainstProps extends Pick<CardProps, 'onDecide' | 'onGoTo'> {
  contradiction: Shown;
  side: CorrectedSide;
  headed: boolean;
  articleKey: string;
}

/** The other side of a contradiction, with the reason, and what the reader makes of the two. */
function Against({ contradiction, side, headed, articleKey, onDecide, onGoTo }: AgainstProps) {
  const elsewhere = side.article.key !== articleKey;
  const { id, confirmed = false } = contradiction;
  return (
    <section class="against">
      {headed && <h3 class="clash">{relationHeading(contradiction.relation)}</h3>}
      <p class="reason">
        <span class="kind">{clashKindName(contradiction.kind)}</span> {reasonText(contradiction.reason)}
      </p>
      <Who source={side.source} role={side.role} when={sideWhen(side, elsewhere)} mended={side.asRead !== undefined} />
      <MarkedQuote quote={side.quote} words={side.words} />
      {elsewhere && <p class="soft">{articleLine(side)}</p>}
      <div class="row">
        <button class="chip" aria-pressed={confirmed} onClick={() => onDecide(id, confirmed ? null : 'confirmed')}>
          {t('decideConfirm')}
        </button>
        <button class="chip" onClick={() => onDecide(id, 'dismissed')}>
          {t('cardDismiss')}
        </button>
        <button class="go" onClick={() => onGoTo(side)}>
          {t(elsewhere ? 'openArticle' : 'goToPassage')}
        </button>
      </div>
    </section>
  );
}
