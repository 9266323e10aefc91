/** Words of denial, by what they do: each list of the detectors and rules is put together from these. */
const WORDS = {
  deny: 'deny denies denied denying denial denials',
  reject: 'reject rejects rejected rejecting dismiss dismisses dismissed dismissing',
  dispute: 'dispute disputes disputed disputing',
  refute: 'refute refutes refuted contradicts contradicted repudiated disowned disavowed',
  false: 'false untrue baseless unfounded',
} as const;

type DenialSort = keyof typeof WORDS;

/** Every form of the words of some sorts. */
export const denialWords = (...sorts: readonly DenialSort[]): string[] =>
  sorts.flatMap((sort) => WORDS[sort].split(' '));

/** The same as alternatives of a pattern. */
export const anyDenial = (...sorts: readonly DenialSort[]): string => denialWords(...sorts).join('|');
