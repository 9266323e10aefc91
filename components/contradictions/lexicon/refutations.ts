/** Phrases that call a report false; in the pattern language of `Phrase`. */
export const refutationPhrases = (): string[] =>
  `
  hoax|hoaxes|fake|faked|fakes|fabricated|fabrication|forgery|forged|photoshopped|doctored|staged|bogus|sham|debunked|disproved|disproven|refuted
  false|untrue|fictitious|invented|falsehood|fiction|satire|satirical|spoof|prank|misattributed|misleading|mislabelled
  N true|real|genuine|authentic|happened
  no truth to|in
  no basis|foundation in|for?
  no such
  N a word of * true
  baseless|unfounded|groundless|fanciful|concocted
  pure|complete|total invention|fabrication|fantasy|nonsense|fiction
  made|cooked up
  conspiracy theory
  never happened|existed|occurred|said
  N took|take place
  without foundation
  computer-generated|ai-generated
  `
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Words for what is called false: a report, a picture, a story. Alone they carry no content of the claim. */
export const REPORT_WORDS: ReadonlySet<string> = new Set(
  'report reports story stories claim claims rumour rumours rumor rumors video footage clip picture photo photograph image post posts tale account news letter document email tweet message'.split(
    ' ',
  ),
);
