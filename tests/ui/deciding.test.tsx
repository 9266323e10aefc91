import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../components/ui/views.css';
import messages from '../../assets/public/_locales/en/messages.json';
import type { Decision } from '../../components/contradictions/shown.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../components/messages/settings.ts';
import { ContradictionList } from '../../components/ui/contradictions/contradiction-list.tsx';
import { Deciding, type DecidingSources } from '../../components/ui/contradictions/deciding.ts';
import { foundLine } from '../../components/ui/found-line.ts';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { findings } from './axe.ts';
import { mount, press } from './mount.tsx';
import { article, contradictions } from './samples.ts';

const SITE = 'coastgazette.example';

/** Decisions kept as the background and the library keep them: what is written is told to who watches. */
function kept() {
  let tellDecisions: (decisions: ReadonlyMap<string, Decision>) => void = () => {};
  let tellSettings: (settings: Settings) => void = () => {};
  const decisions = new Map<string, Decision>();
  let kinds: Settings['dismissedKinds'] = [];
  const sources: DecidingSources = {
    watchDecisions(_key, onDecisions) {
      tellDecisions = onDecisions;
      onDecisions(new Map(decisions));
      return () => {};
    },
    watchSettings(onSettings) {
      tellSettings = onSettings;
      onSettings(DEFAULT_SETTINGS);
      return () => {};
    },
    decide: vi.fn(async (_key, id, decision) => {
      if (decision === null) decisions.delete(id);
      else decisions.set(id, decision);
      tellDecisions(new Map(decisions));
    }),
    dismissKind: vi.fn(async ({ kind, site, dismissed }) => {
      kinds = kinds.filter((each) => each.kind !== kind || each.site !== site);
      if (dismissed) kinds = [...kinds, { kind, site }];
      tellSettings({ ...DEFAULT_SETTINGS, dismissedKinds: kinds });
    }),
    codeOf: () => 'storage-full',
  };
  return { sources, decisions, kinds: () => kinds };
}

function list(sources: DecidingSources) {
  const deciding = new Deciding(sources);
  deciding.follow(article.key);
  const all = signal(false);
  function List() {
    return (
      <main>
        <h1>Board takes up offer</h1>
        <ContradictionList
          article={deciding.seen(articleOf(article))}
          deciding={deciding}
          all={all.value}
          onShowAll={(wanted) => (all.value = wanted)}
          onGoTo={() => {}}
          annotate={() => null}
        />
      </main>
    );
  }
  return { deciding, ...mount(<List />) };
}

const shown = (root: Element): (string | undefined)[] =>
  [...root.querySelectorAll<HTMLElement>('[data-contradiction]')].map(({ dataset }) => dataset['contradiction']);
const first = (root: Element): Element => root.querySelector('[data-contradiction=one]')!;
const status = (root: Element): string => root.querySelector('[role=status]')?.textContent ?? '';
/** Presses, and gives what is written then a turn. */
const pressed = (root: ParentNode, name: string): Promise<void> =>
  act(async () => {
    press(root, name);
    await new Promise((resolve) => setTimeout(resolve));
  });

