import type { Annotation } from '../../annotations/annotation.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import { AnnotateDesk, UndoBar } from './annotate-desk.tsx';
import { Linking } from './annotate.tsx';
import { AnnotationEditor } from './annotation-editor.tsx';
import type { Annotating } from './annotating.ts';
import { Failed } from '../failed.tsx';
import { MarkedQuote } from '../marked-quote.tsx';
import type { AnnotationSubject } from '../subjects.ts';
import { t } from '../text.ts';
import { SaidBy } from '../said-by.tsx';

/** What the note is about, and what has been written about it so far. */
export interface Noted {
  id: string;
  subject: AnnotationSubject;
  annotation: Annotation | null;
}

interface NoteViewProps {
  /** Null: the passage is not in the library. */
  noted: Noted | null;
  /** Why the library can't be read; null when it can. */
  unread?: ErrorCode | null;
  annotating: Annotating;
  onClose(): void;
}

/** The small window: the words in question and the reader's own. */
export function NoteView({ noted, unread = null, annotating, onClose }: NoteViewProps) {
  return (
    <AnnotateDesk annotating={annotating} articleKey={noted?.subject.targets[0]?.article.key}>
      <main class="note-window" onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onClose()}>
        <h1>{t('noteHeading')}</h1>
        <Failed error={annotating.failed.value} unsaved />
        <Failed error={unread} />
        {noted ? (
          <>
            {noted.subject.targets.map((target, index) => (
              <blockquote key={index}>
                {target.quote ? <MarkedQuote quote={target.quote.exact} /> : target.article.title}
                {noted.subject.about !== 'passage' && <SaidBy source={target.source} role={target.role} when={null} />}
              </blockquote>
            ))}
            <AnnotationEditor
              annotation={noted.annotation}
              onEdit={(change) => annotating.changeOf(noted.id, noted.subject, change)}
              writing
            />
            <Linking
              annotation={noted.annotation}
              linkable={noted.subject.about !== 'contradiction'}
              onBegin={() => annotating.changeOf(noted.id, noted.subject, {})}
            />
          </>
        ) : (
          unread === null && <p class="soft">{t('noteNotFound')}</p>
        )}
        <button type="button" class="pill strong" onClick={onClose}>
          {t('noteClose')}
        </button>
        <UndoBar />
      </main>
    </AnnotateDesk>
  );
}
