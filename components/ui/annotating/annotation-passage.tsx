import type { Target } from '../../annotations/annotation.ts';
import { shortDate } from '../dates.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { SaidBy } from '../said-by.tsx';
import { t } from '../text.ts';
import { Who } from '../who.tsx';

interface LinkedPassageProps {
  target: Target;
  /** It is pressed as a whole, so nothing in it leads anywhere else. */
  whole?: boolean;
}

/** A passage of some article, with who says it and where it stands. */
export function LinkedPassage({ target: { article, quote, source, role }, whole = false }: LinkedPassageProps) {
  const where = [article.title, article.site, shortDate(article.published)].filter((part) => part !== '');
  const By = whole ? Who : SaidBy;
  return (
    <>
      {quote ? <MarkedQuote quote={quote.exact} /> : <p>{t('annotationAboutArticle')}</p>}
      {source !== null && <By source={source} role={role} when={null} />}
      <p class="soft small">{where.join(' · ')}</p>
    </>
  );
}
