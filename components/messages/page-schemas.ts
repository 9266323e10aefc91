import * as v from 'valibot';
import type { BackgroundToPage, Report } from './protocol.ts';
import type { Schemas } from './serve.ts';

/** The background's own messages: the shape is checked lightly, the sender (this extension) is what counts. */
const nothing = v.object({});
const number = v.number();

export const backgroundSchemas: Schemas<BackgroundToPage> = {
  report: v.custom<Report>((report) => typeof report === 'object' && report !== null && 'articleKey' in report),
  readPage: v.object({ asked: v.boolean() }),
  goToPassage: v.object({ start: number, end: number }),
  selectedPassage: nothing,
  ping: nothing,
};
