import { scaleLinear } from 'd3-scale';
import { curveMonotoneY, line } from 'd3-shape';
import { useLayoutEffect, useState } from 'preact/hooks';
import { lanesFor } from '../../overview/lanes.ts';
import type { Joined, Told } from '../../overview/timeline.ts';
import { t } from '../text.ts';

interface TimelineLinesProps {
  list: { readonly current: HTMLElement | null };
  rows: readonly Told[];
  joined: readonly Joined[];
  current: string | null;
  onGoTo(told: Told): void;
}

/** Px: between two lines, from the lines to the text, from a row's top to its dot. */
const LANE = 18;
const RAIL = 14;
const DOT = 12;
/** Beside a narrow text few lines have room. */
const MOST_LANES = 8;
const MOST_NARROW = 3;
const NARROW = 560;

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly tops: ReadonlyMap<string, number>;
}

/** Lines beside the statements, from each to what it contradicts; what they say stands in words in every row. */
export function TimelineLines({ list, rows, joined, current, onGoTo }: TimelineLinesProps) {
  const measured = useTops(list, rows);
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const whole = joined.filter(({ from, to }) => places.has(from.id) && places.has(to.id));
  const lanes = lanesFor(whole.map(({ from, to }) => ({ from: places.get(from.id)!, to: places.get(to.id)! })));
  const most = measured.width < NARROW ? MOST_NARROW : MOST_LANES;
  const count = Math.min(most, Math.max(0, ...lanes.map((lane) => lane + 1)));
  const width = count * LANE + RAIL;
  useLayoutEffect(() => list.current?.style.setProperty('--lines', `${width}px`), [width]);
  const mirrored = document.documentElement.dir === 'rtl';
  const x = scaleLinear([0, width], mirrored ? [0, width] : [width, 0]);
  const curve = line().curve(curveMonotoneY);
  return (
    <>
      {lanes.some((lane) => lane >= most) && <p class="soft small timeline-some">{t('timelineSomeLines')}</p>}
      <svg class="timeline-lines" aria-hidden="true" width={width} height={measured.height}>
        <line class="rail" x1={x(RAIL / 2)} x2={x(RAIL / 2)} y1={DOT} y2={Math.max(DOT, ...measured.tops.values())} />
        {whole.map((one, at) => {
          const [top, bottom] = [measured.tops.get(one.from.id), measured.tops.get(one.to.id)];
          if (lanes[at]! >= most || top === undefined || bottom === undefined) return null;
          const [rail, lane] = [x(RAIL / 2), x(RAIL + (lanes[at]! + 0.5) * LANE)];
          const round = Math.min(16, (bottom - top) / 3);
          const path = curve([[rail, top], [lane, top + round], [lane, bottom - round], [rail, bottom]]); // prettier-ignore
          return (
            <g
              key={one.id}
              class="line"
              data-line={one.id}
              data-update={one.update ? '' : undefined}
              data-lit={current === one.from.id || current === one.to.id ? '' : undefined}
              onClick={({ clientY, currentTarget }) => {
                const box = currentTarget.getBoundingClientRect();
                onGoTo(clientY < box.top + box.height / 2 ? one.to : one.from);
              }}
            >
              <path class="hit" d={path ?? ''} />
              <path d={path ?? ''} />
              <circle class="badge" cx={lane} cy={(top + bottom) / 2} r="8" />
              <text x={lane} y={(top + bottom) / 2} dy="0.35em" text-anchor="middle">
                {one.mark}
              </text>
            </g>
          );
        })}
        {rows.map(({ id, guest }) => {
          const top = measured.tops.get(id);
          return top === undefined ? null : (
            <circle key={id} class={guest ? 'dot guest' : 'dot'} cx={x(RAIL / 2)} cy={top} r="4" />
          );
        })}
      </svg>
    </>
  );
}

const NOTHING: Measured = { width: 0, height: 0, tops: new Map() };

/** Where the rows stand, measured anew whenever one of them grows. */
function useTops(list: { readonly current: HTMLElement | null }, rows: readonly Told[]): Measured {
  const [measured, setMeasured] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = (): void => {
      const box = element.getBoundingClientRect();
      const tops = new Map<string, number>();
      for (const row of element.querySelectorAll<HTMLElement>('[data-told]'))
        tops.set(row.dataset['told']!, Math.round(row.getBoundingClientRect().top - box.top) + DOT);
      setMeasured((before) => {
        const same = before.width === box.width && before.height === box.height && before.tops.size === tops.size;
        return same && [...tops].every(([id, top]) => before.tops.get(id) === top) ? before : { width: box.width, height: box.height, tops }; // prettier-ignore
      });
    };
    measure();
    // The lines take room beside the rows: measuring in the very call would have them measured again and again.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [rows.map(({ id }) => id).join()]);
  return measured;
}