describe('a contradiction that is dismissed', () => {
  it('goes at once, says so, and comes back at a press, to which the keyboard is led', async () => {
    const { sources, decisions } = kept();
    const { root } = list(sources);
    await pressed(first(root), 'Dismiss…');
    await pressed(first(root), 'These two statements only');
    expect(shown(root)).toEqual(['two']);
    expect(status(root)).toBe('Dismissed. These two statements won’t be set side by side again.');
    expect(document.activeElement?.textContent).toBe('Undo');
    await pressed(root, 'Undo');
    expect(shown(root)).toEqual(['one', 'two']);
    expect([...decisions]).toEqual([]);
    expect(status(root)).toBe('It is shown again.');
    expect(first(root).contains(document.activeElement)).toBe(true);
  });

  it('is dismissed with its kind on the site, or everywhere, as the reader says', async () => {
    const { sources, kinds } = kept();
    const { root } = list(sources);
    await pressed(first(root), 'Dismiss…');
    await pressed(first(root), `All of the kind “settled or not” on ${SITE}`);
    expect(kinds()).toEqual([{ kind: 'modality', site: SITE }]);
    expect(shown(root)).toEqual(['two']);
    await pressed(root, 'Undo');
    await pressed(first(root), 'Dismiss…');
    await pressed(first(root), 'All of the kind “settled or not”, everywhere');
    expect(kinds()).toEqual([{ kind: 'modality', site: null }]);
    expect(status(root)).toContain('are shown nowhere');
    await pressed(root, 'Undo');
    expect(kinds()).toEqual([]);
    expect(shown(root)).toEqual(['one', 'two']);
  });

  it('is listed where it was found, and can be brought back from there later', async () => {
    const { sources, decisions } = kept();
    decisions.set('one', 'dismissed').set('two', 'dismissed');
    const { root } = list(sources);
    expect(shown(root)).toEqual([]);
    expect(root.textContent).toContain('2 contradictions of this article are dismissed.');
    await pressed(root, 'Show');
    expect(await findings(root)).toEqual([]);
    const row = root.querySelector('[data-dismissed=two]')!;
    expect(row.textContent).toContain(contradictions[1]!.a.quote);
    await pressed(row, 'Bring back');
    expect(shown(root)).toEqual(['two']);
    expect(root.textContent).toContain('1 contradiction of this article is dismissed.');
  });

  it('though it had been confirmed goes with its kind, and is confirmed again when that is undone', async () => {
    const { sources, decisions } = kept();
    decisions.set('one', 'confirmed');
    const { root } = list(sources);
    await pressed(first(root), 'Dismiss…');
    await pressed(first(root), 'All of the kind “settled or not”, everywhere');
    expect(shown(root)).toEqual(['two']);
    await pressed(root, 'Undo');
    expect(shown(root)).toEqual(['one', 'two']);
    expect(decisions.get('one')).toBe('confirmed');
  });

  it('stays where it is, with a sentence, when that could not be kept', async () => {
    const { sources } = kept();
    const { root } = list({ ...sources, decide: () => Promise.reject(new Error('full')) });
    await pressed(first(root), 'Dismiss…');
    await pressed(first(root), 'These two statements only');
    expect(shown(root)).toEqual(['one', 'two']);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('There is no room left on this device');
  });
});

describe('a contradiction that is confirmed', () => {
  it('says so, in words, and can be taken back by the same button', async () => {
    const { sources } = kept();
    const { root } = list(sources);
    const button = (): HTMLElement => first(root).querySelector<HTMLElement>('[aria-pressed]')!;
    expect(button().getAttribute('aria-pressed')).toBe('false');
    await pressed(first(root), 'Confirm');
    expect(button().getAttribute('aria-pressed')).toBe('true');
    expect(first(root).textContent).toContain('You confirmed that the two contradict each other.');
    expect(await findings(root)).toEqual([]);
    await pressed(first(root), 'Confirm');
    expect(first(root).textContent).not.toContain('You confirmed');
  });
});

describe('what was found, on the button', () => {
  it.each([
    [0, 0, 'No contradictions, no claims marked'],
    [0, 14, 'No contradictions, 14 claims marked'],
    [1, 1, '1 contradiction, 1 claim marked'],
    [1, 14, '1 contradiction, 14 claims marked'],
    [2, 0, '2 contradictions, no claims marked'],
    [2, 14, '2 contradictions, 14 claims marked'],
  ])('is said in words: %i and %i', (contradictions, marked, words) => {
    speakFrom(messages);
    expect(foundLine({ contradictions, marked })).toBe(words);
  });
});

describe('before the library has answered', () => {
  it('is the moment in which nothing may be shown that was dismissed', () => {
    const { sources } = kept();
    const deciding = new Deciding({ ...sources, watchDecisions: () => () => {} });
    deciding.follow(article.key);
    expect(deciding.ready.value).toBe(false);
  });
});
