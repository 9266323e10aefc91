import type { ComponentChildren } from 'preact';
import type { Annotation } from '../../annotations/annotation.ts';
import type { Change, Passage } from '../../changes/change.ts';
import { madeOfIt, tellNames } from './changes-text.ts';
import { GoToPassage, type Found } from '../go-to-passage.tsx';
import { MarkedQuote } from '../marked-quote.tsx';
import { t } from '../text.ts';

interface ChangeItemProps {
  change: Change;
  /** The reader's own annotation that hangs on these words; null: none. */
  annotation: Annotation | null;
  /** Null: what is there now can't be gone to. */
  onGoTo: ((passage: Passage) => Found) | null;
}

/** One edit, old above new, each under its own words: the emphasis is a help, never the only sign. */
export function ChangeItem({ change, annotation, onGoTo }: ChangeItemProps) {
  const { kind, place, before, after, tells } = change;
  const reworded = kind === 'reworded';
  return (
    <li class="change" data-change={kind} data-place={place} data-annotation={annotation?.id}>
      {annotation && <p class="yours">{madeOfIt(annotation)}</p>}
      {(place === 'headline' || tells.length > 0) && (
        <p class="tags">
          {place === 'headline' && <span>{t('changeHeadline')}</span>}
          {tells.length > 0 && <span>{t('changeTells', tellNames(tells))}</span>}
        </p>
      )}
      {before && (
        <Wording label={t(reworded || annotation ? 'changeBefore' : 'changeRemoved')}>
          <Marked passage={before} as="del" whole={!reworded} />
        </Wording>
      )}
      {after && (
        <Wording label={t(reworded ? 'changeAfter' : 'changeAdded')}>
          <Marked passage={after} as="ins" whole={!reworded} />
        </Wording>
      )}
      {annotation && !after && <p>{t('changeGone')}</p>}
      {after && onGoTo && place === 'text' && (
        <div>
          <GoToPassage onGo={() => onGoTo(after)} />
        </div>
      )}
    </li>
  );
}

function Wording({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="wording">
      <p class="soft small">{label}</p>
      {children}
    </div>
  );
}

interface MarkedProps {
  passage: Passage;
  as: 'del' | 'ins';
  /** All of it was removed or added. */
  whole: boolean;
}

/** A passage with the words that the other version has not: deleted or inserted, for eyes and for screen readers. */
function Marked({ passage: { quote, words }, as, whole }: MarkedProps) {
  return <MarkedQuote quote={quote} words={whole ? [{ start: 0, end: quote.length }] : words} as={as} />;
}
