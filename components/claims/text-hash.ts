/** FNV-1a's prime and offset basis for 32 bits (Fowler, Noll and Vo); the second lane starts elsewhere. */
const PRIME = 0x01000193;
const STARTS = [0x811c9dc5, 0x1000193b] as const;

/** A 64-bit hash of a text in 16 hex digits: equal texts have equal hashes. For telling texts apart, not for secrets. */
export function textHash(text: string): string {
  let [first, second] = STARTS as readonly [number, number];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ (unit + i), PRIME);
  }
  return hex(first) + hex(second);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
