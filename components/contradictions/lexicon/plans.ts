import { denialWords } from './denials.ts';

/**
 * Phrases that deny a plan, affirm it, or leave it open.
 * A phrase is words in order: `a|b` either, `word?` may be missing, `*` up to five words, `**` up to ten, of the same clause, `N` stands for "not", "n't" or "never".
 * `side` says where the plan itself is named: after the phrase ("no plan to …"), before it ("… is not on the agenda"), or inside it, at the `*` ("no … is planned").
 */
export interface PlanPhrase {
  readonly phrase: string;
  readonly side: 'after' | 'before' | 'inside';
  /** 0–1: how firmly the phrase settles the matter. */
  readonly firm: number;
  /** 'ing': only before a word in "-ing"; 'reported': only after a verb of saying. */
  readonly form?: 'ing' | 'reported';
}

const phrases = (side: PlanPhrase['side'], firm: number, lines: string, form?: PlanPhrase['form']): PlanPhrase[] =>
  lines
    .trim()
    .split('\n')
    .map((phrase) => ({ phrase: phrase.trim(), side, firm, form }));

const DENIED_AFTER = `
no|any plan|plans|intention|intentions|intent whatsoever|whatever|at? all? to|of|for
no immediate|current|present|firm|concrete|such|specific plan|plans|intention to|of|for
N any|a|the plan|plans|intention to|of|for
N plan|plans|planning|planned|intend|intends|intended|intending to|on?
N have|had|has any|a|the|immediate|current plan|plans|intention|intentions to|of|for
N considering|contemplating|envisaging|mulling|weighing
N consider|contemplate|envisage
N going|about|preparing|set|due|scheduled|slated|booked|minded|prepared|willing to
will|shall|would|wo|sha|won|shan N ever?
will|shall|would never
will|would|shall|can under no circumstances
will|would|shall no longer
no circumstances will|would *
never|not going|intends|intended|planned|plans to
rule|rules|ruled|ruling out
no question|chance|possibility|thought|talk of
no need|reason|case to|for
abandon|abandons|abandoned|scrap|scraps|scrapped|shelve|shelves|shelved|drop|drops|dropped|axe|axed|ditch|ditched|dropping|cancel|cancels|cancelled|canceled plan|plans|idea|proposal|proposals to|for|of
refuse|refuses|refused|refusing to
decline|declines|declined|declining to
call|calls|called|calling off
there will|would|'ll|shall be no
there is|was to be no
there wo|wouldn N be any|a
fail|fails|failed to agree on|to?
decide|decided|decides against
deny|denies|denied|denying any|a plan|plans|intention|intentions|ambition|desire|wish to|of|for
turn|turns|turned|turning down
sign|signs|signed|signing|make|makes|made|reach|reaches|reached|strike|strikes|struck|conclude|concluded|place|placed|book|booked|receive|received|accept|accepts|accepted|give|given|gave no such|firm?
decline|declines|declined|reject|rejects|rejected|refuse|refuses|refused|spurned a|an|the|his|her|its|their|any
N in talks|negotiations to|about|over|on
vow|vows|vowed|promise|promises|promised|pledge|pledges|pledged|decide|decides|decided N to
`;

const DENIED_AFTER_SOFTLY = `
no decision|agreement|commitment|undertaking|promise|deal|arrangement * on|to|about|over|for|of
no decision|agreement|commitment|undertaking|promise|deal|arrangement on|to|about|over|for|of
N agreed|agree|promised|undertaken|committed|consented|decided|resolved|pledged to|on
N accepted|accept|received|sent|signed|booked|scheduled|arranged|announced|approved
N invited|asked to|for?
N been asked|invited|called|summoned to
nothing to do with
`;

const DENIED_BEFORE = `
N planned|scheduled|foreseen|envisaged|intended|contemplated|expected
N being|been|even planned|scheduled|discussed|considered|contemplated|agreed|arranged|proposed
N under discussion|consideration|review
N being|been under discussion|consideration
N on|in|part the|his|her|its|their|our|of agenda|table|cards|diary|calendar|programme|schedule|timetable|itinerary|plans
N on|in the|his|her|its|their president|minister's|minister agenda|table|diary|calendar|programme|schedule
off the agenda|table|menu|cards
out of the question
N happening|happen
N go|going ahead
N take|taking|taken place
N in prospect|preparation|view|the works|pipeline
`;

const DENIED_INSIDE = `
no ** planned|scheduled|foreseen|envisaged|intended|expected|arranged|contemplated|agreed
no ** is|was|are|were|has|have|been been|being? planned|scheduled|foreseen|envisaged|discussed|agreed|arranged|booked|signed|concluded|made|reached|ordered
no ** on|in the|his|her|its|their|my|our agenda|table|cards|diary|calendar|programme|schedule|timetable
no ** in|under preparation|discussion|consideration|prospect|view
no * take|taking|be place|held
no such *
no ** will|would|shall|to be held|signed|built|sold|sent|made|paid|opened|closed|cut|raised
no ** will|would|shall take|go place|ahead
`;

