import type { Judgement, VerdictChange } from '../../annotations/annotation.ts';
import { shortTime } from '../dates.ts';
import { verdictName } from '../names.ts';
import { t } from '../text.ts';

/** "misleading (half-truth)"; "none" where there is neither. */
function judgementText({ verdict, ownWord }: Judgement): string {
  if (verdict === null) return ownWord === '' ? t('verdictNone') : ownWord;
  return ownWord === '' ? verdictName(verdict) : t('verdictWithOwnWord', verdictName(verdict), ownWord);
}

/** What the verdict was before, folded away; nothing while it is the first. */
export function VerdictHistory({ history }: { history: readonly VerdictChange[] | undefined }) {
  if (!history || history.length < 2) return null;
  return (
    <details class="verdict-history">
      <summary class="small">{t('verdictHistory')}</summary>
      <ol class="small">
        {history.map(({ at, from, to }, index) => (
          <li key={index}>
            <time dateTime={at}>{shortTime(at)}</time>{' '}
            {index === 0
              ? t('verdictGiven', judgementText(to))
              : t('verdictChanged', judgementText(from), judgementText(to))}
          </li>
        ))}
      </ol>
    </details>
  );
}
