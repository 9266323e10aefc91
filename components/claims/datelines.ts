/** "SEOUL, South Korea (AP) — ", "MOSCOW - ", "Geneva (Reuters) – ": where a report was filed, before its first sentence. */
const DATELINE =
  /^\s*(?:\p{Lu}[\p{Lu}.'’/ -]{2,40}(?:,\s[\p{L}\d. ]{2,30})*(?:\s*\([^()\n]{2,30}\))?|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,3}(?:,\s[\p{L}. ]{2,30})*\s*\([^()\n]{2,30}\))\s*(?:[—–]|-{1,2})\s*(?=[\p{Lu}“"‘\d])/u;

/** How many characters at a sentence's front are a dateline; none of them names who speaks. */
export const datelineLength = (sentence: string): number => DATELINE.exec(sentence.slice(0, 160))?.[0].length ?? 0;