/** Nothing of the kind is planned, agreed or going to happen. */
export const planDenials = (): PlanPhrase[] => [
  ...phrases('after', 1, DENIED_AFTER),
  ...phrases('after', 0.8, DENIED_AFTER_SOFTLY),
  ...phrases('after', 0.8, "am|is|are|was|were|'m|'re|'s N", 'ing'),
  ...phrases('before', 1, DENIED_BEFORE),
  ...phrases('inside', 1, DENIED_INSIDE),
];

const AFFIRMED_AFTER = `
accept|accepts|accepted|accepting an|the|his|her|its|their?
agree|agrees|agreed|agreeing to|on|in|last?
agree|agrees|agreed that
has|have|had|'ve decided|resolved|chosen|opted|elected to|on
decide|decides|decided|resolve|resolves|resolved to|on|that|last
promise|promises|promised|pledge|pledges|pledged|vow|vows|vowed|undertake|undertook|undertaken|swore|sworn to|that|on|at|in
commit|commits|committed to|itself|himself|herself|themselves
will|shall|'ll definitely|certainly|indeed|still|also|now|soon|personally?
will|shall|'ll
is|are|am|was|were|'re|'m to
is|are|am|was|were|'s|'re|'m due|set|scheduled|slated|booked|poised|expected|preparing|going|planning|about|ready|determined|intending to
has|have|had scheduled|booked|arranged|fixed|set|confirmed|announced|ordered|signed|approved|chosen|named|appointed
confirm|confirms|confirmed|confirming that?
announce|announces|announced|announcing that?
schedule|schedules|scheduled|book|books|booked|arrange|arranges|arranged|sign|signs|signed for|up?
plan|plans|intend|intends|intended|aim|aims to|on
go|goes|going ahead with
press|presses|pressing|pressed ahead|on with
preparation|preparations|ready|date|dates|tickets for|to
on course|track to
given|gave|give|gives his|her|its|their word that?
date|dates set|fixed|agreed for
`;

const AFFIRMED_BEFORE = `
is|are|was|were|been|has|have planned|scheduled|agreed|arranged|fixed|booked|confirmed|settled|decided|approved
is|are|was|were|been due|set|planned|scheduled|booked|billed for|on|in|to
on the agenda|cards|calendar|programme|schedule
will|to|shall|would go ahead|on
will|to|shall|would take place
will|to|shall|would be held|signed|opened|launched|built|sold|made|published|delivered|paid
is|are|was|were going ahead
is|are|was|were certain|definite|on
`;

/** It is agreed, announced, booked or going to happen. */
export const planAffirmations = (): PlanPhrase[] => [
  ...phrases('after', 1, AFFIRMED_AFTER),
  ...phrases('after', 0.8, 'would', 'reported'),
  ...phrases('after', 0.7, "am|is|are|'m|'re|'s", 'ing'),
  ...phrases('before', 1, AFFIRMED_BEFORE),
];

/** Words before a phrase which leave it open: a wish, a fear, a call, a possibility. */
export const OPEN_WORDS: ReadonlySet<string> = new Set(
  (
    'hope hopes hoped hoping want wants wanted wanting wish wishes wished fear fears feared fearing worry worries worried may might could should ought ' +
    'perhaps maybe possibly whether if unless urge urges urged urging ask asks asked asking demand demands demanded demanding call calls called calling ' +
    'propose proposes proposed proposing suggest suggests suggested offer offers offered offering consider considers considering weigh weighs weighing ' +
    'expect expects expected speculation speculate rumour rumours rumor rumors possible possibility likely unlikely doubt doubts doubted would-be probably presumably ' +
    'seek seeks sought seeking try tries tried trying threaten threatens threatened prefer dream dreams dreamed provided when once until before invite invites invited'
  ).split(' '),
);

/** Verbs and nouns which turn what follows into its denial. */
export const DENIAL_WORDS: ReadonlySet<string> = new Set([
  ...denialWords('deny', 'reject', 'refute', 'false'),
  'incorrect',
  'nonsense',
]);

/** Words after a phrase which call all of it false. */
export const UNDOING_WORDS: ReadonlySet<string> = new Set([
  ...denialWords('false'),
  ...'invented fabricated nonsense wrong hoax fake groundless mistaken invention premature'.split(' '),
]);

/** Words that make a party a part of some whole: "some residents", "two of the unions". */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'some only several many few most part one two three four half'.split(' '),
);

/** When something is planned says nothing of what. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today tomorrow tonight yesterday day week weekend month year spring summer autumn winter morning afternoon evening night noon midnight'
  ).split(' '),
);
