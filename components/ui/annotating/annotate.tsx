import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import { WorkbenchContext } from './annotate-workbench.ts';
import { AnnotationEditor, type AnnotationChange } from './annotation-editor.tsx';
import { AnnotationKept } from './annotation-kept.tsx';
import { LinkMaker } from './annotation-link-maker.tsx';
import { AnnotationLinks } from './annotation-links.tsx';
import { t } from '../text.ts';

interface AnnotateProps {
  annotation: Annotation | null;
  onEdit(change: AnnotationChange): void;
  /** It is one passage, so a link may go out from it even before it is annotated. */
  linkable?: boolean;
  /** It is two statements side by side: there is a note on them, and no verdict. */
  pair?: boolean;
  /** What else can be done here: shown beside the button. */
  children?: ComponentChildren;
}

/** What the reader has kept about something, and the button that unfolds the editor in its place. */
export function Annotate({ annotation, onEdit, linkable = false, pair = false, children }: AnnotateProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="annotate">
      {annotation && !open && <AnnotationKept annotation={annotation} />}
      {open && <AnnotationEditor annotation={annotation} pair={pair} onEdit={onEdit} writing />}
      <Linking annotation={annotation} linkable={linkable && open} onBegin={() => onEdit({})}>
        <button type="button" class="pill" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'claimAnnotateClose' : annotation ? 'claimAnnotateEdit' : pair ? 'pairAnnotate' : 'claimAnnotate')}
        </button>
        {children}
      </Linking>
    </div>
  );
}

interface LinkingProps {
  annotation: Annotation | null;
  linkable: boolean;
  onBegin(): void;
  children?: ComponentChildren;
}

/** The links that end here, and among what else can be done the way to make one. Two statements side by side are linked already. */
export function Linking({ annotation, linkable, onBegin, children }: LinkingProps) {
  const bench = useContext(WorkbenchContext);
  const [making, setMaking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const made = useRef(false);
  useEffect(() => {
    if (made.current && !making) opener.current?.focus();
    made.current = making;
  }, [making]);
  const can = bench && (annotation ? annotation.about !== 'contradiction' : linkable || making);
  return (
    <>
      {annotation && <AnnotationLinks annotation={annotation} />}
      <div class="acts">
        {children}
        {can && (
          <button
            type="button"
            class="link"
            aria-expanded={making}
            ref={opener}
            data-link-from
            onClick={() => setMaking(!making)}
          >
            {t('linkFromHere')}
          </button>
        )}
      </div>
      {making && <LinkMaker from={annotation?.id ?? null} onBegin={onBegin} onClose={() => setMaking(false)} />}
    </>
  );
}
