import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../components/exchange/markdown.ts';
import { annotation, evidence, link, NOW, target } from './sample.ts';

describe('Markdown', () => {
  it('gives the quote with who said it, then verdict, note, evidence and tags', () => {
    const text = toMarkdown([annotation()], { now: NOW });
    expect(text).toContain('## [Bridge to reopen](https://www.harbour.example/bridge?x=1)');
    expect(text).toMatch(
      /> The bridge will reopen on Monday\.\n>\n> — Ada Moor, harbour master\n\n\*\*Misleading\*\*\n\nThe permit says Tuesday\.\n\n- Evidence: \[Permit 77\]\(https:\/\/permits\.example\/77\)\n\n#bridge #harbour-works/,
    );
  });

  it('gives what is claimed in the reader’s words below the quote', () => {
    const text = toMarkdown([annotation({ targets: [target({ wording: 'It opens *on* Monday.' })] })], { now: NOW });
    expect(text).toContain('> — Ada Moor, harbour master\n\nIn my words: It opens \\*on\\* Monday.');
  });

  it('gives the own word, the archived copy, the quote, the links and the earlier verdicts', () => {
    const text = toMarkdown(
      [
        annotation({
          ownWord: 'half the story',
          evidence: [evidence],
          verdictHistory: [
            { at: '2026-03-02T09:00:00Z', from: { verdict: null, ownWord: '' }, to: { verdict: 'false', ownWord: '' } },
            {
              at: '2026-03-03T09:00:00Z',
              from: { verdict: 'false', ownWord: '' },
              to: { verdict: 'misleading', ownWord: 'half the story' },
            },
          ],
        }),
      ],
      { now: NOW, links: [link()] },
    );
    expect(text).toContain('**Misleading (half the story)**');
    expect(text).toContain(
      '- Evidence: [Permit 77](https://permits.example/77) ([archived copy](https://copies.example/77)): “Closed until Tuesday.”',
    );
    expect(text).toContain('- By my link contradicts “The bridge stays shut.”, [Pier news](https://pier.example/x)');
    expect(text).toContain('- Verdict 2026-03-03: False → Misleading (half the story)');
  });

  it('puts the annotations of one article under one heading', () => {
    const text = toMarkdown([annotation(), annotation({ note: 'Another.' })], { now: NOW });
    expect(text.match(/^## /gm)).toHaveLength(1);
  });

  it('does not let a page’s text become markup', () => {
    const quote = { exact: '<img src=x> [a](javascript:b) *c*', prefix: '', suffix: '' };
    const text = toMarkdown([annotation({ targets: [target({ quote })] })], { now: NOW });
    expect(text).toContain('> \\<img src=x\\> \\[a\\](javascript:b) \\*c\\*');
  });
});
