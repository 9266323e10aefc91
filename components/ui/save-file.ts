/** Blob addresses may be let go once the browser has begun to save; a minute is long enough for a save dialogue to open. */
const KEEP_MS = 60_000;

/** Hands a file to the browser, to be saved. Call it in a page that stays: the file must survive the save dialogue. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
