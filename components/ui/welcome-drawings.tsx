/** Lines of text as grey strokes: y in the drawing's units (px at 200 wide). */
function TextLine({ y, from = 14, to = 186 }: { y: number; from?: number; to?: number }) {
  return <path d={`M${from} ${y}H${to}`} stroke="var(--edge)" stroke-width="5" stroke-linecap="round" opacity=".45" />;
}

const frame = { viewBox: '0 0 200 110', class: 'drawing', 'aria-hidden': true } as const;

/** A paragraph with one sentence underlined in blue. */
export function MarksDrawing() {
  return (
    <svg {...frame}>
      <TextLine y={18} />
      <TextLine y={40} to={120} />
      <TextLine y={64} />
      <TextLine y={88} to={92} />
      <path d="M14 49H120" stroke="var(--claim)" stroke-width="3" stroke-dasharray="1 6" stroke-linecap="round" />
      <path
        d="M14 73H186M14 97H92"
        stroke="var(--claim)"
        stroke-width="3"
        stroke-dasharray="1 6"
        stroke-linecap="round"
      />
    </svg>
  );
}

/** Two slips of paper that face each other, a red pencil line between them. */
export function ClashDrawing() {
  return (
    <svg {...frame}>
      <rect x="8" y="14" width="80" height="82" rx="5" fill="var(--sheet)" stroke="var(--edge)" />
      <rect x="112" y="14" width="80" height="82" rx="5" fill="var(--sheet)" stroke="var(--edge)" />
      <TextLine y={34} from={20} to={76} />
      <TextLine y={54} from={20} to={66} />
      <TextLine y={74} from={20} to={56} />
      <TextLine y={34} from={124} to={180} />
      <TextLine y={54} from={124} to={172} />
      <TextLine y={74} from={124} to={160} />
      <path
        d="M20 63q6-6 12 0t12 0 12 0 10 0M124 63q6-6 12 0t12 0 12 0 12 0"
        fill="none"
        stroke="var(--clash)"
        stroke-width="2.5"
        stroke-linecap="round"
      />
      <path
        d="M92 55h16m-5-5 5 5-5 5m-6-10-5 5 5 5"
        fill="none"
        stroke="var(--clash)"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** A note on yellow, and a tick in pencil. */
export function MineDrawing() {
  return (
    <svg {...frame}>
      <TextLine y={18} />
      <rect x="14" y="34" width="172" height="62" rx="4" fill="var(--mine-wash)" />
      <path d="M16 34v62" stroke="var(--mine)" stroke-width="4" />
      <path
        d="M32 54l6 7 12-15"
        fill="none"
        stroke="var(--mine)"
        stroke-width="4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path d="M62 54H150M32 78H166" stroke="var(--mine)" stroke-width="5" stroke-linecap="round" opacity=".5" />
    </svg>
  );
}
