import { fileURLToPath } from 'node:url';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../components/language/sentences.ts';
import { textOf } from '../../components/language/span.ts';

const split = (text: string): string[] => sentencesOf(text).map((span) => textOf(text, span));

describe('sentences', () => {
  it('do not end after titles, initials and abbreviations', () => {
    expect(split('Mr. Hale met Gen. Ruth Okoro. They spoke.')).toEqual([
      'Mr. Hale met Gen. Ruth Okoro.',
      'They spoke.',
    ]);
    expect(split('The book is by J. R. Marsh. It sold well.')).toEqual([
      'The book is by J. R. Marsh.',
      'It sold well.',
    ]);
    expect(split('The U.S. Navy left on Sept. 14. No. 5 pier is shut.')).toEqual([
      'The U.S. Navy left on Sept. 14.',
      'No. 5 pier is shut.',
    ]);
    expect(split('He moved to the U.S. He stayed.')).toEqual(['He moved to the U.S.', 'He stayed.']);
  });

  it('end before a figure', () => {
    expect(split('It rained. 12 people left. $5 was found.')).toEqual([
      'It rained.',
      '12 people left.',
      '$5 was found.',
    ]);
  });

  it('do not end inside decimals, sums and dates', () => {
    expect(split('Prices rose 3.5 per cent to $1.20 on 14.09.2023 in all.')).toHaveLength(1);
  });

  it('keep a closing quotation mark with its sentence and go on with a lower-case "said"', () => {
    expect(split('“We are done.” She left.')).toEqual(['“We are done.”', 'She left.']);
    expect(split('"Is it over?" he asked. "No."')).toEqual(['"Is it over?" he asked.', '"No."']);
    expect(split('“It is over!” Ruth Okoro said. Then she left.')).toEqual([
      '“It is over!” Ruth Okoro said.',
      'Then she left.',
    ]);
  });

  it('go on after an ellipsis that a lower-case word follows', () => {
    expect(split('He paused ... then spoke. And… nothing.')).toEqual(['He paused ... then spoke.', 'And… nothing.']);
  });

  it('never cross a line break, and are trimmed', () => {
    const text = '  A headline without a stop\n\n The story begins. \r\nIt ends ';
    expect(split(text)).toEqual(['A headline without a stop', 'The story begins.', 'It ends']);
  });

  it('are none in an empty text', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n\n ')).toEqual([]);
  });
});

/** Cases of the published set that are no prose, with the reason. */
const NOT_PROSE: Readonly<Record<string, string>> = {
  '#031': 'a numbered list run into one line',
  '#032': 'a numbered list run into one line',
  '#033': 'a numbered list run into one line',
  '#034': 'a numbered list run into one line',
  '#035': 'a numbered list run into one line',
  '#036': 'a numbered list run into one line',
  '#037': 'a bulleted list run into one line',
  '#038': 'a bulleted list run into one line',
  '#039': 'a lettered list run into one line',
  '#040': 'line breaks of a PDF inside a sentence: an article has none',
  '#041': 'line breaks inside a sentence: an article has none',
  '#042': 'a list without sentences',
  '#084': 'a numbered list',
  '#085': 'a numbered list',
  '#086': 'a lettered list',
  '#087': 'a lettered list',
  '#088': 'a lettered list',
  '#090': 'footnote marks',
  '#091': 'time stamps in brackets',
  '#100': 'a list item',
};

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const file = fileURLToPath(new URL('../../../shared/cases/sentences.json', import.meta.url));

describe.skipIf(!existsSync(file))(`published sentence cases (skipped where ${file} is absent)`, () => {
  it('are split as expected in at least 95 of 100 cases of prose', () => {
    const cases = (JSON.parse(readFileSync(file, 'utf8')) as Case[]).filter(
      (one) => NOT_PROSE[/#\d+/.exec(one.name)?.[0] ?? ''] === undefined,
    );
    const failed = cases
      .filter((one) => JSON.stringify(split(one.text)) !== JSON.stringify(one.expected))
      .map((one) => one.name);
    expect(1 - failed.length / cases.length, failed.join(', ')).toBeGreaterThanOrEqual(0.95);
  });
});
