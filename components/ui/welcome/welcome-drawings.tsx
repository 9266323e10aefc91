import type { ComponentChildren } from 'preact';

/*
 * Pictures for the first run, drawn with the tokens' pencils so that they follow light and dark. Units are px at 260 wide.
 * Each has its text equivalent, given by the view.
 */

interface DrawingProps {
  /** What the picture shows, for those who don't see it. */
  label: string;
}

function Picture({ label, children }: DrawingProps & { children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 260 150" class="drawing" role="img" aria-label={label}>
      {children}
    </svg>
  );
}

/** Lines of print, as grey strokes. */
function Print({ d }: { d: string }) {
  return <path d={d} stroke="var(--edge)" stroke-width="5" stroke-linecap="round" opacity=".4" />;
}

function Sheet({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return <rect x={x} y={y} width={width} height={height} rx="4" fill="var(--sheet)" stroke="var(--edge)" />;
}

/** A name in bold and what they are, in lighter ink. */
function Speaker({ x, y }: { x: number; y: number }) {
  return (
    <g stroke-linecap="round">
      <path d={`M${x} ${y}h26`} stroke="var(--ink)" stroke-width="5" opacity=".75" />
      <path d={`M${x + 38} ${y}h22`} stroke="var(--edge)" stroke-width="4" opacity=".6" />
    </g>
  );
}

/** A page with two sentences underlined in blue, and a small card that says who spoke. */
export function MarksDrawing({ label }: DrawingProps) {
  return (
    <Picture label={label}>
      <Sheet x={6} y={6} width={170} height={138} />
      <path d="M22 26H130" stroke="var(--ink)" stroke-width="8" stroke-linecap="round" opacity=".75" />
      <Print d="M22 48H158M22 66H158M22 84H104M22 108H158M22 126H90" />
      <g stroke="var(--claim)" stroke-width="3" stroke-dasharray=".5 5.5" stroke-linecap="round">
        <path d="M22 74H158M22 92H104M22 134H90" />
      </g>
      <rect x="92" y="88" width="160" height="54" rx="6" fill="var(--sheet)" stroke="var(--claim)" stroke-width="1.5" />
      <circle cx="112" cy="109" r="8" fill="var(--claim-wash)" stroke="var(--claim)" stroke-width="1.5" />
      <Speaker x={130} y={109} />
      <Print d="M106 128H232" />
    </Picture>
  );
}

/** Two slips that face each other, the words that don't agree underlined in red. */
export function ClashDrawing({ label }: DrawingProps) {
  return (
    <Picture label={label}>
      <Sheet x={6} y={20} width={108} height={110} />
      <Sheet x={146} y={20} width={108} height={110} />
      <Speaker x={20} y={40} />
      <Speaker x={160} y={40} />
      <Print d="M20 62H100M20 82H92M20 104H72M160 62H238M160 82H240M160 104H226" />
      <g fill="none" stroke="var(--clash)" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
        <path d="M20 92q6-5 12 0t12 0 12 0 12 0 12 0 12 0M160 92q6-5 12 0t12 0 12 0 12 0 12 0 12 0 8 -1" />
        <path d="M119 75h22m-6-6 6 6-6 6m-10-12-6 6 6 6" />
      </g>
    </Picture>
  );
}

/** A passage with a tick and a note on yellow, tags below, and an arrow out into a file. */
export function MineDrawing({ label }: DrawingProps) {
  return (
    <Picture label={label}>
      <Print d="M10 18H178M10 36H130" />
      <rect x="6" y="54" width="172" height="60" rx="4" fill="var(--mine-wash)" />
      <path d="M8 54v60" stroke="var(--mine)" stroke-width="4" />
      <g fill="none" stroke="var(--mine)" stroke-linecap="round" stroke-linejoin="round">
        <path d="M24 74l6 7 12-15" stroke-width="4" />
        <path d="M54 74H140M24 96H160" stroke-width="5" opacity=".5" />
        <rect x="8" y="124" width="44" height="18" rx="9" stroke-width="1.5" />
        <rect x="60" y="124" width="56" height="18" rx="9" stroke-width="1.5" />
        <path d="M20 133h20M72 133h32" stroke-width="3" opacity=".6" />
      </g>
      <g fill="none" stroke="var(--ink-soft)" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
        <path d="M184 84h22m-7-7 7 7-7 7" />
        <path d="M214 58h24l12 12v44h-36zM238 58v12h12" fill="var(--sheet)" />
        <path d="M222 84h20M222 94h20M222 104h12" opacity=".6" />
      </g>
    </Picture>
  );
}

/** The browser's toolbar: 1 the puzzle piece, 2 beside Gainsay's name the pin (Chrome) or the wheel (Firefox). */
export function PinDrawing({ label, firefox }: DrawingProps & { firefox: boolean }) {
  return (
    <svg viewBox="0 0 420 150" class="drawing wide" role="img" aria-label={label}>
      <rect x="1" y="6" width="418" height="40" rx="6" fill="var(--sheet)" stroke="var(--edge)" />
      <rect x="14" y="14" width="270" height="24" rx="12" fill="var(--paper)" stroke="var(--rule)" />
      <Print d="M30 26H140" />
      <Puzzle />
      <Print d="M398 18v.1M398 26v.1M398 34v.1" />
      <rect x="214" y="56" width="198" height="88" rx="6" fill="var(--sheet)" stroke="var(--edge)" />
      <Print d="M230 74H320" />
      <rect x="228" y="88" width="20" height="20" rx="4" fill="var(--paper)" stroke="var(--clash)" stroke-width="1.5" />
      <path d="M233 98h10" stroke="var(--clash)" stroke-width="3" stroke-linecap="round" />
      <path d="M258 98h52" stroke="var(--ink)" stroke-width="5" stroke-linecap="round" opacity=".75" />
      {firefox ? <Wheel /> : <Pin />}
      <Print d="M258 128H330" />
      <Numbered x={318} y={26} number={1} />
      <Numbered x={360} y={98} number={2} />
    </svg>
  );
}

const line = { fill: 'none', stroke: 'var(--ink)', 'stroke-width': '1.8', 'stroke-linejoin': 'round' } as const;

const Puzzle = () => <path {...line} d="M340 20h6a3.4 3.4 0 1 1 6 0h6v6a3.4 3.4 0 1 1 0 6v5h-18z" />;

const Pin = () => <path {...line} stroke-linecap="round" d="M383 88h12M385 88l1 8-4 5h14l-4-5 1-8M389 101v8" />;

function Wheel() {
  const teeth = [0, 45, 90, 135, 180, 225, 270, 315];
  return (
    <g {...line} stroke-linecap="round">
      <circle cx="389" cy="98" r="6.5" />
      <circle cx="389" cy="98" r="2" />
      {teeth.map((turn) => (
        <path key={turn} d="M389 91.5v-3.5" transform={`rotate(${turn} 389 98)`} />
      ))}
    </g>
  );
}

/** A number in blue pencil, as a proof-reader counts. */
function Numbered({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r="10" fill="var(--claim)" />
      <text x={x} y={y + 4.5} text-anchor="middle" class="numbered">
        {number}
      </text>
    </g>
  );
}
