import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { AnnotationEdit, ErrorCode } from '../../components/messages/protocol.ts';
import { AnnotationEditor } from '../../components/ui/annotating/annotation-editor.tsx';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { DraftKeeper } from '../../components/ui/annotating/draft-keeper.ts';
import { aboutClaim } from '../../components/ui/subjects.ts';
import { key, mount, press, type } from './mount.tsx';
import { article, claims } from './samples.ts';

const subject = aboutClaim(article, claims[0]!);
const BEGUN: Annotation = {
  ...subject,
  id: '4c1f0a3e-6f6b-4c0c-9b1e-2f0d7a5b8c91',
  verdict: null,
  note: '',
  tags: [],
  evidence: [],
  created: '',
  modified: '',
};

const codeOf = (): ErrorCode => 'unknown';
const open = (annotate: (edit: AnnotationEdit) => Promise<unknown>) =>
  new Annotating({ annotate, remove: async () => null, codeOf }, new DraftKeeper(sessionStorage));

const field = (root: Element, selector: string) => root.querySelector<HTMLInputElement>(selector)!;
const labelled = (root: Element, label: string) => field(root, `[aria-label="${label}"]`);

/** Writing, keystroke by keystroke: each may be the last before the popup is gone. */
const KEYSTROKES: readonly ((root: Element) => void)[] = [
  (root) => type(field(root, '.own-word input'), 't'),
  (root) => type(field(root, '.own-word input'), 'tall story'),
  (root) => type(field(root, 'textarea'), 'S'),
  (root) => type(field(root, 'textarea'), 'So it was *shu'),
  (root) => type(field(root, '.tag-field input'), 'har'),
  (root) => key(field(root, '.tag-field input'), 'Enter'),
  (root) => type(field(root, '.tag-field input'), 'tow'),
  (root) => press(root, 'Add a link'),
  (root) => type(labelled(root, 'What it is'), 'The log'),
  (root) => type(labelled(root, 'Link'), 'log'),
  (root) => type(labelled(root, 'Link'), 'log.example/1'),
  (root) => press(root, 'Add an archived copy or a quote'),
  (root) => type(labelled(root, 'Address of an archived copy'), 'copy'),
  (root) => type(labelled(root, 'The words that count'), 'Lamp p'),
  (root) => type(labelled(root, 'Address of an archived copy'), 'copy.example/1'),
  (root) => press(root, 'Remove the tag har'),
];

/** What the editor holds, wherever it stands: of tags it does not matter whether one is still being typed. */
function written(root: Element) {
  const chips = [...root.querySelectorAll('.tag-chips span')].map((chip) => chip.textContent ?? '');
  const values = (selector: string) => [...root.querySelectorAll<HTMLInputElement>(selector)].map(({ value }) => value);
  return {
    word: field(root, '.own-word input').value,
    note: field(root, 'textarea').value,
    tags: [...chips, field(root, '.tag-field input').value].filter(Boolean),
    rows: [...root.querySelectorAll('.evidence-row')]
      .map((row) => [...row.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value))
      .map((row) =>
        row
          .map((value) => value.replace(/^https:\/\/|\/$/g, ''))
          .join(' ')
          .trim(),
      )
      .filter(Boolean),
    wrong: values('[aria-invalid=true]'),
  };
}

describe('what is half written when the popup goes', () => {
  it.each(KEYSTROKES.map((_, index) => index + 1))('is there in the next view after %i keystrokes', async (count) => {
    sessionStorage.clear();
    const unanswered = (): Promise<unknown> => new Promise(() => {});
    const popup = open(unanswered);
    const { root } = mount(
      <AnnotationEditor annotation={null} onEdit={(change) => popup.changeOf(BEGUN.id, subject, change)} />,
    );
    KEYSTROKES.slice(0, count).forEach((stroke) => stroke(root));
    const before = written(root);
    // The background never heard of it; the popup is gone without a word.
    const heard: AnnotationEdit[] = [];
    const panel = open(async (edit) => heard.push(edit));
    panel.start();
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(0));
    const annotation = heard.reduce<Annotation>((kept, edit) => ({ ...kept, ...edit }), BEGUN);
    const { root: next } = mount(<AnnotationEditor annotation={annotation} onEdit={() => {}} />);
    expect(written(next)).toEqual(before);
  });
});
