import type { Annotation } from '../../components/annotations/annotation.ts';
import { bareAnnotation } from '../../components/annotations/bare.ts';
import { quoteHash } from '../../components/search/segment.ts';
import type { Room } from '../../components/search/rooms.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import {
  aboutArticle,
  aboutClaim,
  aboutContradiction,
  subjectKey,
  type AnnotationSubject,
} from '../../components/ui/subjects.ts';
import type { LibraryModel } from './library-model.ts';

/** Articles that are read at once. */
const AT_ONCE = 50;

/** The annotations of what was chosen: those that are kept, and new ones, with nothing in them yet, for what has none. */
export async function annotationsOfChosen(
  model: LibraryModel,
  room: Room,
  ids: ReadonlySet<string>,
): Promise<{ annotation: Annotation; kept: boolean }[]> {
  const all = model.annotations.peek() ?? [];
  if (room === 'annotations')
    return all.filter(({ id }) => ids.has(id)).map((annotation) => ({ annotation, kept: true }));
  const known = new Map(all.map((annotation) => [subjectKey(annotation), annotation]));
  const subjects = await subjectsOf(model, room, ids);
  const now = new Date().toISOString();
  return subjects.map((subject) => {
    const annotation = known.get(subjectKey(subject));
    return annotation
      ? { annotation, kept: true }
      : { annotation: bareAnnotation({ ...subject, id: crypto.randomUUID() }, now), kept: false };
  });
}

async function subjectsOf(
  model: LibraryModel,
  room: Exclude<Room, 'annotations'>,
  ids: ReadonlySet<string>,
): Promise<AnnotationSubject[]> {
  const keys = keysOfChosen(model, room, ids);
  const subjects: AnnotationSubject[] = [];
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    for (const record of await model.readArticles(keys.slice(at, at + AT_ONCE)))
      subjects.push(...subjectsIn(model, record, room, ids));
  }
  return subjects;
}

function subjectsIn(
  model: LibraryModel,
  record: ArticleRecord,
  room: Exclude<Room, 'annotations'>,
  ids: ReadonlySet<string>,
): AnnotationSubject[] {
  switch (room) {
    case 'articles':
      return [aboutArticle(record)];
    case 'claims': {
      const claims = model.claimsOf(record).filter(({ quote }) => ids.has(`${quoteHash(quote)} ${record.key}`));
      // The same words twice in one article are one subject.
      return [...new Map(claims.map((claim) => [claim.quote, claim])).values()].map((claim) =>
        aboutClaim(record, claim),
      );
    }
    case 'contradictions':
      return record.contradictions.filter(({ id }) => ids.has(id)).map((one) => aboutContradiction(record, one));
  }
}

/** The articles that what was chosen is kept with. */
export function keysOfChosen(model: LibraryModel, room: Room, ids: ReadonlySet<string>): string[] {
  if (room === 'annotations') return [];
  if (room === 'articles') return [...ids];
  if (room === 'claims') return [...new Set([...ids].map((id) => id.slice(id.indexOf(' ') + 1)))];
  const index = model.index.peek()?.index;
  const chosen = index?.contradictions.filter(({ id }) => ids.has(id)) ?? [];
  return [...new Set(chosen.map(({ article }) => index!.articles[article]!.key))];
}
