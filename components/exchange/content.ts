import type { Annotation } from '../annotations/annotation.ts';
import { linksOf, type Link } from '../annotations/link.ts';

/** An annotation in which the reader has said nothing yet (a note's window opened and closed) is not exported. */
export const hasContent = (
  { id, about, verdict, ownWord = '', note, tags, evidence }: Annotation,
  links: readonly Link[] = [],
): boolean =>
  about === 'passage' ||
  verdict !== null ||
  ownWord.trim() !== '' ||
  note.trim() !== '' ||
  tags.length > 0 ||
  evidence.length > 0 ||
  linksOf(links, id).length > 0;

/** What an export is made with. */
export interface ExportOptions {
  /** ISO 8601, the moment of the export. */
  readonly now: string;
  /** BCP 47: what the machine's findings are told in. */
  readonly language: string;
  /** The links made by hand; those that end at none of the annotations are left out. */
  readonly links?: readonly Link[];
}
