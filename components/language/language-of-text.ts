/** Small words by which a language in Latin letters is known. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to that is was for with on as by said has have from are were it in not be he',
  de: 'der die das und ist nicht mit von zu den ein eine auf für im dem des sich auch wird hat dass als',
  fr: 'le la les des et est une du dans que qui pour par sur pas au avec ce il sont été plus aux',
  es: 'el la los las de y que en un una por con para se del es su no al lo como más fue',
  pt: 'o os as da do dos das e que em um uma por com para não se no na ao mais foi são como',
  it: 'il lo la gli le di e che in un una per con non si del della dei è sono ha nel alla anche',
  nl: 'de het een en van is dat niet op te met voor zijn in aan door ook bij naar uit hij heeft wordt',
  sv: 'och att det som en är på för av med den till inte har de om ett han var sig vid efter',
  da: 'og at det som en er på for af med den til ikke har de om et han var sig ved efter fra',
  no: 'og at det som en er på for av med den til ikke har de om et han var seg ved etter fra',
  pl: 'i w na z się nie do że to jest o jak po za przez od co dla który są ale tym oraz',
  cs: 'a v se na je že o s z do i to za by ve pro jak ale po jako které byl není už',
  tr: 've bir bu için ile da de olarak olan daha çok gibi kadar sonra ancak en göre ama değil ise',
  id: 'yang dan di dengan untuk dari ini itu dalam pada tidak akan oleh ke juga sebagai adalah ada telah karena',
  ro: 'și în de la cu pe nu că o un din care mai pentru este au fost sunt prin după dar',
  hu: 'a az és hogy nem is egy ez meg volt már csak de ha mint el azt vagy még lesz',
  fi: 'ja on ei että se hän oli ovat mutta myös kun joka ole sen tai jos mukaan kuin vuoden sekä',
};

/** Scripts that one language, or one before all others, is written in. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];
/** What is declared counts where the script is that of several languages. */
const SHARED_SCRIPTS: Record<string, RegExp> = {
  zh: /^(?:zh|yue)$/,
  ru: /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg)$/,
  ar: /^(?:ar|fa|ur|ps|ckb)$/,
  hi: /^(?:hi|mr|ne)$/,
};

/** Units of the text that are looked at, and the fewest words that tell a language. */
const SAMPLE = 2000;
const FEWEST_WORDS = 20;
/** The share of small words in a text of its language, one that only its own has, and one so small that it is another. */
const SURE = 0.2;
const LIKELY = 0.12;
const UNLIKELY = 0.05;

/**
 * The language of a text, BCP 47. Templates often name the wrong one, so the text is asked first, and what the page
 * `declared` where the text leaves it open; "und" where nobody knows.
 */
export function languageOfText(text: string, declared: string): string {
  const tag = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared)?.[0].toLowerCase() ?? '';
  const sample = text.slice(0, SAMPLE);
  const script = languageOfScript(sample, tag);
  if (script !== null) return script;
  const words = sample
    .toLowerCase()
    .split(/[\s"“”„«».,;:!?()–—]+/)
    .filter((word) => word !== '');
  if (words.length < FEWEST_WORDS) return tag === '' ? 'und' : tag;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shareOf = (language: string): number => {
    let sum = 0;
    for (const word of (SMALL_WORDS[language] ?? '').split(' ')) sum += counts.get(word) ?? 0;
    return sum / words.length;
  };
  // No other language comes near this: most pages need no comparison.
  if (shareOf('en') >= SURE) return 'en';
  const [best, most] = Object.keys(SMALL_WORDS)
    .map((language) => [language, shareOf(language)] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a));
  // Of two languages that are alike the declared one; English only where the text is English.
  const known = tag in SMALL_WORDS;
  if (known && tag !== 'en' && best !== 'en' && shareOf(tag) >= 0.7 * most && most >= UNLIKELY) return tag;
  if (most >= LIKELY) return best;
  if (tag === 'en') return shareOf('en') < UNLIKELY ? 'und' : 'en';
  return tag === '' ? 'und' : tag;
}

/** The language of a text most of whose letters are not Latin. */
function languageOfScript(sample: string, tag: string): string | null {
  // Latin letters, with and without marks, stand below 0x250; a few others in quotes don't matter.
  if (!/[\u0370-\uffff]{2}/.test(sample.replace(/[\u2000-\u2bff]/g, ''))) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const other = letters - (sample.match(/\p{Script=Latin}/gu)?.length ?? 0);
  if (other < 10 || other * 2 < letters) return null;
  const least = other * 0.05;
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) < (language === 'uk' ? least * 0.4 : least)) continue;
    return SHARED_SCRIPTS[language]?.test(tag) === true ? tag : language;
  }
  return tag === '' || tag === 'en' ? 'und' : tag;
}
