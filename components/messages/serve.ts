import { browser, type Browser } from 'wxt/browser';
import type { Envelope } from './ask.ts';
import { errorCodeOf, GainsayError } from './errors.ts';
import type { Answer, ErrorCode } from './protocol.ts';

export type Sender = Browser.runtime.MessageSender;

/** One handler a method of protocol P: the object literal that holds them is the list of what is served. */
export type Handlers<P> = {
  [K in keyof P]: P[K] extends (request: infer R) => infer A ? (request: R, sender: Sender) => Promise<A> | A : never;
};

/**
 * What each request must look like: gives the request as it may be used, or null for one that is answered with
 * `bad-message` and goes no further. A function, so that a page's script need not carry a schema library.
 */
export type Checks<P> = { [K in keyof P]: (request: unknown) => { readonly request: unknown } | null };

/** Answers one message, its sender having been looked at; null: it is for others. */
export type Answering = (message: Envelope, sender: Sender) => Promise<Answer<unknown>> | null;

/** Serves protocol P to those senders that `accepts` lets through; the rest is left to other listeners. */
export const serve = <P>(
  to: Envelope['to'],
  checks: Checks<P>,
  handlers: Handlers<P>,
  accepts: (sender: Sender) => boolean,
): (() => void) => {
  const heard = listener(to, answering(checks, handlers, errorCodeOf), accepts);
  browser.runtime.onMessage.addListener(heard as never);
  return () => browser.runtime.onMessage.removeListener(heard as never);
};

/** Each message is checked, then handled. `codeOf`: what went wrong, should something. */
export const answering =
  <P>(checks: Checks<P>, handlers: Handlers<P>, codeOf: (error: unknown) => ErrorCode): Answering =>
  ({ name, request }, sender) =>
    Object.hasOwn(handlers, name)
      ? answerTo(checks[name as keyof P], handlers[name as keyof P], request, sender, codeOf)
      : null;

type Listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => true | undefined;

/** Answers through `sendResponse` with `return true`: the one form that Chrome and Firefox both take. */
export const listener =
  (to: Envelope['to'], answer: Answering, accepts: (sender: Sender) => boolean): Listener =>
  (message, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !accepts(sender)) return undefined;
    if (!isEnvelope(message, to)) return undefined;
    const answered = answer(message, sender);
    void answered?.then(sendResponse);
    return answered === null ? undefined : true;
  };

type AnyHandler = (request: unknown, sender: Sender) => unknown;

/** Whether it is a message of ours, to this side. */
function isEnvelope(message: unknown, to: Envelope['to']): message is Envelope {
  const given = message as Partial<Envelope> | null | undefined;
  return given?.to === to && typeof given.name === 'string' && 'request' in given;
}

async function answerTo(
  check: (request: unknown) => { readonly request: unknown } | null,
  handler: AnyHandler,
  request: unknown,
  sender: Sender,
  codeOf: (error: unknown) => ErrorCode,
): Promise<Answer<unknown>> {
  try {
    const checked = check(request);
    if (!checked) throw new GainsayError('bad-message');
    return { ok: true, value: await handler(checked.request, sender) };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'unknown') console.error('Gainsay:', error);
    return { ok: false, error: code };
  }
}
