import type { Evidence, Subject, Target, TypedEvidence, Verdict } from '../annotations/annotation.ts';
import type { LinkKind } from '../annotations/link.ts';
import type { LinkPlace } from '../annotations/passages.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactCheck } from '../claims/fact-check.ts';
import type { Correction } from '../corrections/correction.ts';
import type { Span } from '../language/span.ts';
import type { Contradiction, Update } from '../contradictions/contradiction.ts';
import type { Decision, DismissedKind, Shown } from '../contradictions/shown.ts';
import type { Reckoned } from '../store/backup/fates.ts';
import type { Judged } from '../store/records.ts';
import type { ForgetScope, Forgotten } from '../store/forget-scope.ts';
import type { Settings } from './settings.ts';

/** An article as the page gives it: the background adds the key and checks the address against the sender's origin. */
export interface ReadArticle {
  url: string;
  canonical: string | null;
  title: string;
  site: string;
  authors: string[];
  published: string | null;
  updated: string | null;
  /** As the page declares it; empty where it does not. */
  language: string;
  text: string;
  /** Published fact checks that the page carries; left out where it carries none. */
  factChecks?: FactCheck[];
}

/** What the background knows of the article on a page; of its contradictions all, the best first. Pushed again when the judge has finished. */
export interface Report {
  articleKey: string;
  title: string;
  site: string;
  published: string | null;
  claims: Claim[];
  contradictions: Shown[];
  updates: Update[];
  judged: Judged;
  annotations: AnnotationSummary[];
  look: PageLook;
}

/** How the reader wants a page to be marked. */
export type PageLook = Pick<Settings, 'markStyle' | 'ownColour' | 'selectionOffer'> & {
  /** Of Gainsay's own parts on the page, as CSS has it. */
  readonly colourScheme: 'light dark' | 'light' | 'dark';
};

export interface Passage extends Span {
  readonly text: string;
}

/** Where a passage, or a part of it, stands now, and the whole sentences that it is in. */
export interface PassageNow extends Passage {
  readonly sentences: readonly Passage[];
}

/** As much of an annotation as the page's card needs: never the note. */
interface AnnotationSummary {
  id: string;
  about: Subject;
  /** Of each target its quote, and where in this article's text it stands now, in pieces if something was put between; none where it is missing, or another article's. */
  quotes: { exact: string; now: readonly PassageNow[] }[];
  verdict: Verdict | null;
  hasNote: boolean;
}

/** What the reader mends in a claim, which is known by its words. A new id makes a new correction. */
export type ClaimCorrection = Pick<Correction, 'id' | 'articleKey' | 'quote' | 'position' | 'mended'>;

/** What the background answers to an article. */
export type CheckAnswer =
  /** `text`: what the report is of, where the page shows only the beginning of what was read before. */
  | { state: 'checked'; report: Report; text?: string }
  | { state: 'site-off' }
  | { state: 'paused'; until: number }
  | { state: 'not-english'; language: string };

/** An edit of the reader's; fields that are left out stay as they are. A new id makes a new annotation. */
export interface AnnotationEdit {
  id: string;
  about: Subject;
  targets: Target[];
  verdict?: Verdict | null;
  ownWord?: string;
  note?: string;
  tags?: string[];
  evidence?: Evidence[];
  /** Rows of evidence as typed, while one is unfinished; none: all are finished. */
  typedEvidence?: TypedEvidence[];
}

/** The tags of one annotation, new or not. */
export type TagEdit = Pick<AnnotationEdit, 'id' | 'about' | 'targets'> & { tags: string[] };

/** State of the page in a tab, as popup and panel show it. */
export type TabState =
  | { state: 'reading' }
  /** `unmarked`: the page has taken the marks away again and again. `cut`: it shows only the beginning of what was read. */
  | { state: 'checked'; articleKey: string; unmarked?: boolean; cut?: boolean }
  | { state: 'not-article' }
  | { state: 'no-text' }
  /** No text either, but a part of the page that scripts can't look into and that seems to hold it. */
  | { state: 'closed' }
  | { state: 'not-english'; language: string }
  /** `readable`: Gainsay may read it all the same, where the reader's last click on its button still counts. */
  | { state: 'no-access'; readable: boolean }
  /** Read because the reader asked, at this address; then the tab was loaded anew, and access and marks went with that. */
  | { state: 'marks-gone'; url: string; readable: boolean }
  | { state: 'site-off'; site: string }
  /** Its article was forgotten while the page was open: nothing is read until the reader asks. */
  | { state: 'forgotten' }
  /** No page is read at all, until then (ms since 1970). */
  | { state: 'paused'; until: number }
  | { state: 'browser-page'; kind: BarredPage }
  | { state: 'updated' }
  | { state: 'failed'; error: ErrorCode };

