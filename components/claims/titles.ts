/** Titles that stand before a name and are no part of it, beyond those that the reading of names knows. */
const TITLES = new Set(
  (
    'councillor councilor cllr alderman assistant commissioner deputy prime minister chief superintendent inspector constable sergeant detective ' +
    'admiral vice-admiral rear-admiral rear vice commodore brigadier lieutenant lieutenant-general lieutenant-colonel major-general wing squadron group ' +
    'captain colonel general field marshal archbishop bishop canon cardinal monsignor pastor rabbi imam baroness baron viscount viscountess ' +
    'countess duchess marquess justice judge magistrate chancellor professor ambassador high consul attorney solicitor associate ' +
    'mp msp mep secretary-general under-secretary undersecretary senator representative governor mayor sheriff premier speaker ' +
    'first lead senior junior acting'
  ).split(' '),
);
/** Words that a title may begin with but that no title is made of alone. */
const OPENERS = new Set(
  'assistant deputy chief rear vice wing squadron group field high associate first lead senior junior acting'.split(
    ' ',
  ),
);
/** "Leeds-born", "34-year-old". */
const ORIGIN = /-(?:born|based|old)$/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame)\.?$/i;

/** Splits the titles off the front of a capitalised name: "Vice-Admiral Ines Moreau" → "Ines Moreau" and "Vice-Admiral". */
export function withoutTitles(name: string): { name: string; title: string | null } {
  const words = name.split(/\s+/);
  let at = 0;
  while (
    at < words.length - 1 &&
    (TITLES.has((words[at] ?? '').toLowerCase()) || HONORIFIC.test(words[at] ?? '') || ORIGIN.test(words[at] ?? ''))
  )
    at++;
  const titles = words.slice(0, at).filter((word) => !HONORIFIC.test(word) && !ORIGIN.test(word));
  const isTitle = titles.some((word) => !OPENERS.has(word.toLowerCase()));
  if (titles.length > 0 && !isTitle) return { name, title: null };
  return { name: words.slice(at).join(' '), title: titles.length > 0 ? titles.join(' ') : null };
}
