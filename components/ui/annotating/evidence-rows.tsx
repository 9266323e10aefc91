import type { RefObject } from 'preact';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Evidence, TypedEvidence } from '../../annotations/annotation.ts';
import { WorkbenchContext } from './annotate-workbench.ts';
import { Cross } from '../cross.tsx';
import {
  isWrongAddress,
  isWrongCopy,
  keptOf,
  NEW_ROW,
  rowsOf,
  withMoved,
  withTyped,
  type KeptRows,
} from './evidence-typed.ts';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';
import { useTyped } from '../use-typed.ts';

interface EvidenceRowsProps {
  evidence: readonly Evidence[];
  typedEvidence: readonly TypedEvidence[] | undefined;
  /** Called with the rows that have, or had, an address that is one, and with all as typed while one is unfinished. */
  onEvidence(kept: KeptRows): void;
}

/** Rows of a link and what it is, each with an archived copy and the words that count, if the reader gives them. */
export function EvidenceRows({ evidence, typedEvidence = [], onEvidence }: EvidenceRowsProps) {
  const bench = useContext(WorkbenchContext);
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState(false);
  const list = useRef<HTMLFieldSetElement>(null);
  const followMoved = useFollowMoved(list);
  const stored = rowsOf(evidence, typedEvidence);
  const typed = useTyped<readonly TypedEvidence[]>(
    stored,
    (rows) =>
      rows.length === stored.length && JSON.stringify(keptOf(rows)) === JSON.stringify({ evidence, typedEvidence }),
    bench?.turn,
  );
  const rows = typed.value;
  const change = (next: readonly TypedEvidence[]): void => {
    typed.type(next);
    onEvidence(keptOf(next));
  };
  return (
    <fieldset class="evidence" ref={list} onFocusIn={typed.onFocusIn} onFocusOut={typed.onFocusOut}>
      <legend>{t('evidenceLabel')}</legend>
      {rows.map((row, index) => (
        <EvidenceRow
          key={index}
          row={row}
          number={index + 1}
          last={index === rows.length - 1}
          fresh={added && index === rows.length - 1}
          onEdit={(part) => change(rows.map((one, at) => (at === index ? withTyped(one, part) : one)))}
          onMove={(by) => {
            change(withMoved(rows, index, by));
            followMoved(index + by, by);
          }}
          onRemove={() => {
            add.current?.focus();
            change(rows.filter((_, at) => at !== index));
          }}
        />
      ))}
      <button
        type="button"
        class="link"
        ref={add}
        onClick={() => {
          setAdded(true);
          typed.type([...rows, NEW_ROW]);
        }}
      >
        {t('evidenceAdd')}
      </button>
    </fieldset>
  );
}

/** The pressed button goes along with its row, and the focus with it; at an end only the other button is left. */
function useFollowMoved(list: RefObject<HTMLElement | null>): (to: number, by: Step) => void {
  const [moved, setMoved] = useState<{ to: number; by: Step } | null>(null);
  useEffect(() => {
    const row = moved && list.current?.querySelectorAll('.evidence-row')[moved.to];
    const button = row?.querySelector<HTMLElement>(`[data-by="${moved?.by}"]`);
    (button ?? row?.querySelector<HTMLElement>('[data-by]'))?.focus();
  }, [moved]);
  return (to, by) => setMoved({ to, by });
}

interface EvidenceRowProps {
  row: TypedEvidence;
  /** From 1. */
  number: number;
  last: boolean;
  /** Just added: its address is to be typed. */
  fresh: boolean;
  onEdit(part: Partial<TypedEvidence>): void;
  /** Up (-1) or down: the order is the reader's, and the exports'. */
  onMove(by: Step): void;
  onRemove(): void;
}

type Step = -1 | 1;

function EvidenceRow({ row, number, last, fresh, onEdit, onMove, onRemove }: EvidenceRowProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [unfolded, unfold] = useState(false);
  const more = unfolded || row.archived !== '' || row.quote !== '';
  const wrong = isWrongAddress(row);
  useEffect(() => {
    if (fresh) field.current?.focus();
  }, []);
  return (
    <div class="evidence-row" role="group" aria-label={t('evidenceRow', countText(number))}>
      <input
        type="url"
        inputMode="url"
        aria-label={t('evidenceUrl')}
        placeholder="https://"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={row.url}
        ref={field}
        onInput={(event) => onEdit({ url: event.currentTarget.value })}
      />
      <input
        type="text"
        aria-label={t('evidenceTitle')}
        placeholder={t('evidenceTitle')}
        value={row.title}
        onInput={(event) => onEdit({ title: event.currentTarget.value })}
      />
      <button type="button" class="icon" aria-label={t('evidenceRemove')} onClick={onRemove}>
        <Cross />
      </button>
      {wrong && (
        <p id={`${id}-wrong`} class="soft small" role="status">
          {t(row.address === null ? 'evidenceInvalid' : 'evidenceInvalidKept')}
        </p>
      )}
      {more ? (
        <MoreOfRow row={row} onEdit={onEdit} />
      ) : (
        <button type="button" class="link evidence-more" onClick={() => unfold(true)}>
          {t('evidenceMore')}
        </button>
      )}
      {(number > 1 || !last) && (
        <span class="evidence-moves">
          {number > 1 && <Move by={-1} onMove={onMove} />}
          {!last && <Move by={1} onMove={onMove} />}
        </span>
      )}
    </div>
  );
}

function Move({ by, onMove }: { by: Step; onMove(by: Step): void }) {
  return (
    <button
      type="button"
      class="icon"
      data-by={by}
      aria-label={t(by < 0 ? 'evidenceUp' : 'evidenceDown')}
      onClick={() => onMove(by)}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path
          d={by < 0 ? 'M2 7l4-4 4 4M6 3v8' : 'M2 5l4 4 4-4M6 9V1'}
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
        />
      </svg>
    </button>
  );
}

/** The archived copy, and the words of the source that count. */
function MoreOfRow({ row, onEdit }: Pick<EvidenceRowProps, 'row' | 'onEdit'>) {
  const id = useId();
  const wrong = isWrongCopy(row);
  return (
    <>
      <input
        type="url"
        inputMode="url"
        class="evidence-wide"
        aria-label={t('evidenceArchived')}
        placeholder={t('evidenceArchived')}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={row.archived}
        onInput={(event) => onEdit({ archived: event.currentTarget.value })}
      />
      {wrong && (
        <p id={`${id}-wrong`} class="soft small" role="status">
          {t(row.copy === null ? 'evidenceInvalid' : 'evidenceInvalidKept')}
        </p>
      )}
      <textarea
        class="evidence-wide"
        rows={2}
        aria-label={t('evidenceQuote')}
        placeholder={t('evidenceQuote')}
        value={row.quote}
        onInput={(event) => onEdit({ quote: event.currentTarget.value })}
      />
    </>
  );
}
