/** Longest line that is read, in UTF-16 units: a record of the longest article that is kept has less than half of it. */
export const LONGEST_LINE = 16_000_000;

/** The file was changed or removed since it was chosen, or can't be read at all. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** What a file's own reading fails with. */
export function unreadable(cause: unknown): never {
  throw new FileUnreadable('the file can’t be read', { cause });
}

/**
 * A file's lines, one after the other and never the whole of it; null stands for one that is longer than any record of ours.
 * Empty ones are left out. `onRead` hears how many bytes have been read.
 */
export async function* linesIn(file: Blob, onRead: (bytes: number) => void = () => {}): AsyncGenerator<string | null> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let [read, rest, tooLong] = [0, '', false];
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(unreadable);
      read += value?.length ?? 0;
      onRead(read);
      const parts = decoder.decode(value, { stream: !done }).split('\n');
      for (const [at, part] of parts.entries()) {
        tooLong ||= rest.length + part.length > LONGEST_LINE;
        rest = tooLong ? '' : rest + part;
        if (at === parts.length - 1 && !done) break;
        if (tooLong) yield null;
        else if (rest.trim() !== '') yield rest;
        [rest, tooLong] = ['', false];
      }
      if (done) return;
    }
  } finally {
    // Whoever stops in the middle lets the file go.
    await reader.cancel().catch(() => null);
  }
}
