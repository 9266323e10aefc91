import { analysedOf } from './analysed.ts';
import type { Candidate, Relation } from './contradiction.ts';
import { findingsOf } from './detectors/all.ts';
import type { Finding } from './detectors/detector.ts';
import { vetoesOf, type Veto } from './detectors/vetoes.ts';
import { relationOf } from './relation.ts';
import { deniesUnasserted } from './unasserted.ts';

/** What the two statements of a candidate say to each other by themselves, whatever the judge thinks of them. */
export interface Evidence {
  /** The strongest first. */
  readonly findings: readonly Finding[];
  /** Null: they can both hold, or one goes on from the other. */
  readonly vetoes: readonly Veto[] | null;
  readonly relation: Relation | 'update';
}

const known = new WeakMap<Candidate, Evidence>();

/** Costs up to a millisecond, once: who waits for the judge may have it worked out meanwhile. */
export function evidenceOf(candidate: Candidate): Evidence {
  const earlier = known.get(candidate);
  if (earlier) return earlier;
  const [a, b] = [analysedOf(candidate.a), analysedOf(candidate.b)];
  const fresh: Evidence = {
    findings: findingsOf(a, b),
    vetoes: isNone(candidate) ? null : vetoesOf(a, b),
    relation: relationOf(candidate.a, candidate.b),
  };
  known.set(candidate, fresh);
  return fresh;
}

const isNone = (candidate: Candidate): boolean =>
  deniesUnasserted(candidate.a, candidate.b) || runsOn(candidate) || sentAgain(candidate);

/** What an agency puts before a headline that it sends again: "UPDATE 2-", "CORRECTED-EXCLUSIVE: ". */
const SLUGS = /^(?:(?:(?:update|wrapup) ?\d*|exclusive|corrected|correction|refile|rpt)[\s:–-]+)+/i;

const sentAgain = ({ a, b }: Candidate): boolean => bareWords(a.claim.quote) === bareWords(b.claim.quote);

const bareWords = (text: string): string =>
  (
    text
      .replace(SLUGS, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** What lies between two sentences of a paragraph that follow each other, in characters: a space. */
const FOLLOWING = 1;

/** A writer's own sentence goes on from the one before it in its paragraph; of 199 planted conflicts none stands so. */
const runsOn = ({ a, b }: Candidate): boolean =>
  a.article.key === b.article.key &&
  a.claim.attribution === null &&
  b.claim.attribution === null &&
  Math.max(a.claim.start, b.claim.start) - Math.min(a.claim.end, b.claim.end) <= FOLLOWING;
