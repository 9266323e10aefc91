import type { CueMatch } from './cue-matches.ts';
import { AUXILIARIES, SUBJECT_PRONOUNS } from './function-words.ts';
import { contentEnd } from './content-edges.ts';
import { compact, tidy, type Found } from './said-content.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import type { CueForce } from './speech-verbs.ts';
import { isRole } from './roles.ts';
import { verbGroupStart } from './noun-phrases.ts';
import { mainSubject, subjectBefore } from './subjects.ts';
import { overTime } from './time-phrases.ts';

/** What somebody utters with a verb that says little itself: "voiced fears that …", "dropped a hint that …". */
interface CueNoun {
  readonly lemma: string;
  readonly force: CueForce;
  /** Base forms of the verbs that it is uttered with. */
  readonly verbs: ReadonlySet<string>;
}

const UTTER = 'express voice air share';
const SHEETS: readonly (readonly [lemma: string, force: CueForce, nouns: string, verbs: string])[] = [
  ['fear', 'stance', 'concern concerns fear fears worry worries alarm anxiety unease', `${UTTER} raise have`],
  ['hope', 'stance', 'hope hopes optimism', `${UTTER} have`],
  ['believe', 'stance', 'belief confidence conviction view opinion', UTTER],
  ['doubt', 'stance', 'doubt doubts skepticism scepticism', `${UTTER} raise cast have`],
  ['hint', 'speech', 'hint hints', 'drop give make offer'],
  ['suggest', 'speech', 'possibility prospect suggestion suggestions', 'raise float make offer'],
  [
    'claim',
    'speech',
    'claim claims allegation allegations accusation accusations assertion assertions',
    'make repeat renew raise level voice',
  ],
  ['warn', 'speech', 'warning warnings', 'issue give repeat renew'],
  ['promise', 'speech', 'assurance assurances promise promises pledge pledges', 'give make renew repeat'],
];

const IRREGULAR: Record<string, string> = {
  give: 'gave given', make: 'made', have: 'had has', drop: 'dropped', cast: 'cast',
}; // prettier-ignore

function baseForms(): Map<string, string> {
  const bases = new Map<string, string>();
  for (const verb of new Set(SHEETS.flatMap(([, , , verbs]) => verbs.split(' ')))) {
    const stem = verb.replace(/e$/, '');
    const ing = verb === 'drop' ? 'dropping' : `${stem}ing`;
    const forms = [verb, /(?:s|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, ing];
    for (const form of [...forms, ...(IRREGULAR[verb] ?? `${stem}ed`).split(' ')]) bases.set(form, verb);
  }
  return bases;
}

let lexicon: { readonly nouns: ReadonlyMap<string, CueNoun>; readonly bases: ReadonlyMap<string, string> } | undefined;

function lexiconOf(): NonNullable<typeof lexicon> {
  if (lexicon) return lexicon;
  const nouns = SHEETS.flatMap(([lemma, force, list, verbs]) =>
    list.split(' ').map((noun): [string, CueNoun] => [noun, { lemma, force, verbs: new Set(verbs.split(' ')) }]),
  );
  lexicon = { nouns: new Map(nouns), bases: baseForms() };
  return lexicon;
}

/** Between verb and noun: "dropped [several broad] hints". */
const FURTHEST = 4;

/** Where the verb stands that the noun at `at` is uttered with; −1 where none does. */
function verbBefore(frame: Frame, at: number, { verbs }: CueNoun): number {
  const { bases } = lexiconOf();
  for (let i = at - 1; i >= 0 && at - i <= FURTHEST; i--) {
    const token = frame.tokens[i]!;
    if (frame.quoted[i] || (token.kind === 'mark' && token.text !== '-')) return -1;
    const base = bases.get(token.lower);
    if (base && verbs.has(base)) return i;
    if (['of', 'that', 'to', 'by', 'for', 'with', 'not', 'no'].includes(token.lower)) return -1;
  }
  return -1;
}

/** A storm raises fears too, but voices none: people, offices and names do. */
function isSpeaker(frame: Frame, { from, to }: Run): boolean {
  if (SUBJECT_PRONOUNS.has(lowerAt(frame, from))) return true;
  const comma = frame.tokens.findIndex((t, i) => i > from && i < to && t.text === ',');
  const head = comma < 0 ? to : comma;
  for (let i = from; i < head; i++) {
    const token = frame.tokens[i]!;
    if (isRole(token.lower) || PEOPLE.test(token.lower)) return true;
    if (isCapital(token) && (i > 0 || head === from + 1 || isCapital(frame.tokens[i + 1]))) return true;
  }
  return false;
}

const PEOPLE =
  /^(?:\w+(?:ists|ians|ers|ors|ents|ants)|officials?|police|critics|doctors|families|ministry|government|army|agency|party|union|council|company|bank|aides?|allies|group|experts|diplomats|lawyers|mps|people|some|many|others)$/;

/** "X voiced fears that …", "X dropped several hints that …": the verb and the noun are the cue together. */
export function ofUtteredNoun(frame: Frame, at: number, cues: readonly CueMatch[]): Found | null {
  const noun = frame.quoted[at] ? undefined : lexiconOf().nouns.get(lowerAt(frame, at));
  const verb = noun ? verbBefore(frame, at, noun) : -1;
  if (!noun || verb < 1) return null;
  const start = verbGroupStart(frame, verb);
  if (lowerAt(frame, start - 1) === 'to' || lowerAt(frame, start - 1) === 'not') return null;
  for (let i = start; i < verb; i++)
    if (['not', "n't", 'never', 'be', 'been', 'was', 'were', 'is', 'are'].includes(lowerAt(frame, i))) return null;
  const isParticiple = lowerAt(frame, verb).endsWith('ing') && !AUXILIARIES.has(lowerAt(frame, verb - 1));
  const source = isParticiple ? mainSubject(frame, start) : subjectBefore(frame, start);
  if (!source || !isSpeaker(frame, source)) return null;
  const from = overTime(frame, at + 1);
  const opener = lowerAt(frame, from);
  const named = opener === 'of' || opener === 'about' || opener === 'over';
  if (opener !== 'that' && !(named && !['have', 'has', 'had'].includes(lowerAt(frame, verb)))) return null;
  const later = cues.filter((cue) => cue.at > from);
  const content = compact([tidy(frame, { from, to: contentEnd(frame, from, later) })]);
  return content.length
    ? { source, cue: { from: start, to: at + 1 }, content, force: noun.force, lemma: noun.lemma }
    : null;
}
