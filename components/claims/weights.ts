import { BUCKETS, FEATURE_NAMES } from './check-features.ts';

/** What the check-worthiness score was taught: see assets/data/claims/README.md. */
export interface ClaimWeights {
  readonly bias: number;
  /** One a bucket, −127…127, times `scale`. */
  readonly hashed: Int8Array;
  readonly scale: number;
  /** In the order of `FEATURE_NAMES`. */
  readonly features: readonly number[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to signed bytes; pure parts have neither `atob` nor `Buffer`. */
function signedBytes(base64: string): Int8Array {
  const value = new Map(ALPHABET.split('').map((c, i) => [c, i]));
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const c of base64.replace(/=+$/, '')) {
    const six = value.get(c);
    if (six === undefined) throw new Error('claim weights: not base64');
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 0xff);
  }
  return Int8Array.from(bytes);
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;

function numberIn(json: Record<string, unknown>, key: string): number {
  const x = json[key];
  if (typeof x !== 'number' || !Number.isFinite(x)) throw new Error(`claim weights: ${key} is no number`);
  return x;
}

/** Reads the parsed assets/data/claims/weights.json; throws where it doesn't fit this code's features. */
export function readWeights(json: unknown): ClaimWeights {
  if (!isRecord(json) || !isRecord(json['features']) || typeof json['hashed'] !== 'string')
    throw new Error('claim weights: not in the expected form');
  const named = json['features'];
  const hashed = signedBytes(json['hashed']);
  if (hashed.length !== BUCKETS) throw new Error(`claim weights: ${hashed.length} buckets, ${BUCKETS} expected`);
  return {
    bias: numberIn(json, 'bias'),
    hashed,
    scale: numberIn(json, 'scale'),
    features: FEATURE_NAMES.map((name) => numberIn(named, name)),
  };
}
