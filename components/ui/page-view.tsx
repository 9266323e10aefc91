import type { ComponentChildren } from 'preact';
import type { Side } from '../contradictions/contradiction.ts';
import type { Annotating } from './annotating.ts';
import { Failed } from './failed.tsx';
import { exportAddress } from './library-address.ts';
import { PageFrame } from './page-frame.tsx';
import type { PageModel } from './page-model.ts';
import { t } from './text.ts';
import { ThisPage } from './this-page.tsx';

/** What the reader can have done to the tab; the entrypoint does it. */
export interface TabActions {
  goToPassage(tabId: number, start: number, end: number): void;
  openSide(side: Side): void;
  reload(tabId: number): void;
}

interface PageViewProps {
  model: PageModel;
  annotating: Annotating;
  actions: TabActions;
  /** The ways out that popup and panel do not share. */
  children?: ComponentChildren;
}

/** Popup and panel alike: one tab's page, annotated in place. */
export function PageView({ model, annotating, actions, children }: PageViewProps) {
  const article = model.article.value;
  const annotations = model.annotations.value;
  const site = model.site.value;
  const state = model.state.value;
  const withTab = (act: (tabId: number) => void): void => {
    if (model.tabId !== null) act(model.tabId);
  };
  const footer = (
    <>
      <a class="link" href="/library.html" target="_blank">
        {t('footerLibrary')}
      </a>
      <a class="link" href={`/library.html${exportAddress(null, article?.key ?? null)}`} target="_blank">
        {t('footerExport')}
      </a>
      {children}
      {state?.state === 'checked' && site !== null && (
        <button type="button" class="link quiet" onClick={() => void model.switchSite(false)}>
          {t('footerSwitchOff')}
        </button>
      )}
    </>
  );
  return (
    <PageFrame site={site ?? article?.site ?? ''} footer={footer}>
      <Failed error={annotating.failed.value} unsaved />
      <Failed error={model.failed.value} />
      <ThisPage
        state={state}
        article={article}
        annotations={annotations}
        progress={model.progress.value}
        all={model.all.value}
        onAnnotate={(subject, change) => annotating.change(subject, annotations, change)}
        onChange={(annotation, change) => annotating.changeOf(annotation.id, annotation, change)}
        onRemove={(annotation) => void annotating.remove(annotation)}
        onGoToClaim={(claim) => withTab((tabId) => actions.goToPassage(tabId, claim.start, claim.end))}
        onGoToSide={(side) =>
          side.article.key === article?.key
            ? withTab((tabId) => actions.goToPassage(tabId, side.start, side.end))
            : actions.openSide(side)
        }
        onJudgeAgain={() => void model.judgeAgain()}
        onShowAll={(all) => void model.showAll(all)}
        onRead={() => void model.read()}
        onSwitchOn={() => void model.switchSite(true)}
        onReload={() => withTab(actions.reload)}
      />
    </PageFrame>
  );
}
