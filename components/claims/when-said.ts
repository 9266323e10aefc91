import { datesOf, type DateMention } from '../language/dates.ts';
import { spanOfRun } from './attributions-in.ts';
import type { Attribution } from './claim.ts';
import { AUXILIARIES, CLAUSE_STARTERS, OCCASIONS, RELATIVES } from './function-words.ts';
import type { Found } from './said-content.ts';
import { lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { cueVerb } from './speech-verbs.ts';
import { isVerbLike } from './noun-phrases.ts';

const SAID_ON: ReadonlySet<string> = new Set(['day', 'weekday', 'month', 'year', 'relative']);
/** "Peskov, speaking on Monday, said": the day in such a description is that of the words. */
const SPEAKING = new Set(
  'speaking talking writing testifying addressing appearing replying responding asked questioned interviewed'.split(
    ' ',
  ),
);

/** A verb with a subject, so that what follows tells of something else; "in a statement issued …", "asked …" hold none. */
const isDeed = (frame: Frame, at: number, from: number): boolean => {
  const lower = lowerAt(frame, at);
  const isPart = lower.endsWith('ed') && (at === from || OCCASIONS.has(lowerAt(frame, at - 1)));
  const verb = cueVerb(lower);
  const isCue = verb !== undefined && !verb.bare && !verb.participle && !OCCASIONS.has(lower);
  return (
    !isPart && !SPEAKING.has(lower) && (isVerbLike(frame, at) || (AUXILIARIES.has(lower) && lower !== "'s") || isCue)
  );
};

const holdsOccasion = (frame: Frame, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (OCCASIONS.has(lowerAt(frame, i))) return true;
  return false;
};

/** Whether nothing in a stretch turns from the saying to something else. */
function isOfSaying(frame: Frame, { from, to }: Run): boolean {
  for (let i = from; i < to; i++) {
    const { text, lower } = frame.tokens[i]!;
    if (frame.quoted[i] || /^[;:]$/.test(text) || RELATIVES.has(lower) || lower === 'and' || lower === 'or')
      return false;
    // "After a meeting on Monday", "after meeting her on Monday"; not "after the dam leaked on Monday".
    const isAfter = lower === 'after' && (lowerAt(frame, i + 1).endsWith('ing') || holdsOccasion(frame, i, to));
    if (CLAUSE_STARTERS.has(lower) && !isAfter && lower !== 'as') return false;
    if (isDeed(frame, i, from)) return false;
    if (frame.tokens[i - 1]?.text === ',' && lower.endsWith('ing') && !SPEAKING.has(lower) && lower !== 'during')
      return false;
  }
  return true;
}

/** "Monday's raid" is no day of saying; "Monday's debate" is. */
const isOwner = (frame: Frame, { to }: Run): boolean =>
  /^['’]s?$/.test(frame.tokens[to]?.text ?? '') && !OCCASIONS.has(lowerAt(frame, to + 1));

/** A day in the words that name the speaker: only where they tell that she spoke, or name a statement of that day. */
function isInSource(frame: Frame, date: Run, source: Run): boolean {
  if (OCCASIONS.has(lowerAt(frame, date.to))) return true;
  for (let i = date.from - 1; i >= source.from && frame.tokens[i]!.text !== ','; i--)
    if (SPEAKING.has(lowerAt(frame, i))) return true;
  return false;
}

const isOpener = (frame: Frame, { from, to }: Run): boolean =>
  frame.tokens
    .slice(from, to)
    .every(({ text, lower }) => text === ',' || ['on', 'in', 'late', 'early', 'but', 'and'].includes(lower));

/** Where the words between the last mark and `to` begin. */
function lastPart(frame: Frame, to: number): number {
  let from = to;
  while (from > 0 && frame.tokens[from - 1]!.kind !== 'mark') from--;
  return from;
}

function isDayOfSaying(frame: Frame, date: Run, { source, cue, content }: Found): boolean {
  if (!source || !cue || isOwner(frame, date)) return false;
  if (source.from <= date.from && date.from < source.to) return isInSource(frame, date, source);
  // "The man arrested on Monday said": that was the day of another deed.
  if (source.to <= date.from && date.from < cue.from) return !/.ed$/.test(lowerAt(frame, source.to - 1));
  const begin = Math.min(source.from, cue.from);
  if (date.from >= begin) {
    const from = Math.max(source.to, cue.to);
    if (
      ['of', 'about'].includes(lowerAt(frame, from)) ||
      content.some((run) => run.from >= from && run.from < date.from)
    )
      return false;
    return isOfSaying(frame, { from, to: date.from });
  }
  let from = date.from;
  while (from > 0 && !/^[;:]$/.test(frame.tokens[from - 1]!.text) && !content.some(({ to }) => to === from)) from--;
  // "On Thursday, after a second picture had turned up, she said": the day opens the speaker's own clause.
  const opens = frame.tokens[date.to]?.text === ',' && isOpener(frame, { from, to: date.from });
  return opens
    ? isOfSaying(frame, { from: lastPart(frame, begin), to: begin })
    : isOfSaying(frame, { from, to: begin });
}

/** In days. */
const WEEK = 7;

/** What was said was said before it was printed, unless it "will" be said. */
function dayBefore(frame: Frame, date: string, { cue }: Found, published: string | null): string {
  if (!cue || published === null || date <= published.slice(0, 10)) return date;
  for (let i = cue.from; i < cue.to; i++) if (['will', "'ll", 'would'].includes(lowerAt(frame, i))) return date;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - WEEK);
  return day.toISOString().slice(0, 10);
}

/** When it was said: a day that the sentence tells beside the speaker and the verb, and not of something else. */
export function whenSaid(frame: Frame, found: Found, published: string | null): Pick<Attribution, 'when' | 'date'> {
  const inside = found.content.map((run) => spanOfRun(frame, run));
  const cue = found.cue ? spanOfRun(frame, found.cue).end : 0;
  const runOf = ({ start, end }: DateMention): Run => ({
    from: frame.tokens.findIndex((token) => token.end > start),
    to: frame.tokens.findIndex((token) => token.start >= end),
  });
  const nearest = datesOf(frame.text, published)
    .filter((d) => SAID_ON.has(d.kind) && !inside.some((span) => d.start < span.end && span.start < d.end))
    .filter((d) => {
      const { from, to } = runOf(d);
      return isDayOfSaying(frame, { from, to: to < 0 ? frame.tokens.length : to }, found);
    })
    .sort((a, b) => Math.abs(a.start - cue) - Math.abs(b.start - cue))[0];
  const day = nearest && nearest.from === nearest.to ? nearest.from : null;
  const date = day !== null && nearest?.kind === 'weekday' ? dayBefore(frame, day, found, published) : day;
  return { when: nearest?.text ?? null, date };
}
