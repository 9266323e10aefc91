import type { Annotation, Evidence } from '../../annotations/annotation.ts';
import { isBare } from '../../annotations/bare.ts';
import { verdictName } from '../names.ts';
import { NoteText } from './note-text.tsx';
import { t } from '../text.ts';
import { VerdictHistory } from './verdict-history.tsx';

/** The reader's verdict, note, tags and evidence as they stand, on yellow: the reader's own voice. */
export function AnnotationKept({ annotation }: { annotation: Annotation }) {
  const { verdict, ownWord = '', note, tags, evidence, verdictHistory } = annotation;
  if (isBare({ ...annotation, about: 'claim', typedEvidence: [] })) return null;
  return (
    <div class="verdict">
      {(verdict !== null || ownWord !== '') && (
        <p>
          {verdict !== null && <b>{verdictName(verdict)}</b>}
          {verdict !== null && ownWord !== '' && ' · '}
          {ownWord !== '' && <b class="own">{ownWord}</b>}
        </p>
      )}
      {note !== '' && <NoteText note={note} />}
      {tags.length > 0 && <p class="small">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      {evidence.map((link, index) => (
        <KeptEvidence key={index} link={link} />
      ))}
      <VerdictHistory history={verdictHistory} />
    </div>
  );
}

function KeptEvidence({ link: { url, title, archived, quote } }: { link: Evidence }) {
  return (
    <div class="kept-evidence small">
      <a href={url} target="_blank" rel="noopener noreferrer">
        {title === '' ? url : title}
      </a>
      {archived !== undefined && (
        <>
          {' · '}
          <a href={archived} target="_blank" rel="noopener noreferrer">
            {t('evidenceArchivedOpen')}
          </a>
        </>
      )}
      {quote !== undefined && <blockquote>{quote}</blockquote>}
    </div>
  );
}
