const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that always have something after them: a stop behind them never ends a sentence. */
export const TITLES = setOf(
  'mr mrs ms mx dr prof gen sen rep gov lt col capt sgt maj cpl pvt rev hon fr pres adm cmdr cmdt supt insp det messrs mme mlle st mt ft vs e.g i.e cf f.e viz med assoc dept',
);

/** Abbreviations before a figure ("No. 5", "Sept. 14", "p. 55"): they don't end a sentence there. */
export const NUMBERED = setOf(
  'no nos n° p pp par art sec fig vol ch ver rs approx ca circa est jan feb mar apr jun jul aug sep sept oct nov dec al ph tel ext op pt',
);

/** Abbreviations that may also be a sentence's last word: what follows decides. */
export const SOMETIMES_LAST = setOf(
  'inc ltd co corp llc plc jr sr bros ave blvd rd st sq ph.d d.c etc jan feb mar apr jun jul aug sep sept oct nov dec no ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
);

/** Words that, capitalised, begin a sentence rather than go on with a name. */
export const STARTERS = setOf(
  "the a an it he she they we you i this that these those there here in on at by for from with without to of as after before during since until while when where why how who what which if but and or so yet nor not no both all some many most several few each every another other its his her their our your my mr mrs ms dr one two three four five six seven eight nine ten about more than over under between despite although though because however meanwhile earlier later now then also still even only just according officials police people however did do does is are was were has have had will would can could may might should must let it's he's she's they're that's there's i'm we're",
);
