import type { Correction, Mended } from '../../corrections/correction.ts';
import { shortDate } from '../dates.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { t } from '../text.ts';

interface UnplacedCorrectionsProps {
  corrections: readonly Correction[];
  onDrop(correction: Correction): void;
}

/** What the reader has mended in sentences that the article no longer has: kept, until the reader lets it go. */
export function UnplacedCorrections({ corrections, onDrop }: UnplacedCorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <section class="unplaced">
      <h2>{t('unplacedHeading')}</h2>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <MarkedQuote quote={correction.quote.exact} />
            <p class="mended">{mendedText(correction.mended)}</p>
            <button type="button" class="link quiet" onClick={() => onDrop(correction)}>
              {t('unplacedDrop')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mendedText({ source, role, when, date, wording }: Mended): string {
  const said = [source === null ? t('sourceArticle') : source, role, when, shortDate(date ?? null), wording];
  return said.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}
