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
    let { count, hashes, starts, ends } = this;
    for (let at = 0; at < length;) {
      let unit = folds[text.charCodeAt(at)]! || learn(folds, text.charCodeAt(at));
      const start = at++;
      if (unit === NO_WORD) continue;
      let hash = Math.imul(FNV_START ^ unit, FNV_PRIME);
      if (unit < FIRST_IDEOGRAPH || !isIdeograph(unit)) {
        for (; at < length; at++) {
          unit = folds[text.charCodeAt(at)]! || learn(folds, text.charCodeAt(at));
          if (unit >= FIRST_IDEOGRAPH && (unit === NO_WORD || isIdeograph(unit))) break;
          hash = Math.imul(hash ^ unit, FNV_PRIME);
        }
      }
      if (count === hashes.length) {
        this.hashes = hashes = longer(hashes);
        this.starts = starts = longer(starts);
        this.ends = ends = longer(ends);
      }
      hashes[count] = hash;
      starts[count] = start;
      ends[count++] = at;
    }
    this.count = count;
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

/** What a unit folds to that stands in no word; it is no character of any script. */
export const NO_WORD = 0xffff;

/** UTF-16 unit → its folded unit; 0: not met yet. */
let folds: Uint16Array | null = null;
const foldsOf = (): Uint16Array => (folds ??= new Uint16Array(0x1_0000));

function learn(table: Uint16Array, code: number): number {
  const unit = String.fromCharCode(code);
  const lower = unit.toLowerCase();
  table[code] = isInWord(code, unit, lower) ? (lower.length === 1 ? lower : unit).charCodeAt(0) : NO_WORD;
  return table[code];
}

/** What most texts are made of is told without the classes of all scripts, which take milliseconds to be made. */
function isInWord(code: number, unit: string, lower: string): boolean {
  if (code < 0x80) return /[a-z\d]/i.test(unit);
  const hasCase = lower !== unit || unit.toUpperCase() !== unit;
  if (code < 0x2000 && hasCase) return true;
  const isPunctuation = (code >= 0x2000 && code < 0x2070) || (code >= 0x20a0 && code < 0x20d0);
  return !isPunctuation && code !== NO_WORD && /[\p{L}\p{N}\p{M}]/u.test(unit);
}

/** A unit without its case; `NO_WORD` for one that stands in no word. */
export function foldUnit(code: number): number {
  const table = foldsOf();
  return table[code]! || learn(table, code);
}

/** A line break, which ends a paragraph. */
export const BREAK = 10;

/** Whether a paragraph ends between two places. */
export function hasBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === BREAK) return true;
  return false;
}
