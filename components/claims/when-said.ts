import { datesOf } from '../language/dates.ts';
import { spanOfRun } from './attributions-in.ts';
import type { Attribution } from './claim.ts';
import type { Found } from './said-content.ts';
import type { Frame } from './sentence-frame.ts';

const SAID_ON: ReadonlySet<string> = new Set(['day', 'weekday', 'month', 'year', 'relative']);

/** When it was said: a date in the sentence but outside of what is said. */
export function whenSaid(frame: Frame, found: Found, published: string | null): Pick<Attribution, 'when' | 'date'> {
  const inside = found.content.map((run) => spanOfRun(frame, run));
  const outside = datesOf(frame.text, published).filter(
    (d) => SAID_ON.has(d.kind) && !inside.some((span) => d.start < span.end && span.start < d.end),
  );
  const cue = found.cue ? spanOfRun(frame, found.cue).end : 0;
  const nearest = outside.sort((a, b) => Math.abs(a.start - cue) - Math.abs(b.start - cue))[0];
  return { when: nearest?.text ?? null, date: nearest && nearest.from === nearest.to ? nearest.from : null };
}