/** Pages that no extension can read: the browser's own, Gainsay's own, a PDF, a reader view, a file on this device, or one that the browser protects. */
export type BarredPage = 'browser' | 'own' | 'pdf' | 'reader' | 'file' | 'protected';

/**
 * How it comes that a site's pages are read: by themselves, because the site is on the built-in list (or the reader
 * lets the browser allow all) or on the reader's own; only when asked; or only when asked any more, since the browser
 * was told to allow no other.
 */
export type SiteAccess = 'listed' | 'own' | 'asked' | 'taken';

/** The page in a tab, and how its site is read. */
export interface TabAccess {
  url: string;
  access: SiteAccess;
}

/** What can go wrong, each with a sentence of its own in the reader's language. */
export type ErrorCode = 'storage-full' | 'storage-failed' | 'bad-message' | 'gone' | 'forgotten' | 'unknown';

/** Every answer over the wire. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };

/** A page's content script asks the background. */
export interface PageToBackground {
  /**
   * Here is an article: what is in it? `asked`: the reader clicked, so it is read whatever it is. `visit`: when the page was
   * opened, in milliseconds since 1970; the same for all that is read of it.
   */
  checkArticle(request: { article: ReadArticle; asked: boolean; visit: number }): CheckAnswer;
  /** A verdict given on the card, about a claim of the sender's own article; null takes it back. */
  judgeOnCard(request: ClaimPlace & { verdict: Verdict | null }): null;
  /** A contradiction of the sender's own article that is confirmed or dismissed on the card; null takes that back. */
  decideOnCard(request: { articleKey: string; id: string; decision: Decision | null }): null;
  /** Write a note on the claim that the card shows: opens a small window of the extension's own. */
  writeNote(request: ClaimPlace): null;
  /** The reader wants to annotate a passage that is selected: opens a small window of the extension's own. */
  annotatePassage(request: SelectedPassage): null;
  /** The reader's own annotation is opened where it can be written in. */
  openAnnotation(request: { articleKey: string; id: string }): null;
  /** A single-page site has gone from the article to something that is not read. */
  leaveArticle(request: Record<string, never>): null;
}

/** A claim named by where it stands. */
export interface ClaimPlace {
  articleKey: string;
  start: number;
  end: number;
}

/** Popup, panel, library, note and welcome ask the background. */
export interface ViewToBackground {
  /** What is on this tab? With `read`, a page that Gainsay has not looked at yet is read, where the reader's click allows it. */
  tabState(request: { tabId: number; read: boolean }): TabState;
  /** How is the site of this tab read? Null where its address can't be known. */
  tabAccess(request: { tabId: number }): TabAccess | null;
  /** No longer read this site by itself: gives the permission back. */
  notAlways(request: { url: string }): null;
  /** Read this tab, article or not: "Read it anyway". */
  readTab(request: { tabId: number; anyLanguage?: boolean | undefined }): TabState;
  annotate(request: AnnotationEdit): null;
  removeAnnotation(request: { id: string }): null;
  /** Link an annotation to another passage. A new id makes a new link. */
  link(request: { id: string; kind: LinkKind; from: string; to: LinkPlace }): null;
  unlink(request: { id: string }): null;
  /** Take back what was last done to annotations and links in an article's views, or (null) anywhere. */
  undo(request: { articleKey: string | null }): null;
  /** Do again what was taken back last. */
  redo(request: { articleKey: string | null }): null;
  /** Mend what the machine reads of a claim; where nothing is mended any more, its own reading stands again. */
  correctClaim(request: ClaimCorrection): null;
  /** The judge could not run for this article: try again. */
  judgeAgain(request: { articleKey: string }): null;
  /** The reader has seen what was changed in this article. */
  seenChanges(request: { articleKey: string }): null;
  /** Mark on the tab's page all contradictions that reach the threshold, or again only those shown unasked. */
  showAll(request: { tabId: number; all: boolean }): null;
  /** Scroll the tab to a passage of its article. Says whether it is on the page now. */
  goToPassage(request: { tabId: number; start: number; end: number }): boolean;
  /** Scroll the tab to where it was before the reader went to passages. */
  goBack(request: { tabId: number }): null;
  /** Switch a site off or on again, by host name. */
  switchSite(request: { site: string; on: boolean }): null;
  /** The reader changes settings; those that are left out stay as they are. */
  changeSettings(request: { change: Partial<Settings> }): null;
  /** Confirm or dismiss a contradiction of an article, or take that back (null). */
  decide(request: { articleKey: string; id: string; decision: Decision | null }): null;
  /** Show contradictions of a kind no more, or again, on one site or (null) everywhere. */
  dismissKind(request: DismissedKind & { dismissed: boolean }): null;
  /**
   * Have some more articles found by search, those read before it was there; with `anew` all of them, because what search
   * stands on is damaged. Answers how many are still to come: a view asks until there are none.
   */
  prepareSearch(request: { anew: boolean }): number;
  /** Give many annotations their tags at once; of those to drop, remove the ones that nothing stands in. */
  tagMany(request: { tagged: TagEdit[]; drop: string[] }): null;
  /**
   * What of all that is kept can't hold together with these words? Nothing of it is kept. How far it is, is told like an
   * article's judging, under `id`. `url`: of the page on which the words stand.
   */
  lookUp(request: { id: string; text: string; url: string | null }): LookedUp;
  /**
   * Put some lines of a backup back; null stands for one that can't be read. `origin`: where the extension's pages lay when
   * it was made. With the `last` ones, the tabs are told.
   */
  restore(request: { lines: (string | null)[]; origin: string; last: boolean }): Reckoned;
  /** Have some more of what was restored compared with what is read from now on. Answers how many articles are still to come. */
  prepareClaims(request: Record<string, never>): number;
  /** Forget articles: those that are annotated stay unless `annotated` is set. */
  forget(request: { what: ForgetScope; annotated: boolean }): Forgotten;
}

