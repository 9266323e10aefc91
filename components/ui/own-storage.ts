/** The one storage that is written before the tick is over; null where the browser refuses it. For drafts alone. */
export function ownStorage(): Storage | null {
  try {
    // oxlint-disable-next-line no-restricted-globals -- a closing window has one tick, and every other storage takes more; nothing stays here once the library has it.
    return localStorage;
  } catch {
    return null;
  }
}
