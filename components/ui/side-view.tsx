import type { Side } from '../contradictions/contradiction.ts';
import { articleLine } from './article-line.ts';
import { MarkedQuote } from './marked-quote.tsx';
import { t } from './text.ts';
import { Who } from './who.tsx';

interface SideViewProps {
  side: Side;
  name: 'a' | 'b';
  /** The article on the page; null in the library, where every side names its article. */
  articleKey: string | null;
  onGoTo(side: Side): void;
}

/** One side of a contradiction: who, when, the article if it is another, the quote, the way there. */
export function SideView({ side, name, articleKey, onGoTo }: SideViewProps) {
  const elsewhere = side.article.key !== articleKey;
  return (
    <div class="side" data-side={name} data-source={side.source ?? ''} data-article={side.article.title}>
      <Who source={side.source} role={side.role} when={side.when} />
      <MarkedQuote quote={side.quote} words={side.words} />
      {elsewhere && <p class="soft small">{articleLine(side)}</p>}
      <button type="button" class="link" onClick={() => onGoTo(side)}>
        {t(elsewhere ? 'openArticle' : 'goToPassage')}
      </button>
    </div>
  );
}
