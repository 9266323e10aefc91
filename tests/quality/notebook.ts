import type { Figure } from './bootstrap.ts';

/** A set's figures, and what to read of it. */
export interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly sections: readonly Section[];
}

/** Mistakes of one sort, the worst first; each in lines of Markdown. */
export interface Section {
  readonly title: string;
  readonly entries: readonly (readonly string[])[];
}

/** So many mistakes of each sort are written down. */
export const WORST = 20;

/** One set's page. */
export const pageOf = (name: string, { counts, figures, sections }: Outcome): string =>
  [
    `# ${name}`,
    '',
    `[All sets](index.md) · ${countsLine(counts)}`,
    '',
    '| figure | value | 95 % interval |',
    '| --- | --- | --- |',
    ...Object.entries(figures).map(
      ([figure, { value, low, high }]) => `| ${figure} | ${round(value)} | ${round(low)}–${round(high)} |`,
    ),
    '',
    ...sections.flatMap(({ title, entries }) => [
      `## ${title} (${entries.length})`,
      '',
      ...entries.flatMap(([first = '', ...rest], at) => [`**${at + 1}.** ${first}`, '', ...rest, '']),
    ]),
  ].join('\n');

/** The first page: every set with its figures. */
export const indexOf = (about: readonly string[], outcomes: ReadonlyMap<string, Outcome>): string =>
  [
    '# What is found, and what is not',
    '',
    ...about.flatMap((line) => [line, '']),
    ...[...outcomes].map(
      ([name, outcome]) => `- [${name}](${name}.md): ${countsLine(outcome.counts)}. ${figuresLine(outcome)}`,
    ),
    '',
  ].join('\n');

/** A set's figures on one line, for a terminal or a list. */
export const figuresLine = ({ figures }: Outcome): string =>
  Object.entries(figures)
    .map(([figure, value]) => `${figure} ${shown(value)}`)
    .join(' · ');

export const shown = ({ value, low, high }: Figure): string =>
  Number.isNaN(value) ? '–' : `${round(value)} [${round(low)}–${round(high)}]`;

const countsLine = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');

const round = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0(?=\.)/, ''));
