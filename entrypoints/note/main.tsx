import { render } from 'preact';
import { errorCodeOf } from '../../components/messages/errors.ts';
import type { ErrorCode } from '../../components/messages/protocol.ts';
import { openLibrary } from '../../components/store/database.ts';
import { annotationById, annotationsOf, articleByKey } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { NoteView, type Noted } from '../../components/ui/annotating/note-view.tsx';
import { noteSubject, readNoteAddress, type NoteAddress } from '../../components/ui/annotating/note-address.ts';
import { annotationAbout } from '../../components/ui/subjects.ts';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { annotatingPorts } from '../annotating/ports.ts';

const library = openLibrary();
const annotating = new Annotating(annotatingPorts(library));

/** What the window's address names: an annotation that exists, or a passage that may get one. */
async function find(address: NoteAddress): Promise<Noted | null> {
  const kept = address.annotation ? await annotationById(library, address.annotation) : undefined;
  if (kept) return { id: kept.id, subject: kept, annotation: kept };
  if (!address.place) return null;
  const article = await articleByKey(library, address.place.articleKey);
  const subject = article && noteSubject(article, address.place);
  if (!subject) return null;
  const annotation = annotationAbout(await annotationsOf(library, address.place.articleKey), subject);
  return { id: annotation?.id ?? address.annotation ?? crypto.randomUUID(), subject, annotation };
}

async function start(root: HTMLElement): Promise<void> {
  annotating.start();
  const leave = async (): Promise<void> => {
    await annotating.flush();
    if (annotating.failed.value === null) close();
  };
  const show = (noted: Noted | null, unread: ErrorCode | null): void =>
    render(<NoteView noted={noted} unread={unread} annotating={annotating} onClose={() => void leave()} />, root);
  let noted: Noted | null = null;
  const showUnread = (error: unknown): void => show(noted, errorCodeOf(error));
  try {
    const found = await find(readNoteAddress(location.hash));
    noted = found;
    show(found, null);
    if (!found) return;
    // Panel, popup and card may write to the same annotation meanwhile.
    watch(
      () => annotationById(library, found.id),
      (annotation) => {
        noted = { ...found, annotation: annotation ?? null };
        show(noted, null);
      },
      showUnread,
    );
  } catch (error) {
    showUnread(error);
  }
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('noteTitle');
const root = document.getElementById('root');
if (root) void start(root);
