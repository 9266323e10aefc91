import { attributionsIn } from '../claims/attributions-in.ts';
import { antonym } from '../contradictions/detectors/antonym.ts';
import { analyse } from '../contradictions/detectors/detector.ts';
import { datesOf } from '../language/dates.ts';
import { namesOf, sameName } from '../language/names.ts';
import { negationsOf } from '../language/negation.ts';
import { quantitiesOf } from '../language/quantities.ts';
import type { Span } from '../language/span.ts';
import { stemOf } from '../language/stems.ts';
import { wordsOf } from '../language/words.ts';
import { TELLS, type Tell } from './change.ts';
import type { Sentence } from './sentence.ts';
import { sameSpeaker, speakerAt, type Speaker } from './speaker.ts';
import { keyOfText } from './tokens.ts';
import type { WordRuns } from './word-runs.ts';

/** When each wording was published, for dates like "Wednesday": ISO 8601, or null. */
export interface Published {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a rewording is about, as far as its words tell. A detail that was only added tells nothing here: what counts is what
 * stood there and stands so no more.
 */
export function tellsOf(before: Sentence, after: Sentence, runs: WordRuns, published: Published): Tell[] {
  const [x, y] = [before.text, after.text];
  const found: Record<Tell, boolean> = {
    negation: denials(x) !== denials(y),
    opposite:
      hasOpposite(before, after, runs) || antonym(analyse(x, published.before), analyse(y, published.after)) !== null,
    figure: !within(figuresOf(x), figuresOf(y)),
    attribution: !sameSources(x, y),
    name: !sameNames(x, y),
    quotation: inQuotation(x, y, runs),
    certainty: hedges(before) !== hedges(after),
    date: !within(daysOf(x, published.before), daysOf(y, published.after)),
  };
  return TELLS.filter((tell) => found[tell]);
}

const within = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));

const denials = (text: string): number => negationsOf(wordsOf(text)).length;

const OPPOSING = /^(?:un|in|im|il|ir|dis|non|mis)(?=.{3})/;

/** "Legal" and "illegal", "able" and "unable": one is among the words that went, the other among those that came. */
function hasOpposite(before: Sentence, after: Sentence, runs: WordRuns): boolean {
  const [gone, come] = [keysIn(before, runs.before), keysIn(after, runs.after)];
  const opposes = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...some].some((key) => OPPOSING.test(key) && others.has(key.replace(OPPOSING, '')));
  return opposes(gone, come) || opposes(come, gone);
}

const keysIn = ({ tokens }: Sentence, spans: readonly Span[]): Set<string> =>
  new Set(tokens.filter((token) => spans.some((span) => overlap(token, span))).map(({ key }) => key));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Amounts and counts by what they are worth, so that "twelve" is "12"; scores and other figures as they are written. */
function figuresOf(text: string): string[] {
  const quantities = quantitiesOf(text);
  const dates = datesOf(text);
  const written = Array.from(text.matchAll(/\d+(?:[.,:–-]\d+)*/g), ({ 0: figure, index }) => ({
    start: index,
    end: index + figure.length,
    figure: figure.replace(/,(?=\d{3})/g, ''),
  })).filter((one) => ![...quantities, ...dates].some((other) => overlap(one, other)));
  return [
    ...quantities.map(({ value, upper, unit, bound }) => `${value} ${upper} ${unit} ${bound}`),
    ...written.map(({ figure }) => figure),
  ];
}

function daysOf(text: string, published: string | null): string[] {
  return datesOf(text, published).map(({ kind, from, to, text: words }) =>
    from !== null && kind !== 'time' ? `${from} ${to}` : keyOfText(words),
  );
}

/** Who speaks is told as such. */
function sameNames(before: string, after: string): boolean {
  const names = namesOf(after);
  const key = ` ${keyOfText(after)} `;
  const sources = attributionsIn(before).flatMap(({ source }) => source);
  return namesOf(before).every(
    (name) =>
      sources.some((source) => overlap(source, name)) ||
      names.some((other) => sameName(name, other)) ||
      key.includes(` ${keyOfText(name.text)} `),
  );
}

/**
 * Whether each wording has the same people say it, as far as that shows: "the mayor" may be "Merz", but not "the engineers".
 * Who is in the other wording, too, is the same, whatever verb stands there.
 */
function sameSources(before: string, after: string): boolean {
  const [gone, come] = [speakersOf(before), speakersOf(after)];
  const isIn = (speaker: Speaker, text: string, others: readonly Speaker[]): boolean => {
    if (speaker.as === 'pronoun' || others.some((other) => speaker.as !== other.as || sameSpeaker(speaker, other)))
      return true;
    const key = ` ${keyOfText(text)} `;
    const isOthers = (word: string): boolean => others.some(({ all }) => all.has(stemOf(word)));
    return speaker.written.some((word) => key.includes(` ${word} `) && !isOthers(word));
  };
  return gone.every((speaker) => isIn(speaker, after, come)) && come.every((speaker) => isIn(speaker, before, gone));
}

const speakersOf = (text: string): Speaker[] =>
  attributionsIn(text).flatMap(({ source }) => source.map((span) => speakerAt(text, span)));

const QUOTED = /“[^”]+”|"[^"]+"/g;

const quotedIn = (text: string): Span[] =>
  Array.from(text.matchAll(QUOTED), ({ 0: quoted, index }) => ({ start: index, end: index + quoted.length }));

/** Whether words inside of quotation marks differ, and not only where the marks stand. */
function inQuotation(before: string, after: string, runs: WordRuns): boolean {
  const touches = (text: string, spans: readonly Span[]): boolean =>
    quotedIn(text).some((quoted) => spans.some((span) => overlap(quoted, span)));
  const both = quotedIn(before).length > 0 && quotedIn(after).length > 0;
  return both && (touches(before, runs.before) || touches(after, runs.after));
}

const HEDGES = new Set(
  (
    'alleged allegedly reportedly apparently possibly perhaps maybe probably likely unlikely suspected suspect purported purportedly ' +
    'supposedly seemingly may might could appears appear appeared seems seem seemed believed thought understood unconfirmed unverified ' +
    'accused claimed claims'
  ).split(' '),
);

const hedges = ({ tokens }: Sentence): number => tokens.filter(({ key }) => HEDGES.has(key)).length;
