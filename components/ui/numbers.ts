let shares: Intl.NumberFormat | null = null;

/** "0.82": a number from 0 to 1 in the reader's language. */
export function shareText(share: number): string {
  shares ??= new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return shares.format(share);
}

let counts: Intl.NumberFormat | null = null;

/** "1,204" in the reader's language. */
export function countText(count: number): string {
  counts ??= new Intl.NumberFormat('en-GB');
  return counts.format(count);
}
