import type { Name } from '../../language/names.ts';
import { contextOf, meets } from './context.ts';
import { findingOf, type Analysed, type Detector } from './detector.ts';
import { tokensOf } from './tokens.ts';

/** Names may only be set against each other in sentences that are nearly the same. */
const LEAST_COVERAGE = 0.4;

/** The words left and right of a name, function words included: its place in the sentence. */
function rolesOf(statement: Analysed, name: Name): { before: string; after: string } {
  const tokens = tokensOf(statement);
  const first = tokens.findIndex((token) => token.start >= name.start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1]?.end ?? 0) <= name.end) last += 1;
  return { before: tokens[first - 1]?.root ?? '^', after: tokens[last + 1]?.root ?? '$' };
}

/** Two nearly equal sentences that name someone or somewhere else in the same place. */
export const entity: Detector = (a, b) => {
  const context = contextOf(a, b);
  if (context.coverage < LEAST_COVERAGE || context.shared.size < 2) return null;
  const aloneIn = (own: Analysed, other: Analysed): Name[] =>
    own.names.filter((name) => !other.names.some((one) => meets(name, one)));
  const [left, right] = [aloneIn(a, b), aloneIn(b, a)];
  if (left.length === 0 || right.length === 0 || left.length + right.length > 3) return null;
  for (const name of left) {
    for (const other of right) {
      if (name.kind !== other.kind && name.kind !== 'other' && other.kind !== 'other') continue;
      const [role, rival] = [rolesOf(a, name), rolesOf(b, other)];
      const fit = Number(role.before === rival.before) + Number(role.after === rival.after);
      if (fit === 0) continue;
      const strength = Math.min(
        0.97,
        0.05 + 0.6 * context.coverage + 0.1 * fit + 0.03 * Math.min(context.shared.size, 5),
      );
      return findingOf('entity', strength, [a, name], [b, other]);
    }
  }
  return null;
};
