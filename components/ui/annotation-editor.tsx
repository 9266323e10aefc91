import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation, Verdict } from '../annotations/annotation.ts';
import { EvidenceRows } from './evidence-rows.tsx';
import { t } from './text.ts';
import { useTyped } from './use-typed.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

/** What the reader can change of an annotation. */
export type AnnotationChange = Partial<Pick<Annotation, 'verdict' | 'note' | 'tags' | 'evidence'>>;

interface AnnotationEditorProps {
  /** Null: nothing has been kept about this subject yet. */
  annotation: Annotation | null;
  /** Called at every keystroke with what changed; whoever listens gathers and keeps it. */
  onEdit(change: AnnotationChange): void;
  /** Focus the note at once: where the reader came to write. */
  writing?: boolean;
}

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

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
export function AnnotationEditor({ annotation, onEdit, writing = false }: AnnotationEditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) field.current?.focus();
  }, []);
  const [verdict, setVerdict] = useVerdict(annotation?.verdict ?? null);
  const storedNote = annotation?.note ?? '';
  const storedTags = annotation?.tags.join(', ') ?? '';
  const note = useTyped(storedNote, (typed) => typed === storedNote);
  const tags = useTyped(storedTags, (typed) => tagsIn(typed).join(', ') === storedTags);
  return (
    <div class="editor">
      <VerdictButtons
        verdict={verdict}
        onVerdict={(next) => {
          setVerdict(next);
          onEdit({ verdict: next });
        }}
      />
      <label for={`${id}-note`}>{t('noteLabel')}</label>
      <textarea
        id={`${id}-note`}
        rows={4}
        placeholder={t('notePlaceholder')}
        value={note.value}
        ref={field}
        onFocusIn={note.onFocusIn}
        onFocusOut={note.onFocusOut}
        onInput={(event) => {
          note.type(event.currentTarget.value);
          onEdit({ note: event.currentTarget.value });
        }}
      />
      <label for={`${id}-tags`}>{t('tagsLabel')}</label>
      <input
        id={`${id}-tags`}
        type="text"
        aria-describedby={`${id}-hint`}
        value={tags.value}
        onFocusIn={tags.onFocusIn}
        onFocusOut={tags.onFocusOut}
        onInput={(event) => {
          tags.type(event.currentTarget.value);
          onEdit({ tags: tagsIn(event.currentTarget.value) });
        }}
      />
      <p id={`${id}-hint`} class="soft small">
        {t('tagsHint')}
      </p>
      <EvidenceRows evidence={annotation?.evidence ?? []} onEvidence={(evidence) => onEdit({ evidence })} />
      <p class="soft small">{t('savedAsTyped')}</p>
    </div>
  );
}
