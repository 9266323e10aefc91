import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Annotation } from '../annotations/annotation.ts';
import { AnnotationEditor, type AnnotationChange } from './annotation-editor.tsx';
import { verdictName } from './names.ts';
import { t } from './text.ts';

interface AnnotateProps {
  annotation: Annotation | null;
  onEdit(change: AnnotationChange): void;
  /** What else can be done here: shown beside the button. */
  children?: ComponentChildren;
}

/** What the reader has kept about something, and the button that unfolds the editor in its place. */
export function Annotate({ annotation, onEdit, children }: AnnotateProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="annotate">
      {annotation && !open && <AsKept annotation={annotation} />}
      {open && <AnnotationEditor annotation={annotation} onEdit={onEdit} writing />}
      <div class="acts">
        <button type="button" class="pill" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'claimAnnotateClose' : annotation ? 'claimAnnotateEdit' : 'claimAnnotate')}
        </button>
        {children}
      </div>
    </div>
  );
}

/** The reader's verdict and note as they stand, on yellow: the reader's own voice. */
function AsKept({ annotation }: { annotation: Annotation }) {
  const { verdict, note, tags, evidence } = annotation;
  if (verdict === null && note === '' && tags.length === 0 && evidence.length === 0) return null;
  return (
    <div class="verdict">
      {verdict !== null && <b>{verdictName(verdict)}</b>}
      {note !== '' && <p class="note">{note}</p>}
      {tags.length > 0 && <p class="small">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      {evidence.map(({ url, title }) => (
        <a key={url} class="small" href={url} target="_blank" rel="noopener noreferrer">
          {title === '' ? url : title}
        </a>
      ))}
    </div>
  );
}
