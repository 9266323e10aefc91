import type { ErrorCode } from '../messages/protocol.ts';

/** Does something, and gives why it could not be done, as a code that has a sentence; null: it was done. */
export async function failureOf(
  act: () => Promise<unknown>,
  { codeOf }: { codeOf: (this: void, error: unknown) => ErrorCode },
): Promise<ErrorCode | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return codeOf(error);
  }
}
