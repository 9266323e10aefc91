import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../components/exchange/markdown.ts';
import { annotation, NOW, target } from './sample.ts';

describe('Markdown', () => {
  it('gives the quote with who said it, then verdict, note, evidence and tags', () => {
    const text = toMarkdown([annotation()], { now: NOW });
    expect(text).toContain('## [Bridge to reopen](https://www.harbour.example/bridge?x=1)');
    expect(text).toMatch(
      /> The bridge will reopen on Monday\.\n>\n> — Ada Moor, harbour master\n\n\*\*Misleading\*\*\n\nThe permit says Tuesday\.\n\n- Evidence: \[Permit 77\]\(https:\/\/permits\.example\/77\)\n\n#bridge #harbour-works/,
    );
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
