import { sourceAddress, timelineAddress } from '../library/library-address.ts';
import { t } from '../text.ts';

/** A source's statements as a list of all, or by days with what stands against them. */
export function TimelineWays({ name, here }: { name: string; here: 'list' | 'days' }) {
  return (
    <nav class="timeline-ways" aria-label={t('timelineWays')}>
      <a class="pill" href={sourceAddress(name)} aria-current={here === 'list' ? 'page' : undefined}>
        {t('timelineList')}
      </a>
      <a class="pill" href={timelineAddress(name)} aria-current={here === 'days' ? 'page' : undefined}>
        {t('timelineDays')}
      </a>
    </nav>
  );
}
