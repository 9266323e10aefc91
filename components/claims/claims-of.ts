import { sentencesOf } from '../language/sentences.ts';
import { textOf, type Span } from '../language/span.ts';
import { wordsOf } from '../language/words.ts';
import type { Article } from './article.ts';
import { saidIn, type Said } from './attribution.ts';
import { checkScoreOf } from './check-score.ts';
import type { Claim } from './claim.ts';
import { FLOOR } from './floor.ts';
import { kindOf } from './kind.ts';
import { partsOf } from './parts.ts';
import { reasonsOf } from './reasons.ts';
import { isStatement } from './statements.ts';
import type { ClaimWeights } from './weights.ts';

/** The share of an article's claims that may be marked. */
const SHARE = 0.25;

const withoutSource = (text: string, { start, end }: Span, said: Said | null): string => {
  const source = said?.attribution.sourceSpans[0];
  return source ? `${text.slice(start, source.start)} ${text.slice(source.end, end)}` : text.slice(start, end);
};

function claimIn(text: string, span: Span, said: Said | null, weights: ClaimWeights): Claim {
  const quote = textOf(text, span);
  const score = checkScoreOf(quote, weights);
  const attribution = said?.attribution ?? null;
  const kind = kindOf({
    text: quote,
    told: withoutSource(text, span, said),
    words: wordsOf(quote),
    lemma: said?.lemma ?? '',
    direct: said?.direct ?? false,
    attributed: attribution !== null,
  });
  return {
    start: span.start,
    end: span.end,
    quote,
    kind,
    attribution,
    checkWorthiness: score.score,
    reasons: reasonsOf(score, kind, (attribution?.sourceKeys.length ?? 0) > 0),
    marked: false,
  };
}

/** Which of an article's claims are marked: the best, never below the floor. */
function worthMarking(claims: readonly Claim[]): ReadonlySet<Claim> {
  const above = claims
    .filter((claim) => claim.checkWorthiness >= FLOOR)
    .sort((a, b) => b.checkWorthiness - a.checkWorthiness || a.start - b.start);
  return new Set(above.slice(0, Math.max(1, Math.round(claims.length * SHARE))));
}

/** Every statement of an article that could be true or false, in order: who says it, what sort it is, how check-worthy. */
export function claimsOf(article: Article, weights: ClaimWeights): Claim[] {
  const { text, published } = article;
  const parts = sentencesOf(text).flatMap((sentence) => {
    const spans = partsOf(text, sentence);
    const states = spans.length > 1 || isStatement(textOf(text, sentence));
    return spans.map((span) => ({ span, states }));
  });
  const spans = parts.map(({ span }) => span);
  const said = saidIn(text, spans, published);
  const claims = parts.flatMap(({ span, states }, i) =>
    states ? [claimIn(text, span, said[i] ?? null, weights)] : [],
  );
  const marked = worthMarking(claims);
  return claims.map((claim) => (marked.has(claim) ? { ...claim, marked: true } : claim));
}
