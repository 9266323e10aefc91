import type { Reason, ReasonKey } from '../contradictions/contradiction.ts';
import { t, type MessageKey } from './text.ts';

/** What is said where the words that carry the conflict are not known. */
const GENERAL: Record<ReasonKey, MessageKey> = {
  reasonNegation: 'reasonNegationGeneral',
  reasonAntonym: 'reasonAntonymGeneral',
  reasonNumber: 'reasonNumberGeneral',
  reasonDate: 'reasonDateGeneral',
  reasonEntity: 'reasonEntityGeneral',
  reasonStatus: 'reasonStatusGeneral',
  reasonQuantifier: 'reasonQuantifierGeneral',
  reasonModality: 'reasonModalityGeneral',
  reasonDenial: 'reasonDenialGeneral',
  reasonRefutation: 'reasonRefutationGeneral',
  reasonOther: 'reasonOtherGeneral',
};

/** Why two claims are set side by side, as one sentence: the two wordings, or in general where one is missing. */
export function reasonText(reason: Reason): string {
  const [first = '', second = ''] = reason.values;
  if (first.trim() === '' || second.trim() === '') return t(GENERAL[reason.key]);
  return t(reason.key, ...reason.values);
}
