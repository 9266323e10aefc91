import type { Span } from '../../language/span.ts';
import { PhraseBook } from '../lexicon/phrase.ts';
import { contextOf } from './context.ts';
import { counting, findingOf, type Analysed, type Detector } from './detector.ts';
import { spanOf, tokensOf, type Token } from './tokens.ts';

const LEAST_COVERAGE = 0.15;

type Amount = 'all' | 'most' | 'some' | 'few' | 'none';

/** Which amounts can't both hold of the same things. "Some" does not exclude "most", nor "all" here: a reader takes it as "at least some". */
const EXCLUDES: Readonly<Record<Amount, readonly Amount[]>> = {
  all: ['none', 'few', 'most'],
  most: ['none', 'few', 'all'],
  some: ['none'],
  few: ['all', 'most'],
  none: ['all', 'most', 'some'],
};

const PHRASES: Readonly<Record<Amount, readonly string[]>> = {
  all: [
    'all of? the|its|his|her|their',
    'all',
    'every',
    'each',
    'everyone|everybody|everything',
    'both',
    'the whole|entire',
    'without exception',
    'to the last',
  ],
  most: [
    'most of? the|its|his|her|their',
    'most',
    'the majority of',
    'a majority of',
    'nearly|almost all',
    'more than half',
    'all but',
  ],
  some: [
    'some of? the|its|his|her|their',
    'some',
    'several',
    'many',
    'dozens|scores|hundreds of',
    'a number|handful of',
    'at least one',
    'one|two|three|four|five|six of the|its|his|her|their',
  ],
  few: [
    'few',
    'a minority of',
    'hardly|scarcely|barely any',
    'less than half',
    'fewer than half',
    'N all',
    'N every',
    'N everyone|everybody',
    'only some|one|two|a',
  ],
  none: ['none of', 'none', 'no one|single', 'nobody', 'N any', 'N a single', 'N one', 'neither of', 'nothing'],
};

interface Said {
  readonly amount: Amount;
  readonly span: Span;
  /** Roots of the nouns right after: what the amount counts. */
  readonly of: readonly string[];
}

let book: PhraseBook<Amount> | undefined;

const bookOnce = (): PhraseBook<Amount> =>
  (book ??= new PhraseBook(
    (Object.keys(PHRASES) as Amount[]).flatMap((amount) =>
      PHRASES[amount].map((pattern) => ({ pattern, value: amount })),
    ),
  ));

function amountsOf(statement: Analysed): Said[] {
  const tokens = tokensOf(statement);
  const found = bookOnce().find(tokens);
  return found
    .filter(
      (match) =>
        !found.some(
          (other) =>
            other !== match &&
            other.from <= match.from &&
            match.to <= other.to &&
            other.to - other.from > match.to - match.from,
        ),
    )
    .map(({ value, from, to }) => ({
      amount: value,
      span: spanOf(tokens, from, to),
      of: countedIn(tokens.slice(to, to + 5)),
    }));
}

/** The first words of content in a row. */
function countedIn(tokens: readonly Token[]): string[] {
  const from = tokens.findIndex(({ content }) => content);
  const nouns = from < 0 ? [] : tokens.slice(from);
  const end = nouns.findIndex(({ content }) => !content);
  return nouns.slice(0, end < 0 ? undefined : end).map(({ root }) => root);
}

/** All against none, most against few, about the same things counted. */
export const quantifier: Detector = (a, b) => {
  const context = contextOf(a, b);
  const rest = context.shared.size + context.sharedNames.length;
  if (context.coverage < LEAST_COVERAGE || rest < 2) return null;
  const ofB = amountsOf(b);
  for (const one of amountsOf(a)) {
    for (const other of ofB) {
      if (!EXCLUDES[one.amount].includes(other.amount)) continue;
      const counted = one.of.some((root) => other.of.includes(root));
      const strength = counting(0.25 + 0.55 * context.coverage + 0.03 * Math.min(rest, 5), counted);
      return findingOf('quantifier', strength, [a, one.span], [b, other.span]);
    }
  }
  return null;
};
