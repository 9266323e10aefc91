import type { Attribution } from '../../claims/claim.ts';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import { saidWhen } from '../side-when.ts';
import { t } from '../text.ts';
import { capitalised } from '../who.tsx';

interface ClaimMendedProps {
  claim: CorrectedClaim;
  /** The reader has just taken a correction back, and may have it again. */
  takenBack: boolean;
  onUndo(): void;
  onAgain(): void;
}

/** What the reader has mended in a claim, beside what the machine reads, and the way back to that. */
export function ClaimMended({ claim, takenBack, onUndo, onAgain }: ClaimMendedProps) {
  const { asRead, correction, changedSince } = claim;
  if (!correction || !asRead) {
    if (!takenBack) return null;
    return (
      <p class="mended">
        <button type="button" class="link quiet" data-act="again" onClick={onAgain}>
          {t('mendedAgain')}
        </button>
      </p>
    );
  }
  const { wording, ...said } = correction.mended;
  return (
    <div class="mended">
      {wording !== undefined && (
        <p class="wording">
          <b>{t('mendedWording')}</b> {wording}
        </p>
      )}
      {changedSince && <p>{t('mendedChanged')}</p>}
      <p class="soft small">
        {Object.keys(said).length > 0 && <span>{t('mendedRead', whoText(asRead.attribution))}</span>}
        <button type="button" class="link quiet" data-act="undo" onClick={onUndo}>
          {t('mendedUndo')}
        </button>
      </p>
    </div>
  );
}

/** "Ines Calder · Harbour spokeswoman · Thursday". */
function whoText(read: Attribution | null): string {
  if (!read) return t('sourceArticle');
  const parts = [capitalised(read.source), read.role, saidWhen(read.when, read.date)];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
