import type { ArticleRecord } from '../../store/records.ts';
import { aboutClaim, aboutContradiction, aboutPassage, type AnnotationSubject } from '../subjects.ts';

interface NotePlace {
  articleKey: string;
  start: number;
  end: number;
  contradiction: string | null;
}

/** What the note window's address names. */
export interface NoteAddress {
  annotation: string | null;
  place: NotePlace | null;
}

/** Reads `#annotation=…&articleKey=…&start=…&end=…&contradiction=…`; what is missing or no number is null. */
export function readNoteAddress(hash: string): NoteAddress {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const [articleKey, start, end] = [fields.get('articleKey'), fields.get('start'), fields.get('end')];
  const place =
    articleKey !== null && start !== null && end !== null && /^\d+$/.test(start) && /^\d+$/.test(end)
      ? { articleKey, start: Number(start), end: Number(end), contradiction: fields.get('contradiction') }
      : null;
  return { annotation: fields.get('annotation'), place };
}

/** What stands at a place: a contradiction if one is named, else the claim there, else the bare passage; null for no text. */
export function noteSubject(article: ArticleRecord, place: NotePlace): AnnotationSubject | null {
  const contradiction = article.contradictions.find(({ id }) => id === place.contradiction);
  if (contradiction) return aboutContradiction(article, contradiction);
  const claim = article.claims.find(({ start, end }) => start === place.start && end === place.end);
  if (claim) return aboutClaim(article, claim);
  if (article.text.slice(place.start, place.end).trim() === '') return null;
  return aboutPassage(article, place.start, place.end);
}
