import { errorCodeOf } from '../../components/messages/errors.ts';
import type { ErrorCode } from '../../components/messages/protocol.ts';
import type { Library } from '../../components/store/database.ts';
import { annotationById, annotationsOf, articleByKey } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { noteSubject, type NoteAddress } from '../../components/ui/annotating/note-address.ts';
import type { Noted } from '../../components/ui/annotating/note-view.tsx';
import { annotationAbout } from '../../components/ui/subjects.ts';

/** What is named: an annotation that exists, or a passage that may get one. */
async function find(library: Library, address: NoteAddress): Promise<Noted | null> {
  const kept = address.annotation ? await annotationById(library, address.annotation) : undefined;
  if (kept) return { id: kept.id, subject: kept, annotation: kept };
  if (!address.place) return null;
  const article = await articleByKey(library, address.place.articleKey);
  const subject = article && noteSubject(article, address.place);
  if (!subject) return null;
  const annotation = annotationAbout(await annotationsOf(library, address.place.articleKey), subject);
  return { id: annotation?.id ?? address.annotation ?? crypto.randomUUID(), subject, annotation };
}

/** Shows a note, and again whenever it is written to: panel, popup and card may do so meanwhile. The answer stops it. */
export async function followNote(
  library: Library,
  address: NoteAddress,
  show: (noted: Noted | null, unread: ErrorCode | null) => void,
): Promise<() => void> {
  let noted: Noted | null = null;
  const showUnread = (error: unknown): void => show(noted, errorCodeOf(error));
  try {
    const found = await find(library, address);
    noted = found;
    show(found, null);
    if (!found) return () => {};
    return watch(
      () => annotationById(library, found.id),
      (annotation) => {
        noted = { ...found, annotation: annotation ?? null };
        show(noted, null);
      },
      showUnread,
    );
  } catch (error) {
    showUnread(error);
    return () => {};
  }
}
