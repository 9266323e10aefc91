import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { mountCard, type CardProps } from '../../components/ui/card/card.tsx';
import { reasonText } from '../../components/ui/reason-text.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { findings } from './axe.ts';
import { press } from './mount.tsx';
import { article, claims, contradictions } from './samples.ts';

const props = (part: Partial<CardProps> = {}): CardProps => ({
  claim: claims[0]!,
  contradictions,
  yours: [],
  verdict: null,
  hasNote: false,
  dismissed: false,
  articleKey: article.key,
  onVerdict: vi.fn(),
  onDecide: vi.fn(),
  onUndo: vi.fn(),
  onNote: vi.fn(),
  onClose: vi.fn(),
  onGoTo: vi.fn(),
  ...part,
});

/** As on a page: a host without any style, a closed shadow root in it. */
function mounted(given: CardProps) {
  document.body.replaceChildren();
  const host = document.body.appendChild(document.createElement('div'));
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('width', '360px', 'important');
  host.style.setProperty('position', 'absolute', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  let card!: ReturnType<typeof mountCard>;
  void act(() => {
    card = mountCard(root, given);
  });
  return { host, root, card };
}

describe('the card', () => {
  beforeEach(() => speakFrom(messages));
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

  it('shows the claim, who said it and when, and the other side with the reason', () => {
    const { root } = mounted(props());
    const text = root.querySelector('.card')?.textContent ?? '';
    expect(root.querySelector('h2')?.textContent).toBe('Two sources disagree');
    expect(text).toContain('Coast Gazette');
    expect(text).toContain('Harbour spokeswoman · Thursday');
    expect(text).toContain('settled or not');
    expect(text).toContain(reasonText(contradictions[0]!.reason));
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'accepted the offer',
      'no plan',
      'turned down',
    ]);
  });

  it('shows which words of the sentence the reader has marked', () => {
    const { root } = mounted(props({ yours: ['settled or not', 'by Thursday'] }));
    const text = root.querySelector('.own')?.textContent;
    expect(text).toContain('You marked: “settled or not”');
    expect(text).toContain('You marked: “by Thursday”');
  });

  it('names the article of a side that stands elsewhere', () => {
    const { root } = mounted(props());
    expect(root.querySelector('.card')?.textContent).toContain('in “No money for the tower”, Hill Post, 10 Mar 2025');
  });

  it('says “probably” where the source was inferred, and names the article itself where there is none', () => {
    const inferred = mounted(props({ claim: claims[3]!, contradictions: [] }));
    expect(inferred.root.querySelector('.who')?.textContent).toContain('probably a neighbour');
    const own = mounted(props({ claim: claims[2]!, contradictions: [] }));
    expect(own.root.querySelector('.who')?.textContent).toContain('The article itself');
  });

  it('gives the verdict that is pressed, and takes it back when it is pressed again', () => {
    const onVerdict = vi.fn();
    const { root, card } = mounted(props({ onVerdict }));
    press(root, 'misleading');
    expect(onVerdict).toHaveBeenLastCalledWith('misleading');
    void act(() => card.update(props({ onVerdict, verdict: 'misleading' })));
    expect(root.querySelector('[data-verdict=misleading]')?.getAttribute('aria-pressed')).toBe('true');
    press(root, 'misleading');
    expect(onVerdict).toHaveBeenLastCalledWith(null);
  });

  it('has its verdicts under the statement that they judge, and says so', () => {
    const { root } = mounted(props());
    const [own, other] = [root.querySelector('.own')!, root.querySelector('.against')!];
    expect(own.textContent).toContain('Your verdict on this statement');
    expect(own.querySelectorAll('[data-verdict]')).toHaveLength(4);
    expect(other.querySelector('[data-verdict]')).toBeNull();
  });

  it('has each contradiction confirmed, which is taken back when it is pressed again, or dismissed', () => {
    const onDecide = vi.fn();
    const { root, card } = mounted(props({ onDecide }));
    const second = (): Element => root.querySelectorAll('.against')[1]!;
    press(second(), 'Confirm');
    expect(onDecide).toHaveBeenLastCalledWith(contradictions[1]!.id, 'confirmed');
    const confirmed = contradictions.map((one, index) => (index === 1 ? { ...one, confirmed: true as const } : one));
    void act(() => card.update(props({ onDecide, contradictions: confirmed })));
    expect(second().querySelector('[aria-pressed=true]')?.textContent).toBe('Confirm');
    press(second(), 'Confirm');
    expect(onDecide).toHaveBeenLastCalledWith(contradictions[1]!.id, null);
    press(second(), 'Dismiss');
    expect(onDecide).toHaveBeenLastCalledWith(contradictions[1]!.id, 'dismissed');
  });

  it('says what was dismissed on it, where the reader goes on, and takes it back', () => {
    const onUndo = vi.fn();
    const { root, card } = mounted(props());
    void act(() => card.update(props({ onUndo, contradictions: [], dismissed: true })));
    expect(root.querySelector('[role=status]')?.textContent).toContain('Dismissed.');
    expect(root.activeElement?.textContent).toBe('Undo');
    press(root, 'Undo');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('unfolds the rarer verdicts', () => {
    const { root } = mounted(props());
    expect(root.querySelector('[data-verdict=satire]')).toBeNull();
    press(root, 'more');
    expect(root.querySelectorAll('[data-verdict]')).toHaveLength(8);
  });

  it('has no field to type into', () => {
    const { root } = mounted(props());
    expect(root.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
  });

  it('takes the focus, and closes at Escape', () => {
    const onClose = vi.fn();
    const { root } = mounted(props({ onClose }));
    expect(root.activeElement?.getAttribute('role')).toBe('dialog');
    root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('gives the focus back when it closes', () => {
    document.body.replaceChildren();
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    let card!: ReturnType<typeof mountCard>;
    void act(() => {
      card = mountCard(root, props());
    });
    expect(document.activeElement).toBe(host);
    void act(() => card.unmount());
    expect(document.activeElement).toBe(button);
  });

  it('goes to the other side, and asks for a note', () => {
    const [onGoTo, onNote] = [vi.fn(), vi.fn()];
    const { root } = mounted(props({ onGoTo, onNote }));
    press(root, 'Go to passage');
    expect(onGoTo).toHaveBeenCalledWith(contradictions[0]!.b);
    press(root, 'Write a note');
    expect(onNote).toHaveBeenCalledOnce();
  });

  it.each(['light', 'dark'])('has no flaw that axe-core finds, in %s', async (scheme) => {
    document.body.replaceChildren();
    const host = document.body.appendChild(document.createElement('div'));
    // An open root, since axe can't look into a closed one.
    const root = host.attachShadow({ mode: 'open' });
    void act(() => void mountCard(root, props({ verdict: 'misleading' })));
    root.querySelector<HTMLElement>('.card')?.style.setProperty('color-scheme', scheme);
    expect(await findings(host)).toEqual([]);
  });
});
