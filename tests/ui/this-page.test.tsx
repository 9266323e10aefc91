import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import { MarkedQuote } from '../../components/ui/marked-quote.tsx';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { reasonText } from '../../components/ui/reason-text.ts';
import { ThisPage } from '../../components/ui/this-page/this-page.tsx';
import { findings } from './axe.ts';
import { mount, press, type } from './mount.tsx';
import { article, claims, contradictions } from './samples.ts';
import { props } from './this-page-sample.ts';

describe('this page', () => {
  beforeAll(() => document.documentElement.setAttribute('lang', 'en'));
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

  it('offers to read the site always where the marks went, and says beforehand what the browser will ask', () => {
    const url = 'https://www.coast.example/tower';
    const given = props({ state: { state: 'marks-gone', url, readable: false }, article: null });
    const { root } = mount(<ThisPage {...given} />);
    expect(root.querySelector('.state h1')?.textContent).toContain('Gainsay’s button in the toolbar');
    expect(root.textContent).toContain('The browser will ask for access to your data on coast.example.');
    press(root, 'Always on this site');
    expect(given.onAlways).toHaveBeenCalledWith(url);
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });

  it('names the fact checks that the page itself carries, with the checker’s rating', () => {
    const given = props();
    const factChecks = [
      { claim: 'The tower leans by two metres.', rating: 'Mostly false' },
      { claim: 'It was built in a year.', rating: '' },
    ];
    const { root } = mount(<ThisPage {...given} article={{ ...given.article!, factChecks }} />);
    const lines = [...root.querySelectorAll('[data-notice=fact-checks] li')].map((line) => line.textContent);
    expect(lines).toEqual(['“The tower leans by two metres.”: rated “Mostly false”', '“It was built in a year.”']);
    expect(mount(<ThisPage {...given} />).root.querySelector('[data-notice=fact-checks]')).toBeNull();
  });

  it('carries what was found as data', () => {
    const { root } = mount(<ThisPage {...props()} />);
    expect(root.querySelector('[data-judged=done]')).not.toBeNull();
    press(root, 'Claims 4');
    press(root, 'Show all 4');
    const found = [...root.querySelectorAll<HTMLElement>('li[data-claim]')];
    expect(found.map(({ dataset }) => dataset['kind'])).toEqual(['event', 'denial', 'statistic', 'opinion']);
    expect(found[1]?.dataset).toMatchObject({
      start: String(claims[1]!.start),
      end: String(claims[1]!.end),
      source: 'Ines Calder',
      score: '0.900',
      marked: 'true',
    });
    expect(found[1]?.querySelector('q')?.textContent).toBe(claims[1]!.quote);
    const clash = root.querySelector<HTMLElement>('article[data-contradiction=one]');
    expect(clash?.dataset).toMatchObject({ kind: 'modality', relation: 'sources-disagree', score: '0.940' });
    const sides = [...(clash?.querySelectorAll<HTMLElement>('[data-side]') ?? [])];
    expect(sides.map(({ dataset }) => [dataset['source'], dataset['article']])).toEqual([
      ['Coast Gazette', article.title],
      ['Ines Calder', article.title],
    ]);
    expect(clash?.querySelector('[data-reason]')?.textContent).toBe(reasonText(contradictions[0]!.reason));
  });

  it('has each statement of a contradiction judged by itself, and a note on the two', () => {
    const onAnnotate = vi.fn();
    const { root } = mount(<ThisPage {...props({ annotations: [], onAnnotate })} />);
    const one = root.querySelector('[data-contradiction=one]')!;
    press(one.querySelector('[data-side=b]')!, 'Judge or note');
    press(one, 'false');
    expect(onAnnotate).toHaveBeenLastCalledWith(
      expect.objectContaining({
        about: 'claim',
        targets: [expect.objectContaining({ quote: expect.objectContaining({ exact: claims[1]!.quote }) })],
      }),
      { verdict: 'false' },
    );
    press(one, 'Note on the two');
    expect(one.querySelectorAll(':scope > .annotate [data-verdict]')).toHaveLength(0);
    // A statement of another article is judged there.
    expect(root.querySelector('[data-contradiction=two] [data-side=a] .annotate')).toBeNull();
  });

  it('underlines words that follow one another as one phrase, and nothing outside the quote', () => {
    const span = (start: number, end: number) => ({ start, end });
    const words = [span(8, 12), span(0, 3), span(4, 7), span(5, 6), span(22, 99), span(40, 50)];
    const { root } = mount(<MarkedQuote quote="The old lamp shone on the water" words={words} />);
    expect([...root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'The old lamp',
      'the water',
    ]);
    expect(root.textContent).toBe('The old lamp shone on the water');
  });

  it.each([
    [null, 'No contradiction was found in the pairs of statements that were compared.'],
    [{ pairs: 0, of: 0 }, 'No two statements were found that are about the same matter, so none were compared.'],
    [{ pairs: 41, of: 41 }, 'No contradiction was found in the 41 pairs of statements that were compared.'],
    [
      { pairs: 512, of: 1300 },
      'No contradiction was found in the 512 pairs of statements that could be compared in the time given, of 1,300.',
    ],
  ])('says how much was compared where nothing was found, and that this proves nothing: %o', (compared, sentence) => {
    const calm = { ...articleOf(article), compared, contradictions: [], contradictionCount: 0 };
    const { root } = mount(<ThisPage {...props({ article: calm })} />);
    const [said, meant] = root.querySelectorAll('.empty p');
    expect(said?.textContent).toBe(sentence);
    expect(meant?.textContent).toContain('that it found none proves nothing.');
  });

  it('moves between tabs with the arrow keys', () => {
    const { root } = mount(<ThisPage {...props()} />);
    const [first, second] = root.querySelectorAll<HTMLElement>('[role=tab]');
    first?.focus();
    void act(() => {
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(root.querySelectorAll('[role=tabpanel]:not([hidden])')).toHaveLength(1);
    expect(root.querySelector('[role=tabpanel]:not([hidden]) li[data-claim]')).not.toBeNull();
  });

  it('annotates a claim in place', () => {
    const given = props({ annotations: [] });
    const { root } = mount(<ThisPage {...given} />);
    press(root, 'Claims 4');
    const item = root.querySelector('li[data-claim="2"]')!;
    press(item, 'Judge or note');
    type(item.querySelector('textarea')!, 'See the log');
    expect(given.onAnnotate).toHaveBeenCalledWith(
      expect.objectContaining({
        about: 'claim',
        targets: [expect.objectContaining({ quote: expect.objectContaining({ exact: claims[2]!.quote }) })],
      }),
      { note: 'See the log' },
    );
  });

  it('shows the reader’s own verdict and note with the claim', () => {
    const { root } = mount(<ThisPage {...props()} />);
    press(root, 'Claims 4');
    expect(root.querySelector('li[data-claim="2"] .verdict')?.textContent).toContain('mostly true');
  });

  it('goes to the passage of a claim and of a side', () => {
    const given = props();
    const { root } = mount(<ThisPage {...given} />);
    press(root, 'Claims 4');
    press(root.querySelector('li[data-claim="0"]')!, 'Go to passage');
    expect(given.onGoToClaim).toHaveBeenCalledWith(claims[0]);
    press(root.querySelector('[data-contradiction=two]')!, 'Open that article');
    expect(given.onGoToSide).toHaveBeenCalledWith(contradictions[1]!.a);
  });

  it.each(['light', 'dark'])('has no flaw that axe-core finds, in %s', async (scheme) => {
    document.documentElement.style.setProperty('color-scheme', scheme);
    const { root } = mount(
      <main>
        <ThisPage {...props()} />
      </main>,
    );
    for (const tab of ['contradictions', 'claims', 'mine']) {
      void act(() => root.querySelector<HTMLElement>(`[data-tab=${tab}]`)?.click());
      expect(await findings(root)).toEqual([]);
    }
  });
});
