import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation, Verdict } from '../../annotations/annotation.ts';
import { mayHoldMarkup } from '../../annotations/note-markdown.ts';
import { AnnotationOwnWord } from './annotation-own-word.tsx';
import { AnnotationTags } from './annotation-tags.tsx';
import { EvidenceRows } from './evidence-rows.tsx';
import { NoteText } from './note-text.tsx';
import { verdictName } from '../names.ts';
import { t } from '../text.ts';
import { useTyped } from '../use-typed.ts';
import { VerdictButtons } from './verdict-buttons.tsx';
import { VerdictHistory } from './verdict-history.tsx';

/** What the reader can change of an annotation. */
export type AnnotationChange = Partial<
  Pick<Annotation, 'verdict' | 'ownWord' | 'note' | 'tags' | 'evidence' | 'typedEvidence'>
>;

interface AnnotationEditorProps {
  /** Null: nothing has been kept about this subject yet. */
  annotation: Annotation | null;
  /** Called at every keystroke with what changed; whoever listens gathers and keeps it. */
  onEdit(change: AnnotationChange): void;
  /** It is about two statements side by side, which are confirmed or dismissed; true or false can be one. */
  pair?: boolean;
  /** Focus the note at once: where the reader came to write. */
  writing?: boolean;
}

/** The verdict that was pressed last, here or in another window. */
function useVerdict(stored: Verdict | null): readonly [Verdict | null, (next: Verdict | null) => void] {
  const [kept, setKept] = useState(stored);
  const [verdict, setVerdict] = useState(stored);
  if (stored !== kept) {
    setKept(stored);
    setVerdict(stored);
  }
  return [verdict, setVerdict];
}

/** Verdict, note, tags and links. What is given or typed in another window shows as soon as it is kept. */
export function AnnotationEditor({ annotation, onEdit, pair, writing = false }: AnnotationEditorProps) {
  return (
    <div class="editor">
      {pair || annotation?.about === 'contradiction' ? (
        <FormerVerdict annotation={annotation} onEdit={onEdit} />
      ) : (
        <VerdictFields annotation={annotation} onEdit={onEdit} />
      )}
      <NoteField note={annotation?.note ?? ''} writing={writing} onNote={(note) => onEdit({ note })} />
      <AnnotationTags tags={annotation?.tags ?? []} onTags={(tags) => onEdit({ tags })} />
      <EvidenceRows
        evidence={annotation?.evidence ?? []}
        typedEvidence={annotation?.typedEvidence}
        onEvidence={onEdit}
      />
      <VerdictHistory history={annotation?.verdictHistory} />
      <p class="soft small">{t('savedAsTyped')}</p>
    </div>
  );
}

type VerdictProps = Pick<AnnotationEditorProps, 'annotation' | 'onEdit'>;

function VerdictFields({ annotation, onEdit }: VerdictProps) {
  const [verdict, setVerdict] = useVerdict(annotation?.verdict ?? null);
  return (
    <>
      <VerdictButtons
        verdict={verdict}
        onVerdict={(next) => {
          setVerdict(next);
          onEdit({ verdict: next });
        }}
      />
      <AnnotationOwnWord word={annotation?.ownWord ?? ''} verdict={verdict} onWord={(ownWord) => onEdit({ ownWord })} />
    </>
  );
}

/** One that was given to a pair while that could be done: it stays the reader's until it is taken back. */
function FormerVerdict({ annotation, onEdit }: VerdictProps) {
  const { verdict = null, ownWord = '' } = annotation ?? {};
  const words = [verdict && verdictName(verdict), ownWord].filter(Boolean).join(' · ');
  if (words === '') return null;
  return (
    <p class="former">
      {t('pairVerdict', words)}{' '}
      <button type="button" class="link" onClick={() => onEdit({ verdict: null, ownWord: '' })}>
        {t('pairVerdictBack')}
      </button>
    </p>
  );
}

interface NoteFieldProps {
  note: string;
  writing: boolean;
  onNote(note: string): void;
}

/** The note as plain text; how it will read is shown below once it holds markup. */
function NoteField({ note: stored, writing, onNote }: NoteFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) field.current?.focus();
  }, []);
  const note = useTyped(stored, (typed) => typed === stored);
  const [shown, setShown] = useState(false);
  return (
    <>
      <label for={id}>{t('noteLabel')}</label>
      <textarea
        id={id}
        rows={4}
        placeholder={t('notePlaceholder')}
        aria-describedby={`${id}-hint`}
        value={note.value}
        ref={field}
        onFocusIn={note.onFocusIn}
        onFocusOut={note.onFocusOut}
        onInput={(event) => {
          note.type(event.currentTarget.value);
          onNote(event.currentTarget.value);
        }}
      />
      <p id={`${id}-hint`} class="soft small">
        {t('noteHint')}
      </p>
      {mayHoldMarkup(note.value) && (
        <details class="note-preview" onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary class="small">{t('notePreview')}</summary>
          {shown && <NoteText note={note.value} />}
        </details>
      )}
    </>
  );
}
