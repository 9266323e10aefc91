import { useMemo, useState } from 'preact/hooks';
import type { Opposed, OpposedVoice } from '../../overview/opposed.ts';
import { letterScale } from '../letter-scale.ts';
import { countText } from '../numbers.ts';
import { LANE, layOut, ROW, type DrawnLine, type OpposedLayout } from './opposed-layout.ts';
import { oppositionName, relationsText, voiceName } from './opposed-names.ts';
import { useRoving } from '../roving.ts';
import { t } from '../text.ts';

interface OpposedPictureProps {
  opposed: Opposed;
  /** The ids of the voice, or of the two, that are chosen. */
  of: readonly string[];
  onChoose(of: readonly string[]): void;
}

/** What is looked at for the moment, by a pointer or by the focus: places of voices. */
type Looked = readonly number[] | null;

const touches = ({ opposition: { from, to } }: DrawnLine, looked: readonly number[]): boolean =>
  looked.length === 1 ? from === looked[0] || to === looked[0] : from === looked[0] && to === looked[1];

/** Sources one below the other, and between them the lines of who contradicts whom. */
export function OpposedPicture({ opposed, of, onChoose }: OpposedPictureProps) {
  const { voices } = opposed;
  const [looked, look] = useState<Looked>(null);
  const names = useRoving<HTMLOListElement>('button');
  const mirrored = document.documentElement.dir === 'rtl';
  const layout = useMemo(() => layOut(opposed, mirrored), [opposed, mirrored]);
  const places = of.map((id) => voices.findIndex((voice) => voice.id === id)).sort((x, y) => x - y);
  const chosen = places.length > 0 && !places.includes(-1) ? places : null;
  const lit = looked ?? chosen;
  const near = lit && new Set([...lit, ...layout.lines.filter((each) => touches(each, lit)).flatMap(({ opposition: { from, to } }) => [from, to])]); // prettier-ignore
  return (
    <div
      class="opposed-picture"
      style={{ zoom: String(letterScale()) }}
      data-lit={lit ? '' : undefined}
      onMouseLeave={() => look(null)}
    >
      <ol role="list" aria-label={t('opposedNames')} ref={names.group} onKeyDown={names.onKeyDown}>
        {voices.map((voice, place) => (
          <Name
            key={voice.id}
            voice={voice}
            near={near?.has(place) ?? false}
            chosen={chosen?.length === 1 && chosen[0] === place}
            onLook={(on) => look(on ? [place] : null)}
            onChoose={() => onChoose([voice.id])}
          />
        ))}
      </ol>
      <Lines {...{ opposed, layout, lit, chosen, onChoose }} onLook={look} />
    </div>
  );
}

interface NameProps {
  voice: OpposedVoice;
  near: boolean;
  chosen: boolean;
  onLook(on: boolean): void;
  onChoose(): void;
}

function Name({ voice, near, chosen, onLook, onChoose }: NameProps) {
  return (
    <li style={{ height: `${ROW}px` }} data-near={near ? '' : undefined}>
      <button
        type="button"
        data-voice={voice.id}
        aria-pressed={chosen}
        onMouseEnter={() => onLook(true)}
        onFocus={() => onLook(true)}
        onBlur={() => onLook(false)}
        onClick={onChoose}
      >
        <span class={voice.anyone ? 'anyone' : undefined}>{voiceName(voice)}</span>{' '}
        <i>{countText(voice.pairs.length)}</i>
      </button>
    </li>
  );
}

interface LinesProps {
  opposed: Opposed;
  layout: OpposedLayout;
  lit: Looked;
  chosen: Looked;
  onLook(looked: Looked): void;
  onChoose(of: readonly string[]): void;
}

function Lines({ opposed, layout, lit, chosen, onLook, onChoose }: LinesProps) {
  const { group, onKeyDown } = useRoving<SVGSVGElement>('[role=button]');
  const { width, height } = layout;
  return (
    <div class="opposed-lines">
      <svg
        role="group"
        aria-label={t('opposedLines')}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        ref={group}
        onKeyDown={onKeyDown}
      >
        {layout.rows.map(({ y, from, to }, row) => (
          <line key={row} class="hair" x1={from} x2={to} y1={y} y2={y} />
        ))}
        {layout.lines.map((drawn) => {
          const { opposition } = drawn;
          const { from, to } = opposition;
          return (
            <Line
              key={opposition.id}
              drawn={drawn}
              label={`${oppositionName(opposed, opposition)}. ${relationsText(opposition)}`}
              lit={lit !== null && touches(drawn, lit)}
              chosen={chosen?.length === 2 && chosen[0] === from && chosen[1] === to}
              onLook={(on) => onLook(on ? [from, to] : null)}
              onChoose={() => onChoose([opposed.voices[from]!.id, opposed.voices[to]!.id])}
            />
          );
        })}
      </svg>
    </div>
  );
}

interface LineProps {
  drawn: DrawnLine;
  label: string;
  lit: boolean;
  chosen: boolean;
  onLook(on: boolean): void;
  onChoose(): void;
}

const DOT = 4;
const RING = 9;

/** One line or ring with the number of its contradictions: a button. */
function Line({ drawn, label, lit, chosen, onLook, onChoose }: LineProps) {
  const { x, top, bottom, path, width, opposition } = drawn;
  const [middle, count] = [(top + bottom) / 2, countText(opposition.pairs.length)];
  const half = Math.max(8, 3 + count.length * 3.2);
  // Between two sources and yet one of them has gone back on its word: drawn in dashes.
  const mostly = [...opposition.relations].sort(([, a], [, b]) => b - a)[0]![0];
  return (
    <g
      role="button"
      class="line"
      aria-label={label}
      aria-pressed={chosen}
      data-line={opposition.id}
      data-lit={lit ? '' : undefined}
      data-relation={mostly}
      onMouseEnter={() => onLook(true)}
      onFocus={() => onLook(true)}
      onBlur={() => onLook(false)}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <rect class="hit" x={x - LANE / 2} y={top - ROW / 2 + 2} width={LANE} height={bottom - top + ROW - 4} rx="4" />
      {path === null ? (
        <circle class="ring" cx={x} cy={middle} r={RING} stroke-width={Math.min(width, 3)} />
      ) : (
        <>
          <path d={path} stroke-width={width} />
          <circle class="end" cx={x} cy={top} r={DOT} />
          <circle class="end" cx={x} cy={bottom} r={DOT} />
          <rect class="badge" x={x - half} y={middle - 8} width={half * 2} height="16" rx="8" />
        </>
      )}
      <text x={x} y={middle} dy="0.35em" text-anchor="middle">
        {count}
      </text>
    </g>
  );
}
