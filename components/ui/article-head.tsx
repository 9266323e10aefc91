import { shortDate } from './dates.ts';
import { tCount } from './counted.ts';
import { ARTICLE_LANGUAGE } from './locale.ts';
import { countText } from './numbers.ts';

interface ArticleHeadProps {
  title: string;
  site: string;
  published: string | null;
  claimCount: number;
  markedCount: number;
}

/** An article's title, where and when it was published, how much was found in it. */
export function ArticleHead({ claimCount, markedCount, published, site, title }: ArticleHeadProps) {
  const counts = tCount('pageCounts', claimCount, countText(markedCount));
  return (
    <>
      <h1 {...ARTICLE_LANGUAGE}>{title}</h1>
      <p class="meta">{[site, shortDate(published), counts].filter((part) => part !== '').join(' · ')}</p>
    </>
  );
}
