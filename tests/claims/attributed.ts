import { saidIn } from '../../components/claims/attribution.ts';
import type { Attribution } from '../../components/claims/claim.ts';
import { sentencesOf } from '../../components/language/sentences.ts';

/** Who says each sentence of a text that was published on 8 March 2024, a Friday. */
export const attributionsOf = (text: string): (Attribution | null)[] =>
  saidIn(text, sentencesOf(text), '2024-03-08').map((said) => said?.attribution ?? null);
