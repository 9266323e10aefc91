import { Dexie, liveQuery } from 'dexie';

/** Reads now and after every change of what was read, until the answer stops it. */
export function watch<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onFailed: (error: unknown) => void,
): () => void {
  const watching = liveQuery(() => read().catch(sayIfClosed)).subscribe({ next: onValue, error: onFailed });
  return () => watching.unsubscribe();
}

/** A library that could not be opened counts as closed from then on, and live queries keep silent about a closed one. */
function sayIfClosed(error: unknown): never {
  throw error instanceof Dexie.DatabaseClosedError ? new Dexie.OpenFailedError(error.message) : error;
}
