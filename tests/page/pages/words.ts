/** A page that a test opens as if it stood at `url`. */
export interface MadePage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

const WHO = [
  'The harbour council',
  'A spokeswoman for the ferry company',
  'The minister for fisheries',
  'Two former pilots',
  'The mayor of Lindvik',
  'Researchers at the marine institute',
  'A judge in the northern district',
  'The union of dock workers',
  'Residents of the old quay',
  'The head of the rescue service',
];
const DID = [
  'said on Tuesday that the plan for the swing bridge had been put off',
  'rejected a report which blamed the flood on a broken sluice',
  'agreed to pay 4.2 million for the repair of the north pier',
  'warned that catches of herring had fallen by a third since spring',
  'denied having been told of the leak before the tank was emptied',
  'voted by seven to two against the sale of the former customs house',
  'found no trace of the ship that was reported missing last week',
  'told reporters that work on the tunnel would start in the autumn',
  'called the new timetable unfair to people who live on the islands',
  'asked for more time to count the votes from the outer parishes',
];
const TAIL = [
  'although the money has not been found',
  'after a meeting that lasted until midnight',
  'while the opposition spoke of a missed chance',
  'because the old charts were never corrected',
  'and promised an answer within four weeks',
  'without naming those who had signed the letter',
  'which few in the town had expected',
  'a day before the inquiry was due to open',
];

/** A sentence of some 120 units; the same number gives the same sentence. */
export const sentence = (n: number): string =>
  `${WHO[n % 10]} ${DID[(n * 7 + Math.floor(n / 10)) % 10]}, ${TAIL[(n * 3 + Math.floor(n / 8)) % 8]}.`;

/** `count` sentences in one string. */
export const prose = (n: number, count: number): string =>
  Array.from({ length: count }, (_, i) => sentence(n + i)).join(' ');

/** `count` texts of a paragraph's length, two to four sentences each. */
export const texts = (n: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => prose(n + 5 * i, 2 + ((n + i) % 3)));

export const inTags = (tag: string, contents: readonly string[]): string =>
  contents.map((content) => `<${tag}>${content}</${/^\w+/.exec(tag)?.[0]}>`).join('\n');

export const headline = (n: number): string => `${WHO[n % 10]} and the matter of the ${TAIL[n % 8]?.split(' ').at(-1)}`;

export const slug = (n: number): string =>
  headline(n)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

export const many = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('\n');

export const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

export const og = (type: string): string => `<meta property="og:type" content="${type}">`;

/** A whole page: what stands in the head, and in the body between a menu and a footer. */
export const page = (head: string, body: string): string => `<!doctype html><html lang="en"><head>${head}</head><body>
  <header><a href="/">The Lindvik Courier</a><nav><ul>${many(8, (n) => `<li><a href="/s${n}">Section ${n}</a></li>`)}</ul></nav></header>
  ${body}
  <footer><p>The Lindvik Courier is published by the Lindvik Printing Company, and takes no money from parties.</p>
  <ul>${many(6, (n) => `<li><a href="/about/${n}">About ${n}</a></li>`)}</ul></footer></body></html>`;

/** Whether a page is kept back while the rules are made: half of them, by name. */
export const isHeldBack = (name: string): boolean =>
  Array.from(name, (letter) => letter.charCodeAt(0)).reduce((hash, code) => (hash * 31 + code) | 0, 7) % 2 !== 0;
