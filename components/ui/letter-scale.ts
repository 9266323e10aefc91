/** What browsers set letters in where the reader has chosen nothing else, px. */
const USUAL = 16;

/** How much larger than usual the reader has letters: a drawing, which is measured in px, is enlarged by as much. */
export const letterScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;
