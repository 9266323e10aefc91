import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** How long reading and judging may take, ms: a cold judge, one thread, a busy machine. */
const READING_PATIENCE = 120_000;

export interface ShownClaim {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Null: the article's own voice. */
  readonly source: string | null;
  readonly kind: string;
  readonly checkWorthiness: number;
  readonly marked: boolean;
}

export interface ShownSide {
  readonly quote: string;
  readonly source: string | null;
  readonly article: string;
}

export interface ShownContradiction {
  readonly a: ShownSide;
  readonly b: ShownSide;
  readonly kind: string;
  readonly relation: string;
  readonly score: number;
  readonly reason: string;
}

export interface Findings {
  readonly title: string;
  readonly claims: readonly ShownClaim[];
  readonly contradictions: readonly ShownContradiction[];
}

/** What a popup says of its page once it has settled: the state, and how far the judging came. */
export interface Settled {
  readonly state: string;
  readonly judged: string | null;
}

/** Waits until the popup has nothing more to wait for: the judge is through, or there is nothing to judge. */
export async function settled(popup: Page): Promise<Settled> {
  return until(
    async () => {
      const { state, judged } = await popup.evaluate(() => ({
        state: document.querySelector<HTMLElement>('[data-state]')?.dataset['state'] ?? null,
        judged: document.querySelector<HTMLElement>('[data-judged]')?.dataset['judged'] ?? null,
      }));
      if (state === null || state === 'reading') return null;
      if (state === 'checked' && judged !== 'done' && judged !== 'unavailable') return null;
      return { state, judged };
    },
    'the article to be read and judged',
    READING_PATIENCE,
  );
}

/** Reads every view of a settled popup, as a reader would who looks at one tab after the other. */
export async function findingsIn(popup: Page): Promise<Findings> {
  const claims = new Map<string, ShownClaim>();
  const contradictions = new Map<string, ShownContradiction>();
  const tabs = await popup.evaluate(() => document.querySelectorAll('[role=tab]').length);
  const title = await popup.evaluate(() => (document.querySelector('[data-state] h1')?.textContent ?? '').trim());
  for (let index = 0; index < Math.max(tabs, 1); index += 1) {
    if (tabs > 0) await selectTab(popup, index);
    await popup.evaluate(listEverything);
    const shown = await popup.evaluate(readView);
    for (const claim of shown.claims) claims.set(`${claim.start}:${claim.end}`, claim);
    for (const found of shown.contradictions) contradictions.set(JSON.stringify([found.a, found.b]), found);
  }
  if (tabs > 0) await selectTab(popup, 0);
  return {
    title,
    claims: [...claims.values()].toSorted((a, b) => a.start - b.start),
    contradictions: [...contradictions.values()],
  };
}

async function selectTab(popup: Page, index: number): Promise<void> {
  const select = (at: number) => {
    const tab = document.querySelectorAll<HTMLElement>('[role=tab]')[at];
    if (tab?.getAttribute('aria-selected') === 'true') return true;
    tab?.click();
    return false;
  };
  await until(() => popup.evaluate(select, index), 'a tab of the popup to be selected');
}

/** Runs in the popup: as many claims as are wanted are listed at first. Preact draws what was pressed before the next message. */
function listEverything(): void {
  document.querySelector<HTMLElement>('[role=tabpanel]:not([hidden]) [data-act=everything]')?.click();
}

/** Runs in the popup. */
function readView(): Omit<Findings, 'title'> {
  const text = (element: Element | null) => (element?.textContent ?? '').trim();
  const sourceOf = (element: HTMLElement) => element.dataset['source'] || null;
  const side = (element: HTMLElement): ShownSide => ({
    quote: text(element.querySelector('q')),
    source: sourceOf(element),
    article: element.dataset['article'] ?? '',
  });
  const claims = [...document.querySelectorAll<HTMLElement>('[data-claim]')].map((element) => ({
    quote: text(element.querySelector('q')),
    start: Number(element.dataset['start']),
    end: Number(element.dataset['end']),
    source: sourceOf(element),
    kind: element.dataset['kind'] ?? '',
    checkWorthiness: Number(element.dataset['score']),
    marked: element.dataset['marked'] === 'true' || element.dataset['marked'] === '',
  }));
  const contradictions = [...document.querySelectorAll<HTMLElement>('[data-contradiction]')].flatMap((element) => {
    const [a, b] = [...element.querySelectorAll<HTMLElement>('[data-side]')].map(side);
    if (!a || !b) return [];
    return {
      a,
      b,
      kind: element.dataset['kind'] ?? '',
      relation: element.dataset['relation'] ?? '',
      score: Number(element.dataset['score']),
      reason: text(element.querySelector('[data-reason]')),
    };
  });
  return { claims, contradictions };
}
