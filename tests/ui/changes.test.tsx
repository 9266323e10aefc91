import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Version } from '../../components/changes/change.ts';
import { historyAfter, historySeen, type History } from '../../components/changes/history.ts';
import { ArticleChanges, ChangesView } from '../../components/ui/changes/changes-view.tsx';
import { findings } from './axe.ts';
import { mount, press } from './mount.tsx';
import { annotation, article, claims } from './samples.ts';

const version = (text: string, read: string, title = article.title): Version => ({
  title,
  site: article.site,
  text,
  read,
  published: article.published,
  updated: null,
  reader: 1,
});

const STREET = 'The street below the tower was closed for 3 weeks.';
const CROWD = 'Some 200 people came to look at it on the first evening.';
const BEFORE = `${article.text}\n\n${STREET}\n\n${CROWD}`;
const EMPTY = claims[2]!.quote;

/** What is known of the sample article after its text was changed. */
function changed(change: (text: string) => string, annotations: readonly Annotation[] = [], title?: string): History {
  const history = historyAfter(null, {
    key: article.key,
    before: version(BEFORE, '2025-03-15T09:00:00.000Z'),
    beforeSince: '2025-03-15T09:00:00.000Z',
    now: version(change(BEFORE), '2025-03-20T09:00:00.000Z', title),
    visit: 'new',
    annotations,
  });
  if (!history) throw new Error('nothing changed');
  return history;
}

const shown = (history: History, part: { annotations?: readonly Annotation[]; earlier?: boolean } = {}) => {
  const given = { onGoTo: vi.fn(), onSeen: vi.fn() };
  const { root } = mount(
    <main>
      <ChangesView history={history} annotations={part.annotations ?? []} earlier={part.earlier ?? false} {...given} />
    </main>,
  );
  const items = [...root.querySelectorAll<HTMLElement>('[data-change]')];
  return { root, items, ...given };
};

const numbers = (text: string): string => text.replace('3 weeks', '5 weeks').replace('Some 200', 'Some 700');

