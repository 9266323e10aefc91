import type { Target } from '../annotations/annotation.ts';
import { shortDate } from './dates.ts';
import { MarkedQuote } from './marked-quote.tsx';
import { t } from './text.ts';
import { Who } from './who.tsx';

/** A passage of some article, with who says it and where it stands. */
export function LinkedPassage({ target: { article, quote, source, role } }: { target: Target }) {
  const where = [article.title, article.site, shortDate(article.published)].filter((part) => part !== '');
  return (
    <>
      {quote ? <MarkedQuote quote={quote.exact} /> : <p>{t('annotationAboutArticle')}</p>}
      {source !== null && <Who source={source} role={role} when={null} />}
      <p class="soft small">{where.join(' · ')}</p>
    </>
  );
}
