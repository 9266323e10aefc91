import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../annotations/annotation.ts';
import { EvidenceRows } from './evidence-rows.tsx';
import { t } from './text.ts';
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

/**
 * Verdict, note, tags and links. What is typed here wins over what comes back from the library while the editor is open,
 * so that a slow write never takes letters away; a verdict given elsewhere shows as soon as it is kept.
 */
export function AnnotationEditor({ annotation, onEdit, writing = false }: AnnotationEditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) field.current?.focus();
  }, []);
  const [kept, setKept] = useState(annotation?.verdict ?? null);
  const [verdict, setVerdict] = useState(kept);
  const [note, setNote] = useState(annotation?.note ?? '');
  const [tags, setTags] = useState(annotation?.tags.join(', ') ?? '');
  const stored = annotation?.verdict ?? null;
  if (stored !== kept) {
    setKept(stored);
    setVerdict(stored);
  }
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
        value={note}
        ref={field}
        onInput={(event) => {
          setNote(event.currentTarget.value);
          onEdit({ note: event.currentTarget.value });
        }}
      />
      <label for={`${id}-tags`}>{t('tagsLabel')}</label>
      <input
        id={`${id}-tags`}
        type="text"
        aria-describedby={`${id}-hint`}
        value={tags}
        onInput={(event) => {
          setTags(event.currentTarget.value);
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
