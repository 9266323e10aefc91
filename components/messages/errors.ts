import type { ErrorCode } from './protocol.ts';

/** An error that a reader can be told about: each code has a sentence of its own. */
export class GainsayError extends Error {
  override readonly name = 'GainsayError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** What went wrong where nothing is stored: a page's script needs to know no more. */
export const ownCodeOf = (error: unknown): ErrorCode => (error instanceof GainsayError ? error.code : 'unknown');

/** What went wrong, in the vocabulary; Dexie and the browsers name a full disk in three ways. */
export function errorCodeOf(error: unknown): ErrorCode {
  if (error instanceof GainsayError || !(error instanceof Error)) return ownCodeOf(error);
  const text = `${error.name} ${error.message}`;
  if (/QuotaExceeded|NS_ERROR_FILE_NO_DEVICE_SPACE|disk is full/i.test(text)) return 'storage-full';
  if (/Dexie|IDB|DatabaseClosed|OpenFailed|InvalidState|AbortError/i.test(text)) return 'storage-failed';
  return 'unknown';
}

/** The browser's words for "the other side is gone": an update, a closed tab, a stopped page. Expected, so nobody is alarmed. */
export function isGone(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /context invalidated|Receiving end does not exist|message (port|channel) closed|No tab with id|Invalid tab ID|disconnected port/i.test(
    text,
  );
}
