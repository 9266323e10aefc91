import type { BackgroundToPage } from './protocol.ts';
import type { Checks } from './serve.ts';

/** The background's own messages. That they come from this extension is what counts; their shape is checked lightly. */
const hasAll =
  (...fields: readonly [name: string, type: string][]) =>
  (request: unknown): { request: unknown } | null => {
    if (typeof request !== 'object' || request === null) return null;
    const object = request as Record<string, unknown>;
    return fields.every(([name, type]) => typeof object[name] === type) ? { request } : null;
  };

export const pageChecks: Checks<BackgroundToPage> = {
  report: hasAll(['articleKey', 'string'], ['claims', 'object'], ['contradictions', 'object']),
  readPage: hasAll(['asked', 'boolean']),
  leave: hasAll(),
  showAll: hasAll(['all', 'boolean']),
  goToPassage: hasAll(['start', 'number'], ['end', 'number']),
  goBack: hasAll(),
  step: hasAll(['by', 'number']),
  toggleMarks: hasAll(),
  selectedPassage: hasAll(),
  ping: hasAll(),
};
