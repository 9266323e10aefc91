import type { FactCheck } from '../claims/fact-check.ts';
import { tCount } from './counted.ts';
import { t } from './text.ts';

/** What the page itself says that it has checked: the checker's words, not the extension's. */
export function FactChecks({ checks }: { checks: readonly FactCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <section class="notice" data-notice="fact-checks">
      <p>{tCount('factCheck', checks.length)}</p>
      <ul>
        {checks.map(({ claim, rating }) => (
          <li key={claim}>{rating === '' ? t('factCheckUnrated', claim) : t('factCheckRated', claim, rating)}</li>
        ))}
      </ul>
    </section>
  );
}
