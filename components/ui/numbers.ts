import { formatter } from './locale.ts';

/** "0.82": a number from 0 to 1 in the reader's language. */
export const shareText = (share: number): string =>
  formatter(
    'share',
    (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  ).format(share);

/** "1,204" in the reader's language. */
export const countText = (count: number): string =>
  formatter('count', (tag) => new Intl.NumberFormat(tag)).format(count);

/** "48 MB": to a tenth where there are few; never 0, since there is always something. */
export function megabytesText(bytes: number): string {
  const digits = bytes < 1e7 ? 1 : 0;
  const make = (tag: string) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: digits });
  return formatter(`megabytes ${digits}`, make).format(Math.max(0.1, bytes / 1e6));
}
