import { render } from 'preact';
import { openLibrary } from '../../components/store/database.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { NoteView } from '../../components/ui/annotating/note-view.tsx';
import { readNoteAddress } from '../../components/ui/annotating/note-address.ts';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { followNote } from '../annotating/noting.ts';
import { annotatingPorts } from '../annotating/ports.ts';

const library = openLibrary();
const annotating = new Annotating(annotatingPorts(library));

function start(root: HTMLElement): void {
  annotating.start();
  const leave = async (): Promise<void> => {
    await annotating.flush();
    if (annotating.failed.value === null) close();
  };
  void followNote(library, readNoteAddress(location.hash), (noted, unread) =>
    render(<NoteView noted={noted} unread={unread} annotating={annotating} onClose={() => void leave()} />, root),
  );
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('noteTitle');
const root = document.getElementById('root');
if (root) start(root);
