import type { Annotation } from './annotation.ts';

/** A new annotation in which nothing is said yet. `now`: ISO 8601. */
export const bareAnnotation = (
  { id, about, targets }: Pick<Annotation, 'id' | 'about' | 'targets'>,
  now: string,
): Annotation => ({
  id,
  about,
  targets,
  verdict: null,
  note: '',
  tags: [],
  evidence: [],
  created: now,
  modified: now,
});

/** Whether nothing is said in an annotation, so that it may go with what it was begun for; a passage says that it was selected. */
export const isBare = ({
  about,
  verdict,
  ownWord = '',
  note,
  tags,
  evidence,
  typedEvidence = [],
}: Annotation): boolean =>
  about !== 'passage' &&
  verdict === null &&
  ownWord.trim() === '' &&
  note.trim() === '' &&
  tags.length === 0 &&
  evidence.length === 0 &&
  typedEvidence.length === 0;
