import type { Contradiction, Side, Update } from '../../contradictions/contradiction.ts';
import { articleAddress } from '../library/library-address.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { clashKindName, relationHeading } from '../names.ts';
import { reasonText } from '../reason-text.ts';
import { SideView } from '../side-view.tsx';
import { t } from '../text.ts';

interface LookUpItemProps {
  /** `a` is what is kept, `b` the reader's words. */
  found: Contradiction | Update;
  /** The reader's words are several statements. */
  several: boolean;
  onOpen(side: Side): void;
}

/** The reader's words and a passage that is kept, with why the two are set side by side. */
export function LookUpItem({ found, several, onOpen }: LookUpItemProps) {
  const { id, a, b, kind, relation, reason } = found;
  // Then the nameless voice of the two is the reader's own, not an article's.
  const voiceless = b.source === null && (a.source !== null || a.article.site !== b.article.site);
  return (
    <article class={relation === 'update' ? 'clash update' : 'clash'} data-found={id} data-kind={kind}>
      <div class="clash-head">
        <h3>{relation === 'update' ? t('updateHeading') : relationHeading(relation)}</h3>
        <span class="kind">{clashKindName(kind)}</span>
      </div>
      <p class="reason" data-reason={reason.key}>
        {relation === 'update' ? t('updateReason') : reasonText(reason, voiceless ? t('reasonLookedUp') : undefined)}
      </p>
      <div class="sides">
        <div class="side" data-side="b">
          <p class="soft small">{t(several ? 'lookUpOneOfYours' : 'lookUpYours')}</p>
          <MarkedQuote quote={b.quote} words={b.words} />
        </div>
        <SideView side={a} name="a" label={t('lookUpKeptSide')} articleKey={null} onGoTo={onOpen} />
      </div>
      <p class="kept-there">
        <a class="link" href={`/library.html${articleAddress(a.article.key)}`} target="_blank">
          {t('lookUpInLibrary')}
        </a>
      </p>
    </article>
  );
}
