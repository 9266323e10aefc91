import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import english from '../../assets/public/_locales/en/messages.json';
import german from '../../assets/public/_locales/de/messages.json';
import spanish from '../../assets/public/_locales/es/messages.json';
import { tCount } from '../../components/ui/counted.ts';
import { shortDate } from '../../components/ui/dates.ts';
import { speakIn } from '../../components/ui/locale.ts';
import { listText } from '../../components/ui/lists.ts';
import { countText, megabytesText } from '../../components/ui/numbers.ts';
import { reasonText } from '../../components/ui/reason-text.ts';
import { saidWhen } from '../../components/ui/side-when.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { VIEWS } from './languages-views.tsx';
import { mount } from './mount.tsx';
import { nameAt } from './opposed-sample.ts';
import { annotation, article, contradictions } from './samples.ts';

type Texts = Record<string, { message: string }>;

const ACCENTED: Record<string, string> = {
  a: 'å',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Ü',
};

/** English as a foreign language: accented, a third longer, its ends marked. Its dates and numbers are German ones. */
function pseudo(direction: 'ltr' | 'rtl' = 'ltr'): Texts {
  const entries = Object.entries(english).map(([key, { message }]) => {
    const words = message.replace(/[aeiou]/gi, (letter) => ACCENTED[letter]!);
    const more = message
      .replace(/\$\d/g, '')
      .slice(0, Math.ceil(message.length / 3))
      .replace(/[^a-z ]/gi, '');
    return [key, { message: `⟦${words}${message.length > 3 ? ` ${more.trim()}` : ''}⟧` }] as const;
  });
  return { ...Object.fromEntries(entries), languageTag: { message: 'de' }, textDirection: { message: direction } };
}

async function drawn(name: string, texts: Texts, width: number, letters = ''): Promise<HTMLElement> {
  document.documentElement.style.fontSize = letters;
  const { view, style, ready } = VIEWS[name]!();
  await page.viewport(width, 800);
  sheet.replaceSync(style);
  const { root } = mount(view, texts);
  speakIn(document.documentElement);
  await ready?.(root);
  for (const folded of root.querySelectorAll('details')) folded.open = true;
  // Fonts, effects and what is measured after drawing.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return root;
}

/** One page's style at a time, as in the extension. */
const sheet = new CSSStyleSheet();

beforeAll(() => {
  document.adoptedStyleSheets = [sheet];
});

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.documentElement.lang = 'en';
  document.documentElement.style.fontSize = '';
});

/** What stands outside the marked ends, and is neither a figure or a date nor of the articles, the reader or the web. */
const NAMES = [...Array.from({ length: 9 }, (_, at) => nameAt(at)), 'Ada Holm', 'Bo Lind', 'Post', 'Hill'];
const GIVEN = JSON.stringify([article, annotation, contradictions, NAMES]);
function foreign(text: string): string {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    else if (letter === '⟧') depth -= 1;
    else if (depth === 0) outside += letter;
  }
  return outside
    .replace(/(?:\p{L}+, )?\d+\. \p{L}+\.? \d{4}/gu, ' ')
    .split(/[\s·]+/)
    .filter((word) => /\p{L}{2}/u.test(word) && !GIVEN.includes(word.replace(/^#|[,:]$/g, '')))
    .filter((word) => !/\.example|^(?:https?:|example\.com$|JSON-LD|MB|Gainsay|Ines|Calder|lamp|The)/.test(word))
    .join(' ');
}

/** Texts and names that the reader meets in a view, except where they are of an article or typed as they are. */
function untranslated(root: Element): string[] {
  const spoken = [...root.querySelectorAll('*')].filter(
    (element) => !element.closest('[lang=en], .brand, kbd, code, textarea'),
  );
  const texts = spoken.flatMap((element) => [
    ...(element.localName === 'style' ? [] : [ownText(element)]),
    ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  return texts.map(foreign).filter((text) => text !== '');
}

const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ' ')).join('');

/** Elements that reach beyond the edges of the page; not what a box of its own scrolls or hides. */
function beyond(width: number): string[] {
  const clipped = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible' || getComputedStyle(at).position === 'fixed') return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !clipped(element))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > width + 1;
    })
    .map(
      (element) => `${element.localName}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 40)}`,
    );
}

