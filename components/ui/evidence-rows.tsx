import { useState } from 'preact/hooks';
import type { Evidence } from '../annotations/annotation.ts';
import { t } from './text.ts';

/** The web address that the reader means, scheme added where it was left out; null while it is none yet. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
}

interface EvidenceRowsProps {
  evidence: readonly Evidence[];
  /** Called with the rows whose address is one. */
  onEvidence(evidence: Evidence[]): void;
}

/** Rows of a link and what it is; one empty row is always there to be filled. */
export function EvidenceRows({ evidence, onEvidence }: EvidenceRowsProps) {
  const [rows, setRows] = useState<readonly Evidence[]>(evidence);
  const change = (next: readonly Evidence[]): void => {
    setRows(next);
    onEvidence(
      next.flatMap(({ url, title }) => {
        const address = webAddress(url);
        return address === null ? [] : [{ url: address, title }];
      }),
    );
  };
  const edit = (index: number, part: Partial<Evidence>): void =>
    change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset class="evidence">
      <legend>{t('evidenceLabel')}</legend>
      {rows.map((row, index) => (
        <EvidenceRow
          key={index}
          row={row}
          onEdit={(part) => edit(index, part)}
          onRemove={() => change(rows.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" class="link" onClick={() => setRows([...rows, { url: '', title: '' }])}>
        {t('evidenceAdd')}
      </button>
    </fieldset>
  );
}

interface EvidenceRowProps {
  row: Evidence;
  onEdit(part: Partial<Evidence>): void;
  onRemove(): void;
}

function EvidenceRow({ row, onEdit, onRemove }: EvidenceRowProps) {
  const wrong = row.url.trim() !== '' && webAddress(row.url) === null;
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
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
      </button>
      {wrong && <p class="soft small">{t('evidenceInvalid')}</p>}
    </div>
  );
}
