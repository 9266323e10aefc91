import { describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import type { JudgingProgress } from '../../components/messages/protocol.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { ThisPage, type ThisPageProps } from '../../components/ui/this-page/this-page.tsx';
import { findings } from './axe.ts';
import { correctingOn } from './correcting-sample.ts';
import { decidingOn, decidingSources } from './deciding-sample.ts';
import { mount, press } from './mount.tsx';
import { article, contradictions, update, withMany } from './samples.ts';

const props = (record: ArticleRecord, part: Partial<ThisPageProps> = {}): ThisPageProps => ({
  state: { state: 'checked', articleKey: record.key },
  article: decidingOn(record.key).seen(articleOf(record)),
  annotations: [],
  deciding: decidingOn(record.key),
  correcting: correctingOn(record.key),
  progress: null,
  all: false,
  onAnnotate: vi.fn(),
  onChange: vi.fn(),
  onRemove: vi.fn(),
  onGoToClaim: vi.fn(),
  onBack: vi.fn(),
  onGoToSide: vi.fn(),
  onGoToPassage: vi.fn(),
  onJudgeAgain: vi.fn(),
  onShowAll: vi.fn(),
  onRead: vi.fn(),
  onSwitchOn: vi.fn(),
  onReload: vi.fn(),
  onResume: vi.fn(),
  onAlways: vi.fn(),
  ...part,
});

const shown = (root: Element): (string | undefined)[] =>
  [...root.querySelectorAll<HTMLElement>('[data-contradiction]')].map(({ dataset }) => dataset['contradiction']);
const text = (root: Element, selector: string): string => root.querySelector(selector)?.textContent ?? '';

describe('many contradictions', () => {
  it('are shown three at first, and all when the rest is asked for', () => {
    const given = props(withMany(5));
    const { root, update: show } = mount(<ThisPage {...given} />);
    expect(shown(root)).toEqual(['number 1', 'number 2', 'number 3']);
    expect(text(root, '[data-tab=contradictions] i')).toBe('5');
    press(root, 'Show 2 more');
    expect(given.onShowAll).toHaveBeenLastCalledWith(true);
    show(<ThisPage {...given} all />);
    expect(shown(root)).toEqual(['number 1', 'number 2', 'number 3', 'number 4', 'number 5']);
    press(root, 'Show fewer');
    expect(given.onShowAll).toHaveBeenLastCalledWith(false);
  });

  it('are no more at first where one of the three was dismissed', () => {
    const deciding = decidingOn(article.key, decidingSources(new Map([['number 2', 'dismissed']])));
    const seen = deciding.seen(articleOf(withMany(5)));
    const { root } = mount(<ThisPage {...props(withMany(5), { deciding, article: seen })} />);
    expect(shown(root)).toEqual(['number 1', 'number 3']);
    press(root, 'Show 2 more');
  });

  it('promise no more than there is', () => {
    const { root } = mount(<ThisPage {...props(withMany(3))} />);
    expect(shown(root)).toHaveLength(3);
    expect(root.querySelector('[aria-expanded][aria-controls]:not(.annotate *)')).toBeNull();
  });
});

describe('a contradiction', () => {
  it('says how the two stand to each other and what they differ in', () => {
    const { root } = mount(<ThisPage {...props(article)} />);
    const [first, second] = root.querySelectorAll('[data-contradiction]');
    expect([text(first!, 'h2'), text(first!, '.kind')]).toEqual(['Two sources disagree', 'settled or not']);
    expect([text(second!, 'h2'), text(second!, '.kind')]).toEqual(['One source, two statements', 'opposites']);
    for (const side of root.querySelectorAll('[data-side]')) expect(side.querySelector('mark')).not.toBeNull();
  });

  it('says of each side when it was said: in the article’s words, by date, or the day of publication', () => {
    const [one] = contradictions;
    const sides = (a: object, b: object) => [{ ...one!, a: { ...one!.a, ...a }, b: { ...one!.b, ...b } }];
    const whens = (found: typeof contradictions): string[] => {
      const { root } = mount(<ThisPage {...props({ ...article, contradictions: found })} />);
      return [...root.querySelectorAll('[data-side] .who > .soft')].map(({ textContent }) => textContent);
    };
    expect(
      whens(sides({ when: 'on Friday', date: '2025-03-14' }, { when: 'on 12 March', date: '2025-03-12' })),
    ).toEqual(['on Friday, 14 Mar 2025', 'Harbour spokeswoman · on 12 March']);
    expect(whens(sides({ when: null, date: '2025-03-14' }, { role: null, when: null }))).toEqual([
      '14 Mar 2025',
      'published 14 Mar 2025',
    ]);
  });

  it('names outlet and date of a side that stands elsewhere, be it the day it was read, and leads there', () => {
    const given = props(article);
    const { root, update: show } = mount(<ThisPage {...given} />);
    const elsewhere = '[data-contradiction=two] [data-side=a]';
    expect(text(root, elsewhere)).toContain('in “No money for the tower”, Hill Post, 10 Mar 2025');
    press(root.querySelector(elsewhere)!, 'Open that article');
    expect(given.onGoToSide).toHaveBeenCalledWith(contradictions[1]!.a);
    const two = contradictions[1]!;
    const undated = { ...two, a: { ...two.a, article: { ...two.a.article, published: null } } };
    show(<ThisPage {...props({ ...article, contradictions: [undated] })} />);
    expect(text(root, elsewhere)).toContain('Hill Post, read 11 Mar 2025');
  });
});

describe('updates', () => {
  const record = { ...article, updates: [update] };

  it('stand in a list of their own that says what they are, and are not counted', () => {
    const { root } = mount(<ThisPage {...props(record)} />);
    expect(text(root, '[data-tab=contradictions] i')).toBe(String(contradictions.length));
    const list = root.querySelector('section.updates')!;
    expect(text(list, 'h2')).toBe('Brought up to date since');
    expect(text(list, 'p')).toContain('These are not contradictions');
    expect(list.querySelectorAll('[data-update]')).toHaveLength(1);
    expect(root.querySelectorAll('[data-update]')).toHaveLength(1);
    expect(list.querySelector('[data-contradiction]')).toBeNull();
  });

  it('show the earlier report first', () => {
    const { root } = mount(<ThisPage {...props(record)} />);
    expect(text(root, '[data-update] .reason')).toContain('may have been so when it was written');
    const sides = [...root.querySelectorAll('[data-update] [data-side]')];
    expect(sides.map((side) => text(side, 'p'))).toEqual(['Earlier', 'Later']);
    expect(sides.map((side) => text(side, 'mark'))).toEqual(['4 people', '9 people']);
  });

  it('are no contradiction where there are no others', () => {
    const { root } = mount(<ThisPage {...props({ ...record, contradictions: [] })} />);
    expect(text(root, '.empty')).toContain('No contradiction was found in the pairs of statements that were compared.');
  });
});

describe('how far the comparing is', () => {
  const calm = { ...article, contradictions: [] };
  const progress: JudgingProgress = { articleKey: article.key, done: 12, of: 90 };

  it('is said in a sentence and counted in pairs, the count outside of what is read out at every change', () => {
    const waiting = { ...calm, judged: 'waiting' as const };
    const { root, update: show } = mount(<ThisPage {...props(waiting)} />);
    const status = root.querySelector('[data-notice] [role=status]')!;
    expect(status.textContent).toBe('Comparing the claims…');
    expect(root.querySelector('progress')).toBeNull();
    show(<ThisPage {...props(waiting, { progress })} />);
    expect(root.querySelector('progress')).toMatchObject({ value: 12, max: 90 });
    expect(text(root, '[data-notice]')).toContain('12 of 90 pairs compared');
    expect(status.textContent).toBe('Comparing the claims…');
    show(<ThisPage {...props(article)} />);
    // The same element still, or a screen reader would not speak.
    expect(root.querySelector('[data-notice] [role=status]')).toBe(status);
    expect(status.textContent).toBe('The comparing is done. 2 contradictions found.');
    expect(root.querySelector('progress')).toBeNull();
  });

  it('is said where earlier findings are shown meanwhile', () => {
    const { root } = mount(<ThisPage {...props({ ...article, judged: 'waiting' })} />);
    expect(text(root, '[role=status]')).toContain('what was found before is shown');
    expect(shown(root)).toHaveLength(2);
  });

  it('is said plainly where the judge could not run, with a way to try again', () => {
    const given = props({ ...calm, judged: 'unavailable' });
    const { root } = mount(<ThisPage {...given} />);
    expect(text(root, '[role=status]')).toBe(
      'The model that compares statements could not run in this browser just now. Only conflicts that plain rules find are shown.',
    );
    expect(text(root, '.empty')).toContain('The plain rules found no two statements that conflict');
    press(root, 'Try again');
    expect(given.onJudgeAgain).toHaveBeenCalledOnce();
  });

  it.each(['waiting', 'unavailable', 'done'] as const)('has no flaw that axe-core finds: %s', async (judged) => {
    const record = { ...withMany(5), updates: [update], judged };
    const { root } = mount(
      <main>
        <ThisPage {...props(record, { progress: judged === 'waiting' ? progress : null, all: true })} />
      </main>,
    );
    expect(shown(root)).toHaveLength(5);
    expect(await findings(root)).toEqual([]);
  });
});