/** Elements that hide a part of their own words; a name that is cut short says so with three dots. */
const cutOff = (root: Element): string[] =>
  [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, textarea, svg, datalist'))
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowY))
    .filter(({ clientHeight, scrollHeight }) => scrollHeight > clientHeight + 3)
    .map((element) => `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`);

describe.each(Object.keys(VIEWS))('with letters twice as large, %s', (name) => {
  it('is larger, shows all of its words, and fits into a popup', async () => {
    const usual = (await drawn(name, english, 400)).scrollHeight;
    const root = await drawn(name, english, 400, '200%');
    expect(root.scrollHeight).toBeGreaterThan(usual * 1.05);
    expect(beyond(400)).toEqual([]);
    expect(cutOff(root)).toEqual([]);
  });
});

describe.each(Object.keys(VIEWS))('in any language, %s', (name) => {
  it('says nothing in English, and fits into 320 pixels', async () => {
    const root = await drawn(name, pseudo(), 320);
    expect(root.textContent).toContain('⟦');
    expect(untranslated(root)).toEqual([]);
    expect(beyond(320)).toEqual([]);
  });

  it('is laid out the other way round where one reads from right to left', async () => {
    const boxes = (root: HTMLElement): DOMRect[] =>
      [...root.querySelectorAll('*')]
        .filter((element) => !element.closest('[lang=en], svg, p, a, span, label, legend, option, h1, h2, h3'))
        .filter((element) => !getComputedStyle(element).display.startsWith('inline'))
        .map((element) => element.getBoundingClientRect());
    const there = boxes(await drawn(name, pseudo('ltr'), 400));
    const back = boxes(await drawn(name, pseudo('rtl'), 400));
    expect(document.documentElement.dir).toBe('rtl');
    expect(beyond(400)).toEqual([]);
    expect(back).toHaveLength(there.length);
    // What is not shown has no place.
    const askew = there.filter((box, at) => box.width > 0 && Math.abs(box.left - (400 - back[at]!.right)) > 2);
    expect(askew).toEqual([]);
  });
});

describe('in German and Spanish', () => {
  it.each([
    ['de', german, '14. März 2025', '1.204', '48 MB', /^a, b und c$/, '1 Widerspruch', '3 Widersprüche'],
    ['es', spanish, '14 mar 2025', '12.040', '48 MB', /^a, b(?: y|,) c$/, '1 contradicción', '3 contradicciones'],
  ] as const)('dates, numbers, lists and plurals are as in %s', (_, texts, date, count, size, list, one, more) => {
    speakFrom(texts);
    expect(shortDate('2025-03-14')).toBe(date);
    expect(countText(Number(count.replace('.', '')))).toBe(count);
    expect(megabytesText(48_300_000).replace(/\s/, ' ')).toBe(size);
    expect(listText(['a', 'b', 'c'])).toMatch(list);
    expect(tCount('foundContradictions', 1)).toBe(one);
    expect(tCount('foundContradictions', 3)).toBe(more);
  });

  it('a day of the week is said in them, and other words of the article stay quoted', () => {
    speakFrom(german);
    expect(saidWhen('on Thursday', '2025-03-13')).toBe('Donnerstag, 13. März 2025');
    expect(saidWhen('late last week', '2025-03-07')).toBe('„late last week“, 7. März 2025');
    expect(saidWhen('late last week', null)).toBe('„late last week“');
    speakFrom(english);
    expect(saidWhen('Thursday', '2025-03-13')).toBe('Thursday, 13 Mar 2025');
  });

  it('a source with an English article in its name stands in the sentence without it', () => {
    const reason = {
      key: 'reasonNumber',
      values: ['12', '15'],
      voices: ['The harbour office', 'Ines Calder'],
    } as const;
    speakFrom(german);
    expect(reasonText(reason)).toContain('laut harbour office');
    speakFrom(english);
    expect(reasonText(reason)).toContain('according to the harbour office');
  });

  it('a form that a language has, and its texts lack, is said as the one for many', () => {
    speakFrom({ ...english, languageTag: { message: 'pl' }, judgeDoneFew: { message: 'kilka: $1' } });
    expect(tCount('judgeDone', 3)).toBe('kilka: 3');
    expect(tCount('judgeDone', 5)).toBe('The comparing is done. 5 contradictions found.');
  });
});
