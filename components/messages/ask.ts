import { browser } from 'wxt/browser';
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

/** The background tells the top frame of a tab. */
export const tellPage = <K extends keyof BackgroundToPage>(
  tabId: number,
  name: K,
  request: RequestOf<BackgroundToPage, K>,
): Promise<AnswerOf<BackgroundToPage, K>> => send({ to: 'page', name, request }, tabId);

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
