import type { Annotation } from '../annotations/annotation.ts';

/** An annotation in which the reader has said nothing yet (a note's window opened and closed) is not exported. */
export const hasContent = ({ about, verdict, note, tags, evidence }: Annotation): boolean =>
  about === 'passage' || verdict !== null || note.trim() !== '' || tags.length > 0 || evidence.length > 0;
