import type { HomeArticle } from '../../annotations/target.ts';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import { citationOf, type Citation } from '../../exchange/citation.ts';
import { shortDate } from '../dates.ts';
import { passageAddress } from '../passage-address.ts';
import { saidWhen } from '../side-when.ts';
import { t } from '../text.ts';

/** A claim of an article as it is copied: in the article's words, with who says it as the reader has it. */
export function claimCitation(claim: CorrectedClaim, article: HomeArticle): Citation {
  const { attribution: said, correction, quote } = claim;
  return citationOf(
    {
      quote,
      wording: correction?.mended.wording ?? null,
      source: said?.source ?? null,
      role: said?.role ?? null,
      when: said && saidWhen(said.when, said.date),
      site: article.site,
      title: article.title,
      published: shortDate(article.published),
      read: shortDate(article.read),
      url: passageAddress(article.url, quote),
    },
    t,
  );
}
