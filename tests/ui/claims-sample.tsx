import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { quoteAt } from '../../components/annotations/target.ts';
import type { Correction } from '../../components/corrections/correction.ts';
import type { Settings } from '../../components/messages/settings.ts';
import { ClaimList, type ClaimListProps } from '../../components/ui/claims/claim-list.tsx';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { correctingOn, correctingSources } from './correcting-sample.ts';
import { mount } from './mount.tsx';
import { annotation, article, claims } from './samples.ts';

export const correctionOf = (at: number, mended: Correction['mended']): Correction => {
  const { start, end } = claims[at]!;
  return {
    id: '7d3c1b52-6d3c-4a7e-9f3e-0d5a3a4c1f11',
    articleKey: article.key,
    quote: quoteAt(article.text, start, end),
    position: { start, end },
    mended,
    created: '2025-03-15T10:00:00.000Z',
    modified: '2025-03-15T10:00:00.000Z',
  };
};

/** The list of the sample article's claims, as popup and panel show it. */
export function shown(
  corrections: readonly Correction[] = [],
  settings: Partial<Settings> = {},
  part: Partial<ClaimListProps> = {},
) {
  const sources = correctingSources(corrections, settings);
  const correctClaim = vi.fn(sources.correctClaim);
  const changeSettings = vi.fn(sources.changeSettings);
  const correcting = correctingOn(article.key, { ...sources, correctClaim, changeSettings });
  const props = {
    article: correcting.seen(articleOf(article)),
    annotations: [annotation],
    correcting,
    onAnnotate: vi.fn(),
    onGoToClaim: vi.fn(),
    onBack: vi.fn(),
    onContradiction: vi.fn(),
    ...part,
  };
  const { root } = mount(<ClaimList {...props} />);
  return { root, props, correctClaim, changeSettings };
}

export const listed = (root: Element): (string | undefined)[] =>
  [...root.querySelectorAll<HTMLElement>('li.claim')].map(({ dataset }) => dataset['claim']);
export const claimAt = (root: Element, at: number): HTMLElement =>
  root.querySelector<HTMLElement>(`li[data-claim="${at}"]`)!;
export const counted = (root: Element): string | undefined => root.querySelector('.counted [role=status]')?.textContent;
export const told = (root: Element): string | undefined => root.querySelector('.unseen[role=status]')?.textContent;

export async function choose(root: Element, filter: string, text: string): Promise<void> {
  const select = root.querySelector<HTMLSelectElement>(`[data-filter=${filter}]`)!;
  const option = [...select.options].find((each) => each.text === text);
  if (!option) throw new Error(`no “${text}” among ${[...select.options].map((each) => each.text).join(', ')}`);
  await act(() => {
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
