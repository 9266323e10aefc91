import type { Joined, Told } from '../../overview/timeline.ts';
import { tCount } from '../counted.ts';
import { t } from '../text.ts';
import { shortlyTold } from './timeline-names.ts';

/** What the lines say, in words: each with the way to its statements. */
export function TimelineWords({ joined, onGoTo }: { joined: readonly Joined[]; onGoTo(told: Told): void }) {
  if (joined.length === 0) return null;
  return (
    <details class="timeline-words">
      <summary>{tCount('timelineAsList', joined.length)}</summary>
      <ol role="list">
        {joined.map(({ id, mark, from, to, update }) => {
          const [earlier, later] = from.day <= to.day ? [from, to] : [to, from];
          return (
            <li key={id}>
              <span class="timeline-mark" data-update={update ? '' : undefined}>
                {mark}
              </span>
              <button type="button" class="link" onClick={() => onGoTo(from)}>
                {t(
                  update ? 'timelineUpdateInWords' : 'timelineInWords',
                  ...shortlyTold(earlier),
                  ...shortlyTold(later),
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
