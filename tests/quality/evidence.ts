import { textPairOf } from '../../components/contradictions/judged.ts';
import { analysedOf } from '../../components/contradictions/analysed.ts';
import type { Contradiction, Judge, Side, Statement, Update } from '../../components/contradictions/contradiction.ts';
import { findingsOf } from '../../components/contradictions/detectors/all.ts';
import { vetoesOf } from '../../components/contradictions/detectors/vetoes.ts';
import { deniesUnasserted } from '../../components/contradictions/unasserted.ts';
import { covers, type Place } from './labelled.ts';
import type { Sight } from './watched-product.ts';

export type Found = Contradiction | Update;

/** Two statements of a check, and what was decided of them: null where no score was given. */
export interface Case {
  readonly a: Statement;
  readonly b: Statement;
  readonly found: Found | null;
}

const foundIn = ({ decision: { contradictions, more, updates, below } }: Sight): Found[] => [
  ...contradictions,
  ...more,
  ...updates,
  ...below,
];

/** The statements behind what was found. */
export function caseOf(sight: Sight, found: Found): Case | null {
  const [a, b] = [found.a, found.b].map((side) => sight.statements.find((one) => isSide(one, side)));
  return a && b ? { a, b, found } : null;
}

/** The statements that stand at two places, whatever became of them; null where the product has no claim at one of them. */
export function caseAt(sight: Sight, first: Place, second: Place): Case | null {
  const [a, b] = [first, second].map((place) => sight.statements.find(({ claim }) => covers(claim, place)));
  if (!a || !b || a === b) return null;
  const found = foundIn(sight).find((one) => {
    const sides = [one.a, one.b];
    return sides.some((side) => isSide(a, side)) && sides.some((side) => isSide(b, side));
  });
  return { a, b, found: found ?? null };
}

const isSide = ({ claim, article }: Statement, side: Side): boolean =>
  article.key === side.article.key && claim.start === side.start && claim.end === side.end;

/** What there is to know of a case, in lines of Markdown: both texts with who said them, the judge, the detectors, what speaks against. */
export async function evidenceOf({ a, b, found }: Case, sight: Sight, judge: Judge): Promise<string[]> {
  const [left, right] = [analysedOf(a), analysedOf(b)];
  const findings = findingsOf(left, right).map(
    ({ kind, strength, alone, values }) =>
      `${kind} ${strength.toFixed(2)}${alone ? ' (may flag alone)' : ''} [${values.map(inline).join(' | ')}]`,
  );
  const against = [...vetoesOf(left, right), ...(deniesUnasserted(a, b) ? ['denies what nobody asserts'] : [])];
  const texts = textPairOf({ a, b, priority: 0 });
  const [probability] = await judge([texts]);
  const wasAsked = sight.asked.some((pair) => pair.a === texts.a && pair.b === texts.b);
  return [
    sideLine('A', a),
    sideLine('B', b),
    `- judge ${probability?.toFixed(3) ?? 'silent'}${wasAsked || probability === null ? '' : ' if asked (**the gate left the pair out**)'}; ${decided(found)}`,
    `- detectors: ${findings.join('; ') || 'none'}`,
    `- against: ${against.join(', ') || 'nothing'}`,
  ];
}

const decided = (found: Found | null): string =>
  found === null
    ? 'no score: a rule forbids the pair, or it was not judged'
    : `score ${found.score.toFixed(3)} by ${found.by}, ${found.kind}, ${found.relation}, ${found.reason.key} [${found.reason.values.map(inline).join(' | ')}]`;

function sideLine(name: string, { claim, article }: Statement): string {
  const said = claim.attribution;
  const who = said
    ? [said.source ?? 'no one named', said.role ?? '', said.when ?? '', said.date ?? ''].filter(Boolean).join(', ')
    : 'own voice';
  const where = [article.published?.slice(0, 10) ?? '', claim.kind].filter(Boolean).join(', ');
  return `- **${name}** (${inline(who)}; ${where}) ${inline(claim.quote)}`;
}

/** A text on one line, in which nothing is taken for Markdown. */
export const inline = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>#[\]]/g, String.raw`\$&`);
