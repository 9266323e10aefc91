import type { Evidence } from '../annotations/annotation.ts';
import { Cross } from './cross.tsx';
import { t } from './text.ts';
import { useTyped } from './use-typed.ts';

/** The web address that the reader means, scheme added where it was left out; null while it is none yet. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
}

/** A link as it is typed, with its last address that was one: kept until another takes its place. */
interface Row extends Evidence {
  readonly address: string | null;
}

const rowOf = (link: Evidence): Row => ({ ...link, address: link.url });

const isKept = (rows: readonly Row[], evidence: readonly Evidence[]): boolean =>
  rows.length === evidence.length &&
  rows.every((row, at) => webAddress(row.url) === evidence[at]?.url && row.title === evidence[at]?.title);

interface EvidenceRowsProps {
  evidence: readonly Evidence[];
  /** Called with the rows that have, or had, an address that is one. */
  onEvidence(evidence: Evidence[]): void;
}

/** Rows of a link and what it is. */
export function EvidenceRows({ evidence, onEvidence }: EvidenceRowsProps) {
  const typed = useTyped<readonly Row[]>(evidence.map(rowOf), (rows) => isKept(rows, evidence));
  const rows = typed.value;
  const change = (next: readonly Row[]): void => {
    typed.type(next);
    onEvidence(next.flatMap(({ address, title }) => (address === null ? [] : [{ url: address, title }])));
  };
  const edit = (index: number, part: Partial<Evidence>): void =>
    change(
      rows.map((row, at) => {
        if (at !== index) return row;
        const next = { ...row, ...part };
        return { ...next, address: webAddress(next.url) ?? row.address };
      }),
    );
  return (
    <fieldset class="evidence" onFocusIn={typed.onFocusIn} onFocusOut={typed.onFocusOut}>
      <legend>{t('evidenceLabel')}</legend>
      {rows.map((row, index) => (
        <EvidenceRow
          key={index}
          row={row}
          onEdit={(part) => edit(index, part)}
          onRemove={() => change(rows.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" class="link" onClick={() => typed.type([...rows, { url: '', title: '', address: null }])}>
        {t('evidenceAdd')}
      </button>
    </fieldset>
  );
}

interface EvidenceRowProps {
  row: Row;
  onEdit(part: Partial<Evidence>): void;
  onRemove(): void;
}

function EvidenceRow({ row, onEdit, onRemove }: EvidenceRowProps) {
  const wrong = webAddress(row.url) === null && (row.url.trim() !== '' || row.address !== null);
  return (
    <div class="evidence-row">
      <input
        type="url"
        inputMode="url"
        aria-label={t('evidenceUrl')}
        placeholder="https://"
        aria-invalid={wrong}
        value={row.url}
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
      {wrong && <p class="soft small">{t(row.address === null ? 'evidenceInvalid' : 'evidenceInvalidKept')}</p>}
    </div>
  );
}
