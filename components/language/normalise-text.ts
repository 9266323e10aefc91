/** Text as an article has it: one space for any whitespace, none at the ends, nothing that can't be seen. */
export function normaliseText(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
