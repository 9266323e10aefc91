import type { Version } from '../../components/changes/change.ts';

/** An article's version, for the tests. */
export const version = (text: string | readonly string[], part: Partial<Version> = {}): Version => ({
  title: 'Dam at Orrin Falls was inspected late',
  site: 'The Valley Herald',
  text: typeof text === 'string' ? text : text.join('\n\n'),
  read: '2026-11-24T09:00:00.000Z',
  published: '2026-11-24T06:00:00.000Z',
  updated: null,
  reader: 1,
  ...part,
});

/** Six paragraphs, nine sentences. */
export const STORY = [
  'Engineers found cracks in the dam at Orrin Falls in March, the water board said on Monday. Nobody was told at the time.',
  'The board has spent 12 million pounds on repairs since then, its chairwoman Edith Marlow told reporters.',
  '“We will not close the dam before winter,” Marlow said. “It is safe to stand under.”',
  'About 4,300 people live in the valley below the wall.',
  'A farmers’ union has not agreed to the plan for a second spillway. Its members lost fields to the first one.',
  'The regional council meets again on Thursday to hear from both sides.',
] as const;

/** The story with one paragraph put differently. */
export const withParagraph = (at: number, paragraph: string): string[] =>
  STORY.map((own, index) => (index === at ? paragraph : own));
