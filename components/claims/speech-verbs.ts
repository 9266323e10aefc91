/**
 * Which words report what somebody says or holds, written by hand.
 * speech: an assertion ("said", "announced"); stance: a belief or a wish ("believes", "hopes");
 * evidence: said by papers and figures rather than people ("shows", "found").
 */
export type CueForce = 'speech' | 'stance' | 'evidence';

export interface CueVerb {
  readonly lemma: string;
  readonly force: CueForce;
  /** The form itself is an -ing participle ("adding"), which borrows the clause's subject. */
  readonly participle: boolean;
  /** A bare form ("say") that may be an infinitive. */
  readonly bare: boolean;
  /** Only with "that" or a quotation: the word has too many other uses ("found", "held"). */
  readonly needsThat: boolean;
  /** Takes an addressee before what is said ("told reporters"). */
  readonly addressee: boolean;
}

const SPEECH =
  'acknowledge add admit affirm allege announce answer argue assert assure boast caution charge claim clarify comment complain concede confess ' +
  'confirm contend counter criticize criticise declare deny disclose dispute emphasize emphasise explain exclaim insist joke lament maintain mention note ' +
  'observe pledge predict proclaim promise protest recall recount reiterate remark remind repeat reply report respond retort reveal ' +
  'say scoff shout state stress suggest testify tweet vow warn write tell quip muse opine rebut reject refute accuse blame praise denounce condemn ' +
  'echo chant email e-mail guess reckon allude inform advise notify post signal swear urge speculate forecast estimate project envision rule conclude tout brag slam blast decry hint';
const STANCE =
  'quote accept agree believe doubt dream expect fear feel hope imagine know learn realize realise regret sense suspect think understand want wonder worry ' +
  'consider assume anticipate wish plan intend seek ask call demand insist support oppose favor favour prefer decide question describe cite credit ' +
  'discuss talk view propose recommend request order threaten refuse decline defend endorse disavow push encourage offer continue refer point invite commit ridicule mock dismiss downplay applaud congratulate welcome thank apologize apologise approve lambast lambaste disparage challenge object concur lobby advocate instruct campaign embrace attack brand label honor mourn regard recognize recognise mean ignore share sign';
const EVIDENCE = 'show find indicate determine discover demonstrate prove read';
const NEEDS_THAT = new Set(
  (
    'find hold rule post project read prove show determine charge answer signal note observe state recall know learn feel sense discover ' +
    'add share mean sign campaign honor attack challenge approve recognize remark refer point continue offer push commit advise understand accept agree decide demonstrate indicate question view'
  ).split(' '),
);
const ADDRESSEE = new Set(
  'tell inform assure remind warn notify advise ask urge promise accuse blame reassure order'.split(' '),
);

/** Third persons that are nearly always nouns. */
const NOUNS = new Set(
  'attacks brands labels signs challenges campaigns honors states emails remarks posts signals rules orders offers reads'.split(
    ' ',
  ),
);

const IRREGULAR: Record<string, string> = {
  say: 'said', tell: 'told', write: 'wrote written', swear: 'swore sworn', think: 'thought', feel: 'felt', know: 'knew known',
  understand: 'understood', find: 'found', show: 'showed shown', read: 'read', seek: 'sought', forecast: 'forecast forecasted',
  dream: 'dreamed dreamt', learn: 'learned learnt', prove: 'proved proven', cast: 'cast', label: 'labelled labeled',
}; // prettier-ignore

const DOUBLING = new Set(['admit', 'rebut', 'prefer', 'blog', 'plan', 'quip', 'brag', 'slam', 'label']);

function formsOf(lemma: string): { finite: string[]; ing: string } {
  const stem = DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
  const third = /(?:s|sh|ch|x)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const past = IRREGULAR[lemma]?.split(' ') ?? [
    lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`,
  ];
  const ing = lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  return { finite: [third, ...past], ing };
}

let lexicon: Map<string, CueVerb> | undefined;

function build(): Map<string, CueVerb> {
  const built = new Map<string, CueVerb>();
  const lists: [CueForce, string][] = [
    ['speech', SPEECH],
    ['stance', STANCE],
    ['evidence', EVIDENCE],
  ];
  for (const [force, list] of lists)
    for (const lemma of list.split(' ')) {
      const { finite, ing } = formsOf(lemma);
      const verb = { lemma, force, needsThat: NEEDS_THAT.has(lemma), addressee: ADDRESSEE.has(lemma) };
      const put = (form: string, participle: boolean, bare: boolean): void => {
        if (!built.has(form)) built.set(form, { ...verb, participle, bare });
      };
      finite.filter((form) => !NOUNS.has(form)).forEach((form) => put(form, false, false));
      put(ing, true, false);
      put(lemma, false, true);
    }
  return built;
}

/** The cue that a lower-case word form can be, if any. */
export function cueVerb(lower: string): CueVerb | undefined {
  lexicon ??= build();
  return lexicon.get(lower);
}

/** Beliefs: of the stances, these are shown as somebody's statement; a wish or an order states nothing. */
const BELIEFS = new Set(
  'accept agree believe doubt fear hope know realize realise suspect think understand worry anticipate expect acknowledge feel'.split(
    ' ',
  ),
);

export const isBelief = (lemma: string): boolean => BELIEFS.has(lemma);

/** Nouns that carry what somebody holds: "X's claim that …". */
const CUE_NOUNS = new Set(
  (
    'claim claims allegation allegations accusation accusations assertion assertions announcement argument belief suggestion warning ' +
    'promise pledge statement remarks conclusion view contention insistence admission acknowledgment acknowledgement prediction ' +
    'estimate complaint concern concerns fears hope hopes threat comment comments speculation rumors rumours reports opinion'
  ).split(' '),
);

export const isCueNoun = (lower: string): boolean => CUE_NOUNS.has(lower);

/** Papers and figures that say something themselves: "the poll shows 40 percent …". */
const MEDIUM = new Set(
  (
    'statement report reports study studies survey surveys poll polls polling research data results records documents emails letter memo ' +
    'analysis investigation filing filings figures numbers review audit book lawsuit complaint article post tweet video'
  ).split(' '),
);

export const isMedium = (lower: string): boolean => MEDIUM.has(lower);
