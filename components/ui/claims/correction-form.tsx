import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attribution } from '../../claims/claim.ts';
import { LONGEST_MENDED, type Mended } from '../../corrections/correction.ts';
import { fieldsOf, mendedBy, type MendedFields } from '../../corrections/mended-by.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { CorrectionDraft } from './correction-draft.ts';
import { Failed } from '../failed.tsx';
import { t, type MessageKey } from '../text.ts';

interface CorrectionFormProps {
  /** Who says the claim, as the machine reads it. */
  read: Attribution | null;
  /** What was mended before. */
  mended: Mended | undefined;
  /** Keeps what is typed until it is saved: any window may vanish at any keystroke. */
  draft: CorrectionDraft;
  /** Names of the article's sources, to choose from. */
  sourcesId: string;
  /** Answers what went wrong; null: it is kept. */
  onSave(mended: Mended): Promise<ErrorCode | null>;
  /** Closed, by a button or by Escape. What is typed stays as a draft unless it was saved or given up. */
  onClose(): void;
}

/** Who says a claim, what they are, when it was said, and what is claimed: mended in its place. */
export function CorrectionForm({ read, mended, draft, sourcesId, onSave, onClose }: CorrectionFormProps) {
  const [typed, setTyped] = useState<Partial<MendedFields>>(() => draft.left() ?? {});
  const latest = useRef(typed);
  // What another window saves meanwhile stands in the fields that nothing was typed into here.
  const stored = fieldsOf(read, mended);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const change = (field: keyof MendedFields, text: string): void => {
    // What is filled in at once (by the browser) must not be lost between two drawings.
    latest.current = { ...latest.current, [field]: text };
    draft.keep(latest.current);
    setTyped(latest.current);
  };
  const save = async (): Promise<void> => {
    const error = await onSave(mendedBy(read, { ...stored, ...latest.current }));
    setFailed(error);
    if (error === null) leave();
  };
  const leave = (): void => {
    draft.drop();
    onClose();
  };
  return (
    <form
      ref={form}
      class="mend"
      aria-label={t('mendLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Fields fields={{ ...stored, ...typed }} sourcesId={sourcesId} onChange={change} />
      <Failed error={failed} unsaved />
      <p class="acts wide">
        <button type="submit" class="pill strong">
          {t('mendSave')}
        </button>
        <button type="button" class="pill" onClick={leave}>
          {t('mendCancel')}
        </button>
      </p>
    </form>
  );
}

interface FieldsProps {
  fields: MendedFields;
  sourcesId: string;
  onChange(field: keyof MendedFields, text: string): void;
}

function Fields({ fields, sourcesId, onChange }: FieldsProps) {
  const line = (field: keyof MendedFields, label: MessageKey, more: object = {}) => (
    <label>
      <span>{t(label)}</span>
      <input
        data-field={field}
        value={fields[field]}
        maxLength={LONGEST_MENDED}
        autocomplete="off"
        onInput={({ currentTarget }) => onChange(field, currentTarget.value)}
        {...more}
      />
    </label>
  );
  return (
    <>
      {line('source', 'mendSource', { list: sourcesId, placeholder: t('sourceArticle') })}
      {line('role', 'mendRole')}
      {line('when', 'mendWhen')}
      {line('date', 'mendDate', { type: 'date', max: '9999-12-31' })}
      <label class="wide">
        <span>{t('mendWording')}</span>
        <textarea
          rows={2}
          data-field="wording"
          value={fields.wording}
          maxLength={LONGEST_MENDED}
          onInput={({ currentTarget }) => onChange('wording', currentTarget.value)}
        />
        <small>{t('mendWordingHint')}</small>
      </label>
    </>
  );
}
