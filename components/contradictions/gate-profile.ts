import { analysedOf } from './analysed.ts';
import type { Statement } from './contradiction.ts';
import { asks } from './detectors/conditions.ts';
import { anyDenial } from './lexicon/denials.ts';
import { modality } from './detectors/modality.ts';
import { stancesOf } from './detectors/plans.ts';

/** What the gate knows of a statement: enough to tell whether another could speak of the same matter. */
export interface Profile {
  readonly statement: Statement;
  /** Position among the statements given, in reading order. */
  readonly at: number;
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Something is negated, denied, ruled out, called false. */
  readonly against: boolean;
  readonly quoted: boolean;
  /** Some plan or act is denied, some is affirmed. */
  readonly deniesPlan: boolean;
  readonly affirmsPlan: boolean;
}

export function profileOf(statement: Statement, at: number): Profile {
  const analysed = analysedOf(statement);
  const { stems, names, quantities, dates, negations, text } = analysed;
  const stances = stancesOf(analysed);
  return {
    statement,
    at,
    stems,
    names: new Set(names.flatMap((name) => name.keys.map(bareKey))),
    units: new Set(quantities.map((quantity) => quantity.unit ?? '')),
    figures: new Set(quantities.map((quantity) => String(quantity.value))),
    dates: new Set(dates.map((date) => text.slice(date.start, date.end).toLowerCase())),
    sources: new Set(statement.claim.attribution?.sourceKeys ?? []),
    against: negations.length > 0 || AGAINST.test(text),
    quoted: statement.claim.kind === 'quotation' || /["“”]/.test(text),
    deniesPlan: stances.some(({ denied }) => denied),
    affirmsPlan: stances.some(({ denied }) => !denied),
  };
}

/** One denies the plan that the other affirms, or an act that it follows from: such two may share no word but a name. */
export function plansClash(a: Profile, b: Profile): boolean {
  if (!(a.deniesPlan && b.affirmsPlan) && !(a.affirmsPlan && b.deniesPlan)) return false;
  return modality(analysedOf(a.statement), analysedOf(b.statement)) !== null;
}

/** A lone word that may be anyone's name has a key of every sort; here it counts once. */
export const bareKey = (key: string): string => (key.startsWith('country:') ? key : key.slice(key.indexOf(':') + 1));

/** Nothing can contradict what asks. */
export const isQuestion = ({ claim }: Statement): boolean => asks(claim.quote);

const AGAINST = new RegExp(
  String.raw`\b(?:${anyDenial('deny', 'reject', 'false')}|refus(?:e|es|ed|ing)|rul(?:es|ed|ing) out|hoax|fake|fabricated|without|never|no one|nobody|none|fail(?:s|ed)?|lack(?:s|ed)?|instead|contrary|although|despite|however|but)\b`,
  'i',
);
