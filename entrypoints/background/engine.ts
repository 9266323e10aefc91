import { THRESHOLD } from '../../components/contradictions/threshold.ts';
import judge from '../../assets/data/judge/judge.json' with { type: 'json' };

/** Raised by hand when rules change what is found in a text. */
const RULES = 5;

/**
 * Raised by hand when other parts of a page are taken for its article: what one reading has and the other lacks is then no
 * change of the publisher's.
 */
export const READER = 1;

/** Rules, model and threshold: an article that another engine read is read again, quietly. */
export const ENGINE = `${RULES}/${judge.version}/${THRESHOLD}`;
