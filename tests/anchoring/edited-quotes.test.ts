import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../components/anchoring/anchor-quote.ts';
import type { Anchored } from '../../components/anchoring/anchored.ts';
import { quoteAt } from '../../components/annotations/target.ts';

/** Lines of the same few words: none of them points at a place. */
const LINES = Array.from({ length: 60 }, (_, i) => `They had asked the town for ${i} more, and it said no at once.`);
const COMMON = 'They said no for the town at once.';

/** What becomes of a quote when one text takes the place of another. */
function anchored(before: string, exact: string, text: string): Anchored & { text?: string } {
  const start = before.indexOf(exact);
  const end = start + exact.length;
  const found = anchorQuote({ text }, { ...quoteAt(before, start, end), start, end });
  return found.state === 'missing' ? found : { ...found, text: text.slice(found.start, found.end) };
}

describe('a quote that was edited', () => {
  it('is found by what stood right beside it, if it is of common words and however badly it was typed since', () => {
    const old = [...LINES, `At once the town had more. ${COMMON} It had asked no more for it.`].join('\n\n');
    const typed = 'Theysaid no fro th town aat once.';
    const text = `A line more at the top.\n\n${old.replace(COMMON, typed)}`;
    expect(anchored(old, COMMON, text)).toMatchObject({ state: 'changed', text: typed });
    expect(anchored(old, COMMON, old.replace(`${COMMON} `, ''))).toMatchObject({ state: 'missing' });
  });

  it('is found about where it stood, if it is of common words and its neighbours were badly typed, too', () => {
    const among = (line: string): string => [...LINES.slice(0, 30), line, ...LINES.slice(30)].join('\n\n');
    const old = among(`At once the town had more. ${COMMON} It had asked no more for it.`);
    const typed = 'They said no fro the town at once.';
    const text = among(`At once the twon had mroe. ${typed} It hda asked no mroe for it.`);
    expect(anchored(old, COMMON, text)).toMatchObject({ state: 'changed', text: typed });
  });

  it('leaves words to its neighbours that stand in them still, though its own that were the same are gone', () => {
    const sentence = 'It was the same again, says the foreman.';
    const among = (line: string): string =>
      [
        'The council closed the bridge for the nine months.',
        line,
        'The foreman adds that, in the yard, nobody believed it.',
      ].join('\n\n');
    const typed = 'It was the smae again, says the foremon.';
    expect(anchored(among(sentence), sentence, among(typed))).toMatchObject({ state: 'changed', text: typed });
  });

  it('is not sought in a gap that has closed, but where the words around a gap are its own', () => {
    const inside = 'Donors fear that the fund supporting her, Harbour Action, can hardly match what the others spend.';
    const among = (line: string): string => `They spent a million supporting her. ${line}Harbour Action raised more.`;
    const edited = inside.replace('hardly match', 'match only in part');
    expect(anchored(among(`${inside} `), inside, among(`${edited} `))).toMatchObject({
      state: 'changed',
      text: edited,
    });
    expect(anchored(among(`${inside} `), inside, among(''))).toMatchObject({ state: 'missing' });
  });

  it('is not taken for the next of a list of its kind when it is gone, but found there when its figures are edited', () => {
    const people = 'Holm Reed Quist Lang Berg Marsh Doyle Frost Keane Lund Stein Healey'.split(' ');
    const towns = 'Leeds York Hull Bath Derby Truro Ely Wells Ripon Durham Exeter Lincoln'.split(' ');
    const kinds: ((i: number) => string)[] = [
      (i) => `${people[i]}, ${20 + i}, of ${towns[i]}, was named by police on Monday as one of those who died.`,
      (i) => `In ${towns[i]} it will be dry on Monday with a high of ${10 + i}C and a low of ${i}C.`,
      (i) => `Judge ${people[i]} jailed a man from ${towns[i]} for ${2 + i} years for his part in the riots.`,
    ];
    for (const kind of kinds) {
      const rows = people.map((_, i) => kind(i));
      const list = `The list was given out overnight.\n\n${rows.join('\n\n')}\n\nThat was all.`;
      for (const row of rows) {
        expect(anchored(list, row, list.replace(`${row}\n\n`, ''))).toMatchObject({ state: 'missing' });
        const edited = row.replace(/\d+/g, (figure) => String(Number(figure) + 3));
        const now = list.replace(row, edited).replace('The list', 'Here is the news. The list');
        expect(anchored(list, row, now)).toMatchObject({ state: 'changed', text: edited });
      }
    }
  });

  it('is found where all its names and figures are others now, unless another passage is as much like it', () => {
    const quote = 'Officials said on Monday that 12 people had died in the fire at the mill.';
    const edited = 'Officials said on Tuesday that 14 people had died in the blaze at the mill.';
    const among = (line: string): string => `The mill burned for a night. ${line} Nobody was left inside by then.`;
    expect(anchored(among(quote), quote, among(edited))).toMatchObject({ state: 'changed', text: edited });
  });

  it('is not what stood right beside it, however much that is like it', () => {
    const lines = [
      'It will cost more for those who drive to work.',
      'It will cost less for those who walk to work.',
      'It will cost nothing for those who work at home.',
    ];
    const list = `The plan was published.\n\n${lines.join('\n\n')}\n\nThe vote is in May.`;
    for (const line of lines)
      expect(anchored(list, line, list.replace(`${line}\n\n`, ''))).toMatchObject({ state: 'missing' });
  });

  it('keeps the signs at its edges that are part of it', () => {
    const text =
      'The firm said on Monday that £400 million was paid to the city. It said -5C was the low. Shares fell 3% after ' +
      'that, and @holm called it #shameful in a post. 🚢 The old ship sailed at noon for the port of York.';
    const cases = [
      ['£400 million was paid to the city', '£400', '£500'],
      ['-5C was the low', 'was the', 'is the'],
      ['Shares fell 3%', 'fell', 'lost'],
      ['@holm called it #shameful', 'called', 'named'],
      ['🚢 The old ship sailed at noon', 'sailed', 'left'],
    ] as const;
    for (const [quote, from, to] of cases)
      expect(anchored(text, quote, text.replace(from, to))).toMatchObject({
        state: 'changed',
        text: quote.replace(from, to),
      });
  });

  it('never ends within a sign that takes two units', () => {
    const text = 'The ship sailed at noon 🚢 for the port, and the town came down to the quay to see it go.';
    const found = anchored(text, 'The ship sailed at noon 🚢', text.replace('sailed', 'left').replace('🚢', '🚀'));
    expect(found.text?.isWellFormed()).toBe(true);
  });

  it('is sought no longer for being long, of one phrase over and over, or mostly of spaces', () => {
    const verse = 'the cat sat on the mat ';
    const cases = [
      ['hello world', `a${' '.repeat(80_000)}b`],
      [verse.repeat(40_000), `${verse.repeat(2000)}x`],
    ] as const;
    for (const [text, exact] of cases) {
      const start = performance.now();
      anchorQuote({ text }, { exact, prefix: 'zz', suffix: 'yy', start: 5, end: 5 + exact.length });
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
