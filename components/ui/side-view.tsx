import type { ComponentChildren } from 'preact';
import type { Side } from '../contradictions/contradiction.ts';
import type { CorrectedSide } from '../corrections/corrected-sides.ts';
import { articleLine } from './article-line.ts';
import { GoToPassage, type Found } from './go-to-passage.tsx';
import { MarkedQuote } from './marked-quote.tsx';
import { sideWhen } from './side-when.ts';
import { t } from './text.ts';
import { SaidBy } from './said-by.tsx';

interface SideViewProps {
  side: CorrectedSide;
  name: 'a' | 'b';
  /** Of an update: which of the two is the earlier, and which the later. */
  label: string | null;
  /** The article on the page; null in the library, where every side names its article. */
  articleKey: string | null;
  onGoTo(side: Side): Found;
  /** What the reader made of this statement, and the ways to say so, beside the way there; left out where it can't be said here. */
  annotate?: ((way: ComponentChildren) => ComponentChildren) | undefined;
}

/** One side of a contradiction: who, when, the article if it is another, the quote, the way there. */
export function SideView({ side, name, label, articleKey, onGoTo, annotate }: SideViewProps) {
  const elsewhere = side.article.key !== articleKey;
  const way = elsewhere ? (
    <button type="button" class="link" onClick={() => void onGoTo(side)}>
      {t('openArticle')}
    </button>
  ) : (
    <GoToPassage onGo={() => onGoTo(side)} />
  );
  return (
    <div class="side" data-side={name} data-source={side.source ?? ''} data-article={side.article.title}>
      {label !== null && <p class="soft small">{label}</p>}
      <SaidBy
        source={side.source}
        role={side.role}
        when={sideWhen(side, elsewhere)}
        mended={side.asRead !== undefined}
      />
      <MarkedQuote quote={side.quote} words={side.words} />
      {elsewhere && <p class="soft small">{articleLine(side)}</p>}
      {annotate ? annotate(way) : way}
    </div>
  );
}
