import { tCount } from '../counted.ts';

/** Says how much can't be shown because the database holds something else than what was put there. */
export function DamagedNotice({ rows }: { rows: number }) {
  return rows === 0 ? null : (
    <p class="notice" role="status" data-notice="damaged">
      {tCount('libraryDamaged', rows)}
    </p>
  );
}