/** What was found in the library against some words. */
export interface LookedUp {
  /** Those of the words that were compared: whole statements. Empty: there are none among them. */
  statements: string[];
  /** Statements beyond those that are compared at once. */
  left: number;
  /** Articles that are kept, those of them that speak of the same matter, and statements in these. */
  kept: number;
  articles: number;
  rivals: number;
  /** `a` is what is kept, `b` the reader's words; the best first. */
  contradictions: Contradiction[];
  updates: Update[];
  judged: Exclude<Judged, 'waiting'>;
}

/** The background tells a page. */
export interface BackgroundToPage {
  report(report: Report): null;
  /** The reader asked for this page by a click: read it, article or not. */
  readPage(request: { asked: boolean }): { state: 'reading' | 'no-text' | 'closed' };
  /** The reader has forgotten the article or switched the site off: show nothing, and read only when asked. */
  leave(request: Record<string, never>): null;
  /** Mark all contradictions, or only those that are shown unasked. */
  showAll(request: { all: boolean }): null;
  goToPassage(request: { start: number; end: number }): { found: boolean };
  goBack(request: Record<string, never>): null;
  /** Go to the next claim that is marked, or (`by` -1) the one before, and open its card; `clash`: of those in contradictions. Says whether there is one. */
  step(request: { by: number; clash: boolean }): boolean;
  /** Hide the marks, or show them again. Says whether they are hidden now. */
  toggleMarks(request: Record<string, never>): boolean;
  /** The passage that the reader has selected, for a note; null where nothing of the article is selected. */
  selectedPassage(request: Record<string, never>): SelectedPassage | null;
  /** Still there? */
  ping(request: Record<string, never>): Pong;
}

/** What a page answers that is there. */
export interface Pong {
  reading: boolean;
  articleKey: string | null;
  /** The page goes on taking the marks away. */
  unmarked: boolean;
  /** It shows only the beginning of what was read. */
  cut?: boolean;
  /** It says that it is an article, and seems to keep its text where no extension may look. */
  closed?: boolean;
}

/** The background asks the judge's host (Chrome's offscreen document); in Firefox the host is the background itself. */
export interface BackgroundToJudge {
  judge(request: { pairs: { a: string; b: string }[]; budgetMs: number }): (number | null)[];
}

/** The judge's host page tells the background. */
export interface JudgeToBackground {
  /** So many pairs of the job under way are judged. */
  judging(request: { done: number }): null;
}

/** How far the judging of an article is, while it lasts: of so many pairs so many are compared. */
export interface JudgingProgress {
  articleKey: string;
  done: number;
  of: number;
}

export interface SelectedPassage {
  articleKey: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** What lies in `storage.session` for a tab, at most 20 kB: the popup shows it before any database is open. */
export interface TabSummary {
  state: TabState;
  articleKey: string | null;
  title: string;
  site: string;
  published: string | null;
  claims: number;
  marked: number;
  judged: Judged | null;
  /** Those that are shown unasked, quotes cut to 300 characters. */
  contradictions: Shown[];
  /** All that the reader has not dismissed, also those shown when asked for. */
  contradictionCount: number;
}
