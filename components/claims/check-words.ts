/** Word classes that the check-worthiness features count. One word may be in several: classes are bits. */
export const WORD_CLASS = {
  quantity: 1 << 0,
  past: 1 << 1,
  present: 1 << 2,
  modal: 1 << 3,
  future: 1 << 4,
  hedge: 1 << 5,
  superlative: 1 << 6,
  comparison: 1 << 7,
  firstSingular: 1 << 8,
  firstPlural: 1 << 9,
  second: 1 << 10,
  opinion: 1 << 11,
  topic: 1 << 12,
  time: 1 << 13,
  negation: 1 << 14,
  speech: 1 << 15,
  change: 1 << 16,
  courtesy: 1 << 17,
  furniture: 1 << 18,
  question: 1 << 19,
  month: 1 << 20,
  vote: 1 << 21,
} as const;

export type WordClass = keyof typeof WORD_CLASS;

const LISTS: Record<WordClass, string> = {
  quantity:
    'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens percent percentage ' +
    'half third quarter thirds quarters double triple twice majority minority most all none every each nearly almost ' +
    'approximately roughly about average total rate ratio one two three four five six seven eight nine ten eleven twelve ' +
    'fifteen twenty thirty forty fifty sixty seventy eighty ninety',
  past:
    'was were had did went came said took made got gave found left lost won began became brought built bought fell felt held kept ' +
    'knew led met paid ran rose saw sent set sold shot spent spoke stood struck taught told thought wore wrote broke chose drew ' +
    'drove flew grew hit cut fought forgot threw died',
  present: 'is are has have does do be been being am',
  modal: 'would could should might may must can cannot ought shall',
  future: "will 'll going gonna plan plans expected upcoming tomorrow soon won't",
  hedge:
    'perhaps maybe possibly probably likely seems seem seemed appears appear apparently reportedly allegedly if whether suggests suggest',
  superlative:
    'most least first last only ever never best worst biggest largest highest lowest greatest record unprecedented oldest youngest ' +
    'fastest longest strongest poorest richest deadliest',
  comparison:
    'more less fewer than higher lower larger smaller bigger better worse greater increase increased decrease decreased rose fell ' +
    'doubled tripled compared versus times',
  firstSingular: 'i me my mine myself',
  firstPlural: 'we us our ours ourselves',
  second: 'you your yours yourself',
  opinion:
    'think believe feel hope great wonderful terrible awful horrible good bad wrong right important beautiful disgrace shame sad ' +
    'stupid ridiculous strong weak love hate proud fair unfair ought clearly obviously frankly dangerous brilliant disaster ' +
    'amazing incredible unfortunate tremendous crazy',
  topic:
    'jobs job tax taxes budget deficit debt economy unemployment crime health insurance care schools school education children ' +
    'immigrants immigration border war troops nuclear energy oil gas coal wages income poverty spending trade medicare medicaid ' +
    'security police prison guns drugs vaccine virus covid climate emissions companies workers women students population',
  time: 'year years month months week weeks day days ago since yesterday today decade decades century last past during until before after',
  negation: "not n't no never nobody nothing neither nor none without",
  speech:
    'said says say told tells claimed claims announced reported reports argued added stated according denied insisted warned tweeted',
  change:
    'cut raised passed signed voted created closed opened killed arrested charged convicted elected appointed resigned approved banned',
  courtesy:
    'thank thanks please welcome congratulations applause ladies gentlemen hello bless goodnight sorry okay ok well let let’s',
  furniture:
    'subscribe newsletter advertisement click photo image getty cookies copyright reserved read sign share follow updated published ' +
    'caption comments sponsored related editor contributed',
  question: 'what why how who where when which',
  month:
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  vote: 'voted votes vote bill law legislation plan program court congress senate percent poll polls study survey data',
};

let table: Map<string, number> | undefined;

/** The classes of a lower-case word as a bit set, built at first need. */
export function classesOf(word: string): number {
  if (!table) {
    table = new Map();
    for (const name of Object.keys(LISTS) as WordClass[])
      for (const w of LISTS[name].split(' ')) table.set(w, (table.get(w) ?? 0) | WORD_CLASS[name]);
  }
  return table.get(word) ?? 0;
}
