import { shortDate } from './dates.ts';
import { t } from './text.ts';

interface ArticleHeadProps {
  title: string;
  site: string;
  published: string | null;
  claimCount: number;
  markedCount: number;
}

/** An article's title, where and when it was published, how much was found in it. */
export function ArticleHead({ claimCount, markedCount, published, site, title }: ArticleHeadProps) {
  const counts = t(claimCount === 1 ? 'pageCountsOne' : 'pageCounts', String(claimCount), String(markedCount));
  return (
    <>
      <h1>{title}</h1>
      <p class="meta">{[site, shortDate(published), counts].filter((part) => part !== '').join(' · ')}</p>
    </>
  );
}
