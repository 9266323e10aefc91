/** By what the background finds, in a page, what makes the small script there listen. */
export const EAR = 'content';
