import { useContext } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import { linksOf, type LinkKind, type SeenLink } from '../../annotations/link.ts';
import { WorkbenchContext } from './annotate-workbench.ts';
import { articleAddress } from '../library/library-address.ts';
import { LinkedPassage } from './annotation-passage.tsx';
import { passageAddress } from '../passage-address.ts';
import { t, type MessageKey } from '../text.ts';

/** The link in words, from the end that supports, contradicts … and from the other. */
const DIRECTIONS: Record<LinkKind, { outward: MessageKey; inward: MessageKey }> = {
  supports: { outward: 'linkSupports', inward: 'linkSupported' },
  contradicts: { outward: 'linkContradicts', inward: 'linkContradicted' },
  updates: { outward: 'linkUpdates', inward: 'linkUpdated' },
  repeats: { outward: 'linkRepeats', inward: 'linkRepeated' },
};

/** The passages that the reader has linked to an annotation, each with its direction: the reader's doing, so on yellow. */
export function AnnotationLinks({ annotation }: { annotation: Annotation }) {
  const bench = useContext(WorkbenchContext);
  const links = linksOf(bench?.links.value ?? [], annotation.id);
  if (!bench || links.length === 0) return null;
  return (
    <div class="links">
      <p class="small links-head">{t('linksHeading')}</p>
      <ul>
        {links.map((seen) => (
          <LinkItem key={seen.link.id} seen={seen} onRemove={() => void bench.unlink(seen.link)} />
        ))}
      </ul>
    </div>
  );
}

function LinkItem({ seen: { link, outward, other }, onRemove }: { seen: SeenLink; onRemove(): void }) {
  const direction = DIRECTIONS[link.kind];
  const { article, quote } = other.target;
  return (
    <li data-link={link.id} data-kind={link.kind} data-direction={outward ? 'outward' : 'inward'}>
      <p class="link-kind">{t(outward ? direction.outward : direction.inward)}</p>
      <LinkedPassage target={other.target} />
      <p class="link-acts">
        <a
          class="link"
          href={quote ? passageAddress(article.url, quote.exact) : article.url}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('openArticle')}
        </a>
        <a class="link" href={`/library.html${articleAddress(article.key)}`} target="_blank">
          {t('linkInLibrary')}
        </a>
        <button type="button" class="link quiet" onClick={onRemove}>
          {t('linkRemove')}
        </button>
      </p>
    </li>
  );
}
