import { browser } from 'wxt/browser';
import { EAR } from './ear.ts';
import { GainsayError, isGone } from './errors.ts';
import type {
  Answer,
  BackgroundToJudge,
  BackgroundToPage,
  JudgeToBackground,
  PageToBackground,
  ViewToBackground,
} from './protocol.ts';

/** One message on the wire. `to` says who is meant: every page of the extension hears what `runtime.sendMessage` sends. */
export interface Envelope {
  readonly to: 'background' | 'judge' | 'page';
  readonly name: string;
  readonly request: unknown;
}

type RequestOf<P, K extends keyof P> = P[K] extends (request: infer R) => unknown ? R : never;
type AnswerOf<P, K extends keyof P> = P[K] extends (request: never) => infer A ? A : never;

/** Popup, panel and library ask the background. Throws a GainsayError with the background's code. */
export const askBackground = <K extends keyof ViewToBackground>(
  name: K,
  request: RequestOf<ViewToBackground, K>,
): Promise<AnswerOf<ViewToBackground, K>> => send({ to: 'background', name, request });

/** A page's content script asks the background. `gone` means that the extension was updated or removed under the page. */
export const askFromPage = <K extends keyof PageToBackground>(
  name: K,
  request: RequestOf<PageToBackground, K>,
): Promise<AnswerOf<PageToBackground, K>> => send({ to: 'background', name, request });

/** The background asks the judge's host page. */
export const askJudge = <K extends keyof BackgroundToJudge>(
  name: K,
  request: RequestOf<BackgroundToJudge, K>,
): Promise<AnswerOf<BackgroundToJudge, K>> => send({ to: 'judge', name, request });

/** The judge's host page tells the background. */
export const tellFromJudge = <K extends keyof JudgeToBackground>(
  name: K,
  request: RequestOf<JudgeToBackground, K>,
): Promise<AnswerOf<JudgeToBackground, K>> => send({ to: 'background', name, request });

/** The background tells the top frame of a tab. A page that nobody has asked anything yet doesn't listen: it is made to. */
export const tellPage = async <K extends keyof BackgroundToPage>(
  tabId: number,
  name: K,
  request: RequestOf<BackgroundToPage, K>,
): Promise<AnswerOf<BackgroundToPage, K>> => {
  const tell = (): Promise<AnswerOf<BackgroundToPage, K>> => send({ to: 'page', name, request }, tabId);
  try {
    return await tell();
  } catch (error) {
    if (!(error instanceof GainsayError) || error.code !== 'gone' || !(await wake(tabId))) throw error;
    return tell();
  }
};

/** Whether a tab's page has our script and listens now; false where the reader has given no access to it. */
async function wake(tabId: number): Promise<boolean> {
  const func = (ear: string): boolean => {
    const listen = (globalThis as { [at: symbol]: unknown })[Symbol.for(ear)];
    if (typeof listen !== 'function') return false;
    listen();
    return true;
  };
  const [found] = await browser.scripting.executeScript({ target: { tabId }, func, args: [EAR] }).catch(() => []);
  return found?.result === true;
}

async function send<T>(envelope: Envelope, tabId?: number): Promise<T> {
  let answer: Answer<T> | undefined;
  // A page's script that outlives an update finds no `runtime` where one was.
  if (browser.runtime?.id === undefined) throw new GainsayError('gone');
  try {
    answer =
      tabId === undefined
        ? await browser.runtime.sendMessage(envelope)
        : await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  } catch (error) {
    throw new GainsayError(isGone(error) ? 'gone' : 'unknown', error);
  }
  if (!answer) throw new GainsayError('gone');
  if (!answer.ok) throw new GainsayError(answer.error);
  return answer.value;
}
