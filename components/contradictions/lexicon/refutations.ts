/**
 * Phrases that call a report false; in the pattern language of `Phrase`. The plain ones are said of nothing but reports;
 * the others may be of something else: workers stage a protest, a forged passport is a thing.
 */
const PLAIN = `
hoax|hoaxed|fake|faked|fakery|fabricated|fabrication|photoshopped|bogus|debunk|debunks|debunked|debunking|disproved|disproven|refuted
false|untrue|fictitious|falsehood|satire|satirical|spoof|misattributed|mislabelled
incorrect|inaccurate|erroneous
N true|real|genuine|authentic|happened
N the case
no truth to|in
no basis|foundation in|for?
no such
N a word of * true
baseless|unfounded|groundless|concocted
greatly|wildly|vastly|hugely exaggerated|overblown
is|as|called|calls|calling|utter|total|complete|pure|absolute rubbish|nonsense|baloney|bunk|bunkum|hogwash
pure|complete|total invention|fabrication|fantasy|fiction
cooked up
urban legend|myth
never happened|existed|occurred
without foundation
rebuff|rebuffs|rebuffed|reject|rejects|rejected|dismiss|dismisses|dismissed|dispel|dispels|dispelled|quash|quashes|quashed|knock|knocks|knocked|shoot|shoots|shot|slap|slaps|slapped|refute|refutes|dispute|disputes|disputed down? * report|reports|rumour|rumours|rumor|rumors|claim|claims|assertion|assertions|allegation|allegations|story
contrary to a|an|the|some? media|internet|online|earlier? report|reports|rumour|rumours|rumor|rumors|claim|claims|story
`;
const OTHERS = `
hoaxes|fakes|forgery|forged|doctored|staged|sham|invented|fiction|prank|misleading|fanciful
made up
conspiracy theory
never said
N took|take place
computer-generated|ai-generated
`;

export interface RefutationPhrase {
  readonly pattern: string;
  readonly plain: boolean;
}

const listed = (lines: string, plain: boolean): RefutationPhrase[] =>
  lines
    .trim()
    .split('\n')
    .map((pattern) => ({ pattern, plain }));

export const refutationPhrases = (): RefutationPhrase[] => [...listed(PLAIN, true), ...listed(OTHERS, false)];

/** Words for what is called false: a report, a picture, a story. Alone they carry no content of the claim. */
export const REPORT_WORDS: ReadonlySet<string> = new Set(
  'report reports story stories claim claims rumour rumours rumor rumors video footage clip picture photo photograph image post posts tale account news letter document email tweet message'.split(
    ' ',
  ),
);

/** Words before what is itself false: a fake website may well tell the truth of something else. */
export const FALSE_OF = new Set(
  'fake faked bogus false untrue satirical fictitious forged doctored sham misleading inaccurate erroneous'.split(' '),
);

/** A sentence that opens with one of these and a comma answers a report. */
export const ANSWERS = new Set('no nope nah sorry sadly alas relax'.split(' '));

/** What is told with one of these is not held to be so by who tells it. */
export const WAVERING = new Set(
  'reportedly allegedly purportedly supposedly purported alleged unconfirmed unverified rumour rumours rumoured rumor rumors rumored fears may might could possibly perhaps whether if'.split(
    ' ',
  ),
);
