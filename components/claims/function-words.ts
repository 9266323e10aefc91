/** Small closed classes of English words that attribution leans on; lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const AUXILIARIES = set(
  "has have had 've am is are was were be been being 's 're 'd do does did will would could should might may must can 'll not n't never to-be",
);
export const BE = set("am is are was were be been being 's 're");
export const MODALS = set("will would could should might may must can 'll did do does");
export const SUBJECT_PRONOUNS = set('he she it they we i you who');
export const OBJECT_PRONOUNS = set('me him her us them you it');
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your another some several many most all both each every no any one two three four five six seven ten dozens',
);
export const ARTICLES = set('the a an');
export const PREPOSITIONS = set(
  'in on at during after before since by from for with within under over amid among against about of to into near between despite through throughout without like as via',
);
/** Words that begin another clause, so that a subject never reaches across them. */
export const CLAUSE_STARTERS = set(
  'that but because while when where if although though since so whether than as after before until unless which yet nor whereas once how why what whom whose',
);
export const RELATIVES = set('who which that whose');
export const LEADING = set(
  'but and yet so however meanwhile instead still also now then earlier later separately moreover furthermore additionally nevertheless ' +
    'nonetheless indeed thus therefore today yesterday tomorrow tonight even afterward afterwards recently previously initially finally or ' +
    'perhaps again once similarly',
);
export const ADVERBS = set(
  'also later then just often again once twice still recently earlier previously first even long already now repeatedly always simply then- since',
);
export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = set(
  'january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.',
);
export const TIME_WORDS = set(
  'today yesterday tonight earlier later week month year night morning afternoon evening weekend day ago last this next late early recently again day decade',
);
/** What something is said in: "in a statement", "at a news conference". */
export const OCCASIONS = set(
  'statement interview interviews speech tweet tweets email e-mail letter report memo news press conference briefing television tv radio broadcast blog post ' +
    'facebook twitter telegram remarks appearance rally debate hearing testimony op-ed note message memoir book call telephone phone forum event town hall ' +
    'meeting summit address comments filing article editorial court parliament video weekend column essay podcast response reply memoirs diary',
);
/** Verbs that no subject contains, besides the cues. */
export const PLAIN_VERBS = set(
  'went came took made got gave left lost won began became brought built held kept led met paid ran rose saw sent set sold spent stood struck taught ' +
    'wore broke chose shot spoke swept fled shook tore woke drew drove flew grew hit fought threw died fell has have had am is are was were been will would could should might may must can ' +
    'does did do gets goes comes takes makes gives keeps remains remained seems seemed appears appeared ought',
);