describe('the notice of what was changed', () => {
  beforeAll(() => document.documentElement.setAttribute('lang', 'en'));
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

  it('says since when, how much, and shows old and new wording with the words that differ', () => {
    const { root, items } = shown(changed(numbers));
    expect(root.querySelector('h2')?.textContent).toBe('Changed since you read it on 15 Mar 2025');
    expect(root.querySelector('.changed')?.textContent).toContain('2 sentences reworded');
    expect(
      items.map((item) => [item.querySelector('del')?.textContent, item.querySelector('ins')?.textContent]),
    ).toEqual([
      ['3', '5'],
      ['200', '700'],
    ]);
    expect(items[0]?.textContent).toBe(`changed: a figureIt read${STREET}It reads now${numbers(STREET)}Go to passage`);
  });

  it('says so where the text has no note of it, and shows the note where it has', () => {
    const silent = shown(changed(numbers)).root.textContent;
    expect(silent).toContain('The article carries no new correction notice.');
    const note = 'This article was amended on 19 March to give the right number of weeks.';
    const told = shown(changed((text) => `${numbers(text)}\n\n${note}`)).root;
    expect(told.textContent).not.toContain('no new note');
    expect(told.querySelector('.page-note')?.textContent).toBe(note);
  });

  it('begins with what the reader annotated, and says what they made of it', () => {
    const change = (text: string): string => numbers(text).replace('more than 40 years', 'more than 30 years');
    const { items } = shown(changed(change, [annotation]), { annotations: [annotation] });
    expect(items).toHaveLength(3);
    expect(items[0]?.textContent).toContain('You marked this as “mostly true”.');
    expect(items[0]?.querySelector('del')?.textContent).toBe('40');
    expect(items.slice(1).map(({ dataset }) => dataset['annotation'])).toEqual([undefined, undefined]);
  });

  it('says of an annotated claim that it is gone', () => {
    const { items } = shown(
      changed((text) => text.replace(`${EMPTY}\n\n`, ''), [annotation]),
      {
        annotations: [annotation],
      },
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).toBe(`You marked this as “mostly true”.It read${EMPTY}It is no longer in the text.`);
  });

  it('says of a contradiction’s side that it was judged together with another statement', () => {
    const pair: Annotation = { ...annotation, about: 'contradiction', verdict: null };
    const change = (text: string): string => text.replace('more than 40 years', 'more than 30 years');
    const { items } = shown(changed(change, [pair]), { annotations: [pair] });
    expect(items[0]?.textContent).toContain('You annotated this together with another statement.');
  });

  it('shows an annotation that was taken back as any other change', () => {
    const change = (text: string): string => text.replace('more than 40 years', 'more than 30 years');
    const { items } = shown(changed(change, [annotation]));
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).not.toContain('You marked');
  });

  it('names the headline', () => {
    const { root, items } = shown(changed((text) => text, [], 'Board turns down offer for the old lighthouse'));
    expect(root.textContent).toContain('the headline changed');
    expect(items[0]?.dataset['place']).toBe('headline');
    expect(items[0]?.querySelector('button')).toBeNull();
  });

  it('shows the first few, what tells most before the rest, and all when asked', () => {
    const many = Array.from(
      { length: 6 },
      (_, i) => `Room ${i} of the tower was empty when keeper ${'abcdef'[i]} left.`,
    );
    const before = `${BEFORE}\n\n${many.join('\n\n')}`;
    const after = before.replaceAll('was empty', 'was found bare').replace('3 weeks', '5 weeks');
    const history = historyAfter(null, {
      key: article.key,
      before: version(before, '2025-03-15T09:00:00.000Z'),
      beforeSince: '2025-03-15T09:00:00.000Z',
      now: version(after, '2025-03-20T09:00:00.000Z'),
      visit: 'new',
      annotations: [],
    })!;
    const { root, items } = shown(history);
    expect(items).toHaveLength(3);
    expect(items[0]?.textContent).toContain('a figure');
    press(root, 'Show 4 more changes');
    expect(root.querySelectorAll('[data-change]')).toHaveLength(7);
    press(root, 'Show fewer changes');
    expect(root.querySelectorAll('[data-change]')).toHaveLength(3);
  });

  it('goes to what is there now', () => {
    const history = changed(numbers);
    const { items, onGoTo } = shown(history);
    press(items[0]!, 'Go to passage');
    expect(onGoTo).toHaveBeenCalledWith(history.pending?.comparison.changes[0]?.after);
  });

  it('says so where the page has that no more', async () => {
    const { items, onGoTo } = shown(changed(numbers));
    onGoTo.mockResolvedValue(false);
    await act(async () => press(items[0]!, 'Go to passage'));
    expect(items[0]!.textContent).toContain('This passage is not on the page now.');
  });

  it('says in a sentence that another text stands there', () => {
    const other = Array.from({ length: 8 }, (_, i) => `Goal number ${i} fell when the visitors had lost their keeper.`);
    const { root, items } = shown(changed(() => other.join(' ')));
    expect(items).toHaveLength(0);
    expect(root.textContent).toContain('there is another text at this address now');
  });

  it('is put away when the reader has seen it, and stays to be found in the library', () => {
    const history = changed(numbers);
    const { root, onSeen } = shown(history);
    press(root, 'Seen');
    expect(onSeen).toHaveBeenCalledOnce();
    const seen = historySeen(history, '2025-03-21T09:00:00.000Z');
    expect(shown(seen).root.textContent).toBe('');
    const library = shown(seen, { earlier: true });
    expect(library.root.querySelector('summary')?.textContent).toBe('Earlier changes (1)');
    expect(library.root.querySelector('h3')?.textContent).toBe('Noticed on 20 Mar 2025, read before on 15 Mar 2025');
    expect(library.items).toHaveLength(2);
  });

  it('follows the article that is shown', () => {
    const told = new Map<string, (history: History | null) => void>();
    const stopped: string[] = [];
    const source = {
      watchHistory(key: string, onHistory: (history: History | null) => void) {
        told.set(key, onHistory);
        return () => void stopped.push(key);
      },
      seenChanges: vi.fn(),
    };
    const view = (key: string) => (
      <ArticleChanges articleKey={key} source={source} annotations={[]} earlier={false} onGoTo={null} />
    );
    const { root, update } = mount(view(article.key));
    void act(() => told.get(article.key)?.(changed(numbers)));
    press(root, 'Seen');
    expect(source.seenChanges).toHaveBeenCalledWith(article.key);
    update(view('another'));
    expect(stopped).toEqual([article.key]);
    expect(root.textContent).toBe('');
  });

  it.each(['light', 'dark'])('has no flaw that axe-core finds, in %s', async (scheme) => {
    document.documentElement.style.setProperty('color-scheme', scheme);
    const change = (text: string): string => numbers(text).replace('more than 40 years', 'more than 30 years');
    const history = changed(change, [annotation], 'Board turns down offer for the old lighthouse');
    const seen = historySeen(history, '2025-03-21T09:00:00.000Z');
    const { root } = shown({ ...history, told: seen.told }, { annotations: [annotation], earlier: true });
    root.querySelector('details')?.setAttribute('open', '');
    expect(await findings(root)).toEqual([]);
  });
});
