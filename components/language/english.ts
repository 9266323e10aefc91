/** The words that make up a third of any English text, and next to nothing of another language's. */
const FUNCTION_WORDS = new Set(
  'the of and to in that is was for on with he it as at by his they be this from have had not but are which or an were their has said will would she her its who'.split(
    ' ',
  ),
);

/** Words looked at, from the beginning. */
const SAMPLE = 500;
/** Fewer words than these say nothing about a language. */
const ENOUGH = 40;
/** English news has .3 of such words; French, German, Spanish, Italian and Dutch have at most .05. */
const LEAST_SHARE = 0.12;

/** Whether a text reads like English, whatever its page says of it. */
export function looksEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 8 * SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return true;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length >= LEAST_SHARE;
}
