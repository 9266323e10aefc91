import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Side } from '../../contradictions/contradiction.ts';
import type { Span } from '../../language/span.ts';
import { AnnotateDesk, UndoBar } from '../annotating/annotate-desk.tsx';
import type { Annotating } from '../annotating/annotating.ts';
import { ArticleChanges, type HistorySource } from '../changes/changes-view.tsx';
import { Failed } from '../failed.tsx';
import { exportAddress } from '../library/library-address.ts';
import type { Found } from '../go-to-passage.tsx';
import { PageFrame } from '../page-frame.tsx';
import { PauseWay } from './pause-way.tsx';
import { settingsAddress } from '../settings/settings-address.ts';
import type { PageModel } from './page-model.ts';
import { SiteOffer } from './site-offer.tsx';
import { t } from '../text.ts';
import { ThisPage } from './this-page.tsx';

/** What the reader can have done to the tab; the entrypoint does it. */
export interface TabActions extends HistorySource {
  /** Scrolls the tab to a passage; false: it is not on the page now. */
  goToPassage(tabId: number, start: number, end: number): Promise<boolean>;
  /** Scrolls the tab back to where it was before its passages were gone to. */
  goBack(tabId: number): void;
  openSide(side: Side): void;
  reload(tabId: number): void;
  /** Only where the browser lets an extension leave its reader view. */
  leaveReader?: ((tabId: number) => void) | undefined;
  /** "Always on this site": has to ask the browser before anything else is awaited. */
  allowSite(url: string): void;
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
  const access = model.tabSite.access.value;
  const { leaveReader } = actions;
  useFocusLed(state?.state);
  const withTab = (act: (tabId: number) => void): void => {
    if (model.tabId !== null) act(model.tabId);
  };
  const goTo = ({ start, end }: Span): Found =>
    model.tabId === null ? undefined : actions.goToPassage(model.tabId, start, end);
  return (
    <AnnotateDesk annotating={annotating} articleKey={article?.key}>
      <PageFrame site={site ?? article?.site ?? ''} footer={<WaysOut model={model}>{children}</WaysOut>}>
        <Failed error={annotating.failed.value} unsaved />
        <Failed error={model.failed.value} />
        <ThisPage
          state={state}
          article={article}
          annotations={annotations}
          deciding={model.deciding}
          correcting={model.correcting}
          progress={model.progress.value}
          all={model.all.value}
          offer={<SiteOffer access={access} again={model.tabSite.again.value} onAlways={actions.allowSite} />}
          changes={<TabChanges model={model} actions={actions} />}
          onAnnotate={(subject, change) => annotating.change(subject, annotations, change)}
          onChange={(annotation, change) => annotating.changeOf(annotation.id, annotation, change)}
          onRemove={(annotation) => void annotating.remove(annotation)}
          onGoToClaim={goTo}
          onGoToPassage={goTo}
          onBack={() => withTab(actions.goBack)}
          onGoToSide={(side) => (side.article.key === article?.key ? goTo(side) : actions.openSide(side))}
          onJudgeAgain={() => void model.judgeAgain()}
          onShowAll={(all) => void model.showAll(all)}
          onRead={() => void model.read()}
          onSwitchOn={() => void model.switchSite(true)}
          onReload={() => withTab(actions.reload)}
          onResume={() => void model.resume()}
          onLeaveReader={leaveReader && (() => withTab(leaveReader))}
          onAlways={actions.allowSite}
        />
      </PageFrame>
    </AnnotateDesk>
  );
}

/**
 * What is pressed may go with the state that the press has changed: the reader goes on at what can be done now, else where
 * the view begins.
 */
function useFocusLed(state: string | undefined): void {
  const held = document.activeElement !== document.body;
  useLayoutEffect(() => {
    if (!held || document.activeElement !== document.body) return;
    (document.querySelector<HTMLElement>('main .state button') ?? document.querySelector('main'))?.focus();
  }, [state]);
}

/** What was changed in the tab's article since it was read. */
function TabChanges({ model, actions }: Pick<PageViewProps, 'model' | 'actions'>) {
  const key = model.article.value?.key;
  const { tabId } = model;
  return key === undefined ? null : (
    <ArticleChanges
      articleKey={key}
      source={actions}
      annotations={model.annotations.value}
      earlier={false}
      onGoTo={tabId === null ? null : ({ start, end }) => actions.goToPassage(tabId, start, end)}
    />
  );
}

/** What popup and panel have below their view. */
function WaysOut({ model, children }: Pick<PageViewProps, 'model' | 'children'>) {
  const article = model.article.value;
  const site = model.site.value;
  const state = model.state.value;
  const access = model.tabSite.access.value;
  return (
    <>
      <UndoBar />
      <a class="link" href="/library.html" target="_blank">
        {t('footerLibrary')}
      </a>
      <a class="link" href={`/library.html${exportAddress(null, article?.key ?? null)}`} target="_blank">
        {t('footerExport')}
      </a>
      <a class="link" href={settingsAddress(article?.key ?? null)} target="_blank">
        {t('footerSettings')}
      </a>
      {children}
      <span class="reading-ways">
        {state?.state !== 'paused' && <PauseWay onPause={(until) => void model.pause(until)} />}
        {state?.state === 'checked' && access?.access === 'own' && (
          <button type="button" class="link quiet" onClick={() => void model.notAlways()}>
            {t('footerNotAlways')}
          </button>
        )}
        {state?.state === 'checked' && access?.access === 'listed' && site !== null && (
          <button type="button" class="link quiet" onClick={() => void model.switchSite(false)}>
            {t('footerSwitchOff')}
          </button>
        )}
      </span>
    </>
  );
}
