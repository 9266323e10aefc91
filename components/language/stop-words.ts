/** English words of grammar: articles, pronouns, prepositions, auxiliaries, the commonest adverbs. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such some any each every either both all most many much few several other another same own ' +
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves ' +
    'who whom whose which what one ones there here where when why how while whether if then than so as because since until unless although though ' +
    "and or but nor not no n't never neither yet of in on at by for from with without to into onto upon over under above below between among through during before after about against " +
    'up down out off again further once also too very just only even still already ever however therefore thus meanwhile ' +
    'am is are was were be been being do does did doing done have has had having can could may might must shall should will would ought need ' +
    "ca wo sha 's 're 've 'll 'd 'm s t d ll m o re ve y me more less least etc per via amid around across along behind beside besides beyond despite except like near toward towards within"
  ).split(' '),
);
