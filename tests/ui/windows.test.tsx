import { describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { noteSubject, readNoteAddress } from '../../components/ui/annotating/note-address.ts';
import { NoteView } from '../../components/ui/annotating/note-view.tsx';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { findings } from './axe.ts';
import { mount, type } from './mount.tsx';
import { article, claims } from './samples.ts';

const annotatingWith = (annotate = vi.fn(async (): Promise<unknown> => null)) =>
  new Annotating({ annotate, remove: async () => null, codeOf: () => 'unknown' });

const place = (start: number, end: number, contradiction: string | null = null) => ({
  articleKey: article.key,
  start,
  end,
  contradiction,
});

describe('the note’s window', () => {
  it('shows the words in question and begins with the note', async () => {
    const annotate = vi.fn(async (): Promise<unknown> => null);
    const annotating = annotatingWith(annotate);
    const subject = noteSubject(article, place(claims[1]!.start, claims[1]!.end))!;
    const noted = { id: 'b6a5e1ab-1f6e-4f3c-9d51-6f1a2b3c4d5e', subject, annotation: null };
    const { root } = mount(<NoteView noted={noted} annotating={annotating} onClose={() => {}} />);
    expect(root.querySelector('q')?.textContent).toBe(claims[1]!.quote);
    expect(root.querySelector('.who')?.textContent).toContain('Ines Calder');
    expect(document.activeElement).toBe(root.querySelector('textarea'));
    type(root.querySelector('textarea')!, 'Ask her office');
    await annotating.flush();
    expect(annotate).toHaveBeenCalledWith(expect.objectContaining({ id: noted.id, note: 'Ask her office' }));
    expect(await findings(root)).toEqual([]);
  });

  it('says so when the library can’t be read', () => {
    const { root } = mount(
      <NoteView noted={null} unread="storage-failed" annotating={annotatingWith()} onClose={() => {}} />,
    );
    expect(root.querySelector('[role=alert]')?.textContent).toBe(
      'The library could not be opened. Try again, or restart the browser.',
    );
    expect(root.textContent).not.toContain('no longer in the library');
  });

  it('says so when the passage is gone', () => {
    const { root } = mount(<NoteView noted={null} annotating={annotatingWith()} onClose={() => {}} />);
    expect(root.textContent).toContain('The passage is no longer in the library');
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('reads its address, and takes no half of a place', () => {
    expect(readNoteAddress('#annotation=x&articleKey=k&start=3&end=9')).toEqual({
      annotation: 'x',
      place: { articleKey: 'k', start: 3, end: 9, contradiction: null },
    });
    expect(readNoteAddress('#articleKey=k&start=3').place).toBeNull();
    expect(readNoteAddress('#articleKey=k&start=3&end=1e3').place).toBeNull();
  });

  it('takes a claim, a contradiction or a bare passage, whichever stands there', () => {
    expect(noteSubject(article, place(claims[0]!.start, claims[0]!.end))?.about).toBe('claim');
    expect(noteSubject(article, place(0, 5, 'one'))).toMatchObject({ about: 'contradiction', targets: [{}, {}] });
    const passage = noteSubject(article, place(4, 20));
    expect(passage?.targets[0]?.quote).toEqual({
      exact: article.text.slice(4, 20),
      prefix: 'The ',
      suffix: article.text.slice(20, 52),
    });
    expect(noteSubject(article, place(99_999, 100_000))).toBeNull();
  });
});

describe('the address of a passage', () => {
  it('names short quotes whole and long ones by both ends, hyphens escaped', () => {
    expect(passageAddress('https://a.example/x#top', 'well-kept tower')).toBe(
      'https://a.example/x#:~:text=well%2Dkept%20tower',
    );
    expect(passageAddress('https://a.example/x', 'a b c d e f g h i j k l')).toBe(
      'https://a.example/x#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l',
    );
  });
});
