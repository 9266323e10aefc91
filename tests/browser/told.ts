import type { NewsPage } from './articles.ts';
import type { Findings, ShownClaim, ShownContradiction, ShownSide } from './findings.ts';

const OWN_VOICE = 'the article itself';

/** What the extension shows of an article, in plain lines for a terminal. */
export function told(article: Findings, page: NewsPage): string {
  const marked = article.claims.filter((claim) => claim.marked).length;
  return [
    article.title,
    page.url,
    '',
    `Contradictions: ${article.contradictions.length}`,
    ...article.contradictions.flatMap(contradictionLines),
    '',
    `Claims: ${article.claims.length}, of which marked in the page: ${marked} (*)`,
    ...article.claims.map(claimLine),
    '',
  ].join('\n');
}

function contradictionLines(found: ShownContradiction, index: number): string[] {
  return [
    `  ${index + 1}. ${found.kind}, ${found.relation}, ${found.score.toFixed(2)}`,
    `     ${sideLine(found.a)}`,
    `     ${sideLine(found.b)}`,
    `     ${found.reason}`,
  ];
}

const sideLine = (side: ShownSide): string => `${side.source ?? OWN_VOICE}: “${side.quote}”`;

function claimLine(claim: ShownClaim): string {
  const score = claim.checkWorthiness.toFixed(2);
  return `  ${claim.marked ? '*' : ' '} ${score} ${claim.kind.padEnd(9)} ${claim.source ?? OWN_VOICE}: “${claim.quote}”`;
}
