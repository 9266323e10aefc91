import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Decisions } from '../../components/contradictions/shown.ts';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import { ThisPage } from '../../components/ui/this-page/this-page.tsx';
import { aboutContradiction } from '../../components/ui/subjects.ts';
import { findings } from './axe.ts';
import { correctingOn } from './correcting-sample.ts';
import { decidingOn, decidingSources } from './deciding-sample.ts';
import { mount, press } from './mount.tsx';
import { annotation, article, contradictions } from './samples.ts';

const nothing = (): void => {};

function mine(decisions: Decisions, annotations: readonly Annotation[] = [], decide = vi.fn(async () => null)) {
  const deciding = decidingOn(article.key, { ...decidingSources(decisions), decide });
  const { root } = mount(
    <ThisPage
      state={{ state: 'checked', articleKey: article.key }}
      article={deciding.seen(articleOf(article))}
      annotations={annotations}
      deciding={deciding}
      correcting={correctingOn(article.key)}
      progress={null}
      all={false}
      onAnnotate={nothing}
      onChange={nothing}
      onRemove={nothing}
      onGoToClaim={nothing}
      onBack={null}
      onGoToSide={nothing}
      onGoToPassage={nothing}
      onJudgeAgain={nothing}
      onShowAll={nothing}
      onRead={nothing}
      onSwitchOn={nothing}
      onReload={nothing}
      onResume={nothing}
      onAlways={nothing}
    />,
  );
  const tab = root.querySelector<HTMLElement>('[data-tab=mine]')!;
  press(root, tab.getAttribute('aria-label') ?? tab.textContent.trim());
  return { root, count: tab.textContent.replace(/\D/g, ''), decide };
}

describe('what is the reader’s on a page', () => {
  it('is also what was confirmed or dismissed, with both statements', () => {
    const { root, count } = mine(new Map([['one', 'confirmed'], ['two', 'dismissed']])); // prettier-ignore
    expect(count).toBe('2');
    const [confirmed, dismissed] = root.querySelectorAll('[data-decided]');
    expect(confirmed?.textContent).toContain('You confirmed that these two contradict each other.');
    expect(confirmed?.textContent).toContain(contradictions[0]!.a.quote);
    expect(confirmed?.textContent).toContain(contradictions[0]!.b.quote);
    expect(dismissed?.textContent).toContain('You dismissed this pair.');
    expect(root.textContent).not.toContain('No verdicts or notes of yours');
  });

  it('can be taken back there', () => {
    const { root, decide } = mine(new Map([['one', 'confirmed']]));
    press(root.querySelector('[data-decided]')!, 'Take it back');
    expect(decide).toHaveBeenCalledWith(article.key, 'one', null);
  });

  it('is one thing where a pair is both confirmed and annotated', () => {
    const noted = { ...annotation, ...aboutContradiction(article, contradictions[0]!) };
    const { root, count } = mine(new Map([['one', 'confirmed']]), [noted]);
    expect(count).toBe('1');
    expect(root.querySelector('[data-decided]')).toBeNull();
    expect(root.querySelector(`[data-annotation="${annotation.id}"]`)?.textContent).toContain('You confirmed');
  });

  it('has no flaw that axe-core finds', async () => {
    expect(await findings(mine(new Map([['one', 'confirmed']])).root)).toEqual([]);
  });
});
