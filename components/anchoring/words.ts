/**
 * The words of a text in order: a hash of each folded word, where it starts and where it ends. A word is a run of
 * letters, digits and marks, or a single ideograph; upper and lower case are the same.
 */
export class Words {
  count = 0;
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  /** Makes room for others. */
  clear(): void {
    this.count = 0;
  }

  /** Adds the words of a text to those there are. */
  add(text: string): void {
    const folds = foldsOf();
    const { length } = text;
    for (let at = 0; at < length;) {
      let unit = folds[text.charCodeAt(at)]!;
      if (unit === UNKNOWN) unit = learn(folds, text.charCodeAt(at));
      const start = at++;
      if (unit === 0) continue;
      let hash = Math.imul(FNV_START ^ unit, FNV_PRIME);
      if (!isIdeograph(unit)) {
        for (; at < length; at++) {
          unit = folds[text.charCodeAt(at)]!;
          if (unit === UNKNOWN) unit = learn(folds, text.charCodeAt(at));
          if (unit === 0 || (unit >= FIRST_IDEOGRAPH && isIdeograph(unit))) break;
          hash = Math.imul(hash ^ unit, FNV_PRIME);
        }
      }
      this.#push(hash, start, at);
    }
  }

  #push(hash: number, start: number, end: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = longer(this.hashes);
      this.starts = longer(this.starts);
      this.ends = longer(this.ends);
    }
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }
}

function longer(before: Int32Array): Int32Array {
  const after = new Int32Array(2 * before.length + 16);
  after.set(before);
  return after;
}

/** Fowler–Noll–Vo in 32 bits: of a page's few thousand different words two fall together on one page in a thousand. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const FIRST_IDEOGRAPH = 0x2e80;
const isIdeograph = (unit: number): boolean => unit >= FIRST_IDEOGRAPH && unit < 0xac00;

const UNKNOWN = 0xffff;

/** UTF-16 unit → its folded unit; 0 for one that stands in no word. Filled as units are met. */
let folds: Uint16Array | null = null;
const foldsOf = (): Uint16Array => (folds ??= new Uint16Array(0x1_0000).fill(UNKNOWN));

function learn(table: Uint16Array, code: number): number {
  const unit = String.fromCharCode(code);
  const lower = unit.toLowerCase();
  table[code] = isInWord(code, unit) ? (lower.length === 1 ? lower : unit).charCodeAt(0) : 0;
  return table[code];
}

/** What most texts are made of is told without the classes of all scripts, which take milliseconds to be made. */
function isInWord(code: number, unit: string): boolean {
  if (code < 0x80) return /[a-z\d]/i.test(unit);
  const isPunctuation = code >= 0x2000 && code < 0x2070;
  return !isPunctuation && /[\p{L}\p{N}\p{M}]/u.test(unit);
}

/** A unit without its case; 0 for one that stands in no word. */
export function foldUnit(code: number): number {
  const table = foldsOf();
  const unit = table[code]!;
  return unit === UNKNOWN ? learn(table, code) : unit;
}
