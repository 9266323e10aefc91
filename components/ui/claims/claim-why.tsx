import type { CheckReason, Claim } from '../../claims/claim.ts';
import { FLOOR } from '../../claims/floor.ts';
import { reasonName } from '../names.ts';
import { shareText } from '../numbers.ts';
import { t, type MessageKey } from '../text.ts';

/** From here on a claim is well worth checking. */
const HIGH = 0.7;
/** Reasons that speak against checking a claim. */
const AGAINST: ReadonlySet<CheckReason> = new Set<CheckReason>(['opinion', 'question', 'hedged']);

const summaryOf = (share: number): MessageKey =>
  share >= HIGH ? 'whySummaryHigh' : share >= FLOOR ? 'whySummaryMiddle' : 'whySummaryLow';

/** How check-worthy a claim is, and, when it is asked for, what makes it so. */
export function ClaimWhy({ claim }: { claim: Claim }) {
  const { checkWorthiness, reasons, marked } = claim;
  return (
    <details class="why">
      <summary data-act="why">{t(summaryOf(checkWorthiness), shareText(checkWorthiness))}</summary>
      <Reasons heading={t('whyFor')} reasons={reasons.filter((reason) => !AGAINST.has(reason))} />
      <Reasons heading={t('whyAgainst')} reasons={reasons.filter((reason) => AGAINST.has(reason))} />
      {reasons.length === 0 && <p>{t('whyNothing')}</p>}
      <p>
        {marked ? t('whyMarked') : checkWorthiness < FLOOR ? t('whyBelowFloor', shareText(FLOOR)) : t('whyOthersMore')}
      </p>
    </details>
  );
}

function Reasons({ heading, reasons }: { heading: string; reasons: readonly CheckReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reasonName(reason)}</li>
        ))}
      </ul>
    </>
  );
}
