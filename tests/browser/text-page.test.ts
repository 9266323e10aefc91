import { describe, expect, it } from 'vitest';
import { pageOf, storyOf } from './text-page.ts';

const SENTENCE = 'The ferry to the islands was cancelled on Friday because of a storm that nobody had forecast.';

describe('a plain text as a news story', () => {
  it('takes a short first line as the title', () => {
    expect(storyOf(`Ferry cancelled\n\n${SENTENCE}\n`)).toEqual({ title: 'Ferry cancelled', paragraphs: [SENTENCE] });
  });

  it('takes a first line as the title also when the story follows without a blank line', () => {
    const long = `${SENTENCE} Passengers slept in the waiting hall, and the canteen stayed open.`;
    expect(storyOf(`Ferry cancelled\n${long}`)).toEqual({ title: 'Ferry cancelled', paragraphs: [long] });
  });

  it('makes a title of the first words where the text begins with a sentence, and keeps the sentence', () => {
    expect(storyOf(`${SENTENCE}\n\nIt sails again today.`)).toEqual({
      title: 'The ferry to the islands was cancelled on Friday because of a …',
      paragraphs: [SENTENCE, 'It sails again today.'],
    });
  });

  it('joins lines that an editor wrapped', () => {
    const wrapped = 'The ferry to the islands was cancelled on Friday\nbecause of a storm that nobody\nhad forecast.';
    expect(storyOf(`${wrapped}\n\nIt sails again today.`).paragraphs).toEqual([SENTENCE, 'It sails again today.']);
  });

  it('takes every line for a paragraph where lines are long', () => {
    const one = `${SENTENCE} Passengers slept in the hall.`;
    const two = `The captain said: ${SENTENCE.toLowerCase()}`;
    expect(storyOf(`${one}\n${two}`).paragraphs).toEqual([one, two]);
  });

  it('minds Windows line ends and blank lines that hold spaces', () => {
    expect(storyOf(`Ferry cancelled\r\n \t\r\n${SENTENCE}\r\n`).paragraphs).toEqual([SENTENCE]);
  });

  it('shows markup in a text as text', () => {
    const page = pageOf(
      storyOf('A <b>bold</b> & "bad" </script> title\n\nIf a < b, <script>alert(1)</script>.'),
      'S & T',
    );
    expect(page).toContain('<p>If a &lt; b, &lt;script&gt;alert(1)&lt;/script&gt;.</p>');
    expect(page).toContain('<h1>A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;bad&quot; &lt;/script&gt; title</h1>');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).toContain('content="S &amp; T"');
  });
});
