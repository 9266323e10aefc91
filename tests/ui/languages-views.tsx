import type { ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import libraryStyle from '../../entrypoints/library/style.css?inline';
import lookUpStyle from '../../entrypoints/look-up/style.css?inline';
import noteStyle from '../../entrypoints/note/style.css?inline';
import panelStyle from '../../entrypoints/sidepanel/style.css?inline';
import settingsStyle from '../../entrypoints/settings/style.css?inline';
import welcomeStyle from '../../entrypoints/welcome/style.css?inline';
import { DEFAULT_SETTINGS } from '../../components/messages/settings.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { LibraryArticle } from '../../components/ui/library/library-article.tsx';
import { LibraryEmpty } from '../../components/ui/library/library-empty.tsx';
import { LibraryFrame } from '../../components/ui/library/library-frame.tsx';
import { ArticleRow, ClaimRow } from '../../components/ui/library/library-rows.tsx';
import { SourceHead } from '../../components/ui/library/library-source.tsx';
import { LookUpView } from '../../components/ui/look-up/look-up-view.tsx';
import { NoteView } from '../../components/ui/annotating/note-view.tsx';
import { OpposedView } from '../../components/ui/overview/opposed-view.tsx';
import { TimelineView } from '../../components/ui/overview/timeline-view.tsx';
import { PageModel } from '../../components/ui/this-page/page-model.ts';
import { PageView } from '../../components/ui/this-page/page-view.tsx';
import { SettingsModel } from '../../components/ui/settings/settings-model.ts';
import { SettingsView } from '../../components/ui/settings/settings-view.tsx';
import { WelcomeView } from '../../components/ui/welcome/welcome-view.tsx';
import { backupModel, choose } from './backup-sample.ts';
import { correctingOn, readerSources } from './correcting-sample.ts';
import { decidingOn } from './deciding-sample.ts';
import { opposedWith } from './opposed-sample.ts';
import { annotation, article, claims, contradictions, update } from './samples.ts';
import { textOf, timelineWith } from './timeline-sample.tsx';

const never = () => () => {};
const nothing = async () => null;
const annotating = () => new Annotating({ annotate: nothing, remove: nothing, codeOf: () => 'unknown' });
const found = { ...article, updates: [update] };
const counts = { articles: 1204, claims: 16_031, contradictions: 87, annotations: 3 };

/** A view, and what is to be done before it shows all that it has. */
export interface Drawn {
  readonly view: ComponentChildren;
  /** Of the page that it stands in. */
  readonly style: string;
  ready?(root: HTMLElement): Promise<void>;
}

const open = (name: string) => async (root: HTMLElement) =>
  act(async () => root.querySelector<HTMLElement>(`[role=tab][data-tab=${name}]`)?.click());

function panel(tab: string): Drawn {
  const model = new PageModel({
    ...readerSources(),
    changeSettings: nothing,
    watchSummary: never,
    tabState: async () => ({ state: 'checked', articleKey: article.key }),
    readTab: async () => ({ state: 'reading' }),
    watchArticle(_key, onArticle) {
      onArticle(found);
      return () => {};
    },
    watchAnnotations(_key, onAnnotations) {
      onAnnotations([annotation]);
      return () => {};
    },
    watchProgress: never,
    judgeAgain: nothing,
    showAll: nothing,
    switchSite: nothing,
    notAlways: nothing,
    tabAccess: async () => ({ url: article.url, access: 'listed' }),
    watchPermissions: never,
    codeOf: () => 'unknown',
  });
  const actions = {
    goToPassage: async () => true,
    goBack() {},
    watchHistory: never,
    seenChanges() {},
    openSide() {},
    reload() {},
    allowSite() {},
  };
  return {
    style: panelStyle,
    view: <PageView model={model} annotating={annotating()} actions={actions} />,
    async ready(root) {
      await act(async () => model.open(7, true));
      await open(tab)(root);
    },
  };
}

function settings(): Drawn {
  const model = new SettingsModel({
    watchSettings(onSettings) {
      onSettings({ ...DEFAULT_SETTINGS, dismissedKinds: [{ kind: 'number', site: 'hill.example' }] });
      return () => {};
    },
    watchSites(onSites) {
      onSites({ off: ['hill.example'], always: [{ site: 'moor.example', granted: false }] });
      return () => {};
    },
    watchDismissed(onDismissed) {
      const contradiction = contradictions[0]!;
      const decided = '2026-03-02T08:00:00.000Z';
      onDismissed([{ id: 'one', decision: 'dismissed', decided, contradiction, articleKeys: [article.key] }]);
      return () => {};
    },
    watchKept(onKept) {
      onKept({ articles: 1204, annotated: 14, annotations: 23, bytes: 48_300_000 });
      return () => {};
    },
    shortcuts: async () => [{ name: '', keys: 'Alt+Shift+J' }],
    changeSettings: nothing,
    switchOn: nothing,
    notAlways: nothing,
    bringBack: nothing,
    showKind: nothing,
    keptSites: async () => [{ site: 'hill.example', articles: 3 }],
    countIn: async () => ({ articles: 12, annotated: 3 }),
    forget: async () => ({ gone: 9, kept: 3 }),
    codeOf: () => 'unknown',
  });
  return {
    style: settingsStyle,
    view: <SettingsView model={model} backup={backupModel()} from={null} onChangeShortcuts={() => {}} />,
    async ready(root) {
      await act(async () => void model.start());
      await act(async () => root.querySelector<HTMLElement>('[data-forget=hour] button')?.click());
      await act(async () => choose(root));
    },
  };
}

const frame = (children: ComponentChildren): ComponentChildren => (
  <LibraryFrame
    place={{ view: 'list', room: 'claims', query: '', sort: null }}
    counts={counts}
    query=""
    sources={[{ name: 'Ines Calder', claims: 61 }]}
  >
    {children}
  </LibraryFrame>
);

const rows = () =>
  frame(
    <>
      <SourceHead
        source={{ name: 'Ines Calder', role: null, names: ['Ines Calder'], claims: 61, anyone: false }}
        counts={{ claims: 61, articles: 38, sites: 9, others: 4, own: 1 }}
        sort="first-said"
        onSort={() => {}}
      />
      <ul class="rows">
        <li>
          <ArticleRow article={{ ...article, claims: 4, contradictions: [] }} work={1} contradictions={2} />
        </li>
        <li>
          <ClaimRow
            article={{ ...article, claims: 4, contradictions: [] }}
            day={20_161}
            claim={claims[1]!}
            annotation={null}
            against={[]}
            onEdit={() => {}}
            onOpen={() => {}}
            pair={() => null}
          />
        </li>
      </ul>
    </>,
  );

const kept = () => (
  <LibraryFrame place={{ view: 'article', key: article.key }} counts={counts} query="" sources={[]}>
    <LibraryArticle
      article={found}
      annotations={[annotation]}
      deciding={decidingOn(article.key)}
      correcting={correctingOn(article.key)}
      progress={null}
      onJudgeAgain={() => {}}
      onAnnotate={() => {}}
      onChange={() => {}}
      onRemove={() => {}}
      onOpenClaim={() => {}}
      onOpenSide={() => {}}
      onOpenQuote={() => {}}
      histories={{ watchHistory: never, seenChanges: () => {} }}
      onForget={() => {}}
    />
  </LibraryFrame>
);

const lookedUp = {
  statements: ['The lamp was never lit.'],
  left: 2,
  kept: 12,
  articles: 3,
  rivals: 9,
  contradictions: [contradictions[0]!],
  updates: [],
  judged: 'done' as const,
};

const keys = { 'next-claim': 'Alt+Shift+J', 'next-contradiction': 'Alt+Shift+U' };
const sites = { listed: ['hill.example', 'moor.example'], siteIn: () => null, isRead: async () => true };

/** The main views, each as full as it gets. */
export const VIEWS: Record<string, () => Drawn> = {
  'panel: contradictions': () => panel('contradictions'),
  'panel: claims': () => panel('claims'),
  'panel: mine': () => panel('mine'),
  settings,
  welcome: () => ({ style: welcomeStyle, view: <WelcomeView firefox={false} sites={sites} keys={keys} /> }),
  note: () => ({
    style: noteStyle,
    view: (
      <NoteView
        noted={{ id: annotation.id, subject: annotation, annotation }}
        annotating={annotating()}
        onClose={() => {}}
      />
    ),
  }),
  'library: a list': () => ({ style: libraryStyle, view: rows() }),
  'library: an article': () => ({ style: libraryStyle, view: kept() }),
  'library: who contradicts whom': () => ({
    style: libraryStyle,
    view: frame(<OpposedView opposed={opposedWith(9)} of={[]} onChoose={() => {}} pairs={() => null} />),
  }),
  'library: a timeline': () => ({
    style: libraryStyle,
    view: frame(<TimelineView timeline={timelineWith(9)} text={textOf} pair={() => null} onShown={() => {}} />),
  }),
  'library: nothing found': () => ({
    style: libraryStyle,
    view: frame(<LibraryEmpty room="claims" query="tower" counts={counts} relaxed={[]} onClear={() => {}} />),
  }),
  'look-up': () => ({
    style: lookUpStyle,
    view: (
      <LookUpView
        state={{ at: 'found', found: lookedUp }}
        text="The lamp was never lit."
        url="https://post.example/lamp"
        longest={5000}
        progress={null}
        onLookUp={() => {}}
        onOpen={() => {}}
      />
    ),
  }),
};
