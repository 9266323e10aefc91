import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Joined, Timeline, Told, ToldDay } from '../../overview/timeline.ts';
import { isoOfDay } from '../../search/days.ts';
import { tCount } from '../counted.ts';
import { weekdayDate } from '../dates.ts';
import { TimelineLines } from './timeline-lines.tsx';
import { TimelineRow, type ToldText } from './timeline-row.tsx';
import { TimelineWords } from './timeline-words.tsx';
import { t } from '../text.ts';

interface TimelineViewProps {
  timeline: Timeline;
  /** The words of a statement; undefined while they are being read, null where they are no longer kept. */
  text(told: Told): ToldText | null | undefined;
  /** The two statements of a pair, side by side. */
  pair(joined: Joined): ComponentChildren;
  /** These statements are shown. */
  onShown(told: readonly Told[]): void;
}

/** Statements that are drawn before more are asked for. */
const STEP = 60;

/** The first days, with so many statements at least; which of them are drawn, and how many are not. */
function shownOf({ days }: Timeline, most: number, opened: ReadonlySet<number>) {
  const shown: (ToldDay & { readonly rest: number })[] = [];
  let [drawn, left] = [0, 0];
  for (const day of days) {
    if (drawn >= most) left += day.told.length + day.folded.length;
    else {
      const told = opened.has(day.day) ? [...day.told, ...day.folded] : day.told;
      shown.push({ ...day, told, rest: day.told.length + day.folded.length - told.length });
      drawn += Math.max(told.length, 1);
    }
  }
  return { shown, left };
}

/** What was said, day by day, with lines between what contradicts, and the same in words. */
export function TimelineView({ timeline, text, pair, onShown }: TimelineViewProps) {
  const [most, setMost] = useState(STEP);
  const list = useRef<HTMLOListElement>(null);
  const { opened, unfold } = useUnfolding(list);
  const wanted = useRef<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { shown, left } = shownOf(timeline, most, opened);
  const rows = shown.flatMap(({ told }) => told);
  useEffect(() => onShown(rows), [timeline, most, opened]);
  useEffect(() => {
    if (wanted.current === null || !focusRow(list.current, wanted.current)) return;
    wanted.current = null;
  });
  const goTo = (told: Told): void => {
    wanted.current = told.id;
    setCurrent(told.id);
    if (!rows.some(({ id }) => id === told.id)) setMost(Infinity);
    else if (focusRow(list.current, told.id)) wanted.current = null;
  };
  if (timeline.days.length === 0) return <p class="empty">{t('timelineNone')}</p>;
  return (
    <div class="timeline">
      <div class="timeline-sheet">
        <TimelineLines list={list} rows={rows} joined={timeline.joined} current={current} onGoTo={goTo} />
        <ol role="list" ref={list}>
          {shown.map(({ day, told, rest }, at) => (
            <li key={day} class="timeline-day" data-day={day}>
              {at > 0 && <Gap days={day - shown[at - 1]!.day} />}
              <h2>{weekdayDate(isoOfDay(day))}</h2>
              {told.length > 0 && (
                <ol role="list">
                  {told.map((one) => (
                    <TimelineRow
                      key={one.id}
                      told={one}
                      text={text(one)}
                      joined={timeline.joined.filter(({ from, to }) => from.id === one.id || to.id === one.id)}
                      current={current === one.id}
                      pair={pair}
                      onGoTo={goTo}
                    />
                  ))}
                </ol>
              )}
              <Folded rest={rest} alone={told.length === 0} onUnfold={() => unfold(day)} />
            </li>
          ))}
        </ol>
      </div>
      {left > 0 && (
        <button type="button" class="pill" onClick={() => setMost(most + STEP)}>
          {tCount('timelineMore', left)}
        </button>
      )}
      <TimelineWords joined={timeline.joined} onGoTo={goTo} />
    </div>
  );
}

/** The days of which all is shown. The button that unfolds one goes with the press: the reader goes on in the day. */
function useUnfolding(list: RefObject<HTMLElement | null>) {
  const [opened, open] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (last.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-day="${last.current}"] [data-told]`)?.focus();
    last.current = null;
  }, [opened]);
  return {
    opened,
    unfold(day: number): void {
      last.current = day;
      open(new Set([...opened, day]));
    },
  };
}

/** The statements of a day that nothing stands against, where there is much: how many more, or how many at all. */
function Folded({ rest, alone, onUnfold }: { rest: number; alone: boolean; onUnfold(): void }) {
  return rest === 0 ? null : (
    <button type="button" class="link" onClick={onUnfold}>
      {tCount(alone ? 'timelineFoldedDay' : 'timelineFolded', rest)}
    </button>
  );
}

/** A week or more in which nothing was said. */
function Gap({ days }: { days: number }) {
  const length = Math.abs(days);
  if (length < 7) return null;
  return <p class="timeline-gap soft small">{tCount(days > 0 ? 'timelineGap' : 'timelineGapEarlier', length)}</p>;
}

function focusRow(list: HTMLElement | null, id: string): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-told="${CSS.escape(id)}"]`);
  if (!row) return false;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'center' });
  return true;
}
