import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import type { Envelope } from './ask.ts';
import { errorCodeOf, GainsayError } from './errors.ts';
import type { Answer } from './protocol.ts';

export type Sender = Browser.runtime.MessageSender;

/** One handler a method of protocol P: the object literal that holds them is the list of what is served. */
export type Handlers<P> = {
  [K in keyof P]: P[K] extends (request: infer R) => infer A ? (request: R, sender: Sender) => Promise<A> | A : never;
};

/** What each request must look like; what does not is answered with `bad-message` and goes no further. */
export type Schemas<P> = { [K in keyof P]: v.GenericSchema };

const envelopeSchema = v.object({
  to: v.picklist(['background', 'judge', 'page']),
  name: v.string(),
  request: v.unknown(),
});

/**
 * Serves protocol P to those senders that `accepts` lets through; the rest is left to other listeners.
 * Answers through `sendResponse` with `return true`: the one form that Chrome, Firefox and the polyfill all take.
 */
export function serve<P>(
  to: Envelope['to'],
  schemas: Schemas<P>,
  handlers: Handlers<P>,
  accepts: (sender: Sender) => boolean,
): () => void {
  const listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || !accepts(sender)) return undefined;
    const parsed = v.safeParse(envelopeSchema, message);
    if (!parsed.success || parsed.output.to !== to || !Object.hasOwn(handlers, parsed.output.name))
      return undefined;
    const name = parsed.output.name as keyof P;
    void answerTo(schemas[name], handlers[name], parsed.output.request, sender).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

type AnyHandler = (request: unknown, sender: Sender) => unknown;

async function answerTo(
  schema: v.GenericSchema,
  handler: AnyHandler,
  request: unknown,
  sender: Sender,
): Promise<Answer<unknown>> {
  try {
    const parsed = v.safeParse(schema, request);
    if (!parsed.success) throw new GainsayError('bad-message', parsed.issues[0]?.message);
    return { ok: true, value: await handler(parsed.output, sender) };
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'unknown') console.error('Gainsay:', error);
    return { ok: false, error: code };
  }
}
