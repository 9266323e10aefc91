import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../components/exchange/markdown.ts';
import { annotation, claim, evidence, link, noted, OPTIONS, pair, target } from './sample.ts';

describe('Markdown', () => {
  it('gives the quote with who said it, then verdict, note, evidence and tags', () => {
    const text = toMarkdown([noted()], OPTIONS);
    expect(text).toContain('## [Bridge to reopen](https://www.harbour.example/bridge?x=1)');
    expect(text).toMatch(
      /> The bridge will reopen on Monday\.\n>\n> — Ada Moor, harbour master\n\n\*\*Misleading\*\*\n\nThe permit says Tuesday\.\n\n- Evidence: \[Permit 77\]\(https:\/\/permits\.example\/77\)\n\n#bridge #harbour-works/,
    );
  });

  it('gives what is claimed in the reader’s words below the quote', () => {
    const text = toMarkdown([noted({ targets: [target({ wording: 'It opens *on* Monday.' })] })], OPTIONS);
    expect(text).toContain('> — Ada Moor, harbour master\n\nIn my words: It opens \\*on\\* Monday.');
  });

  it('gives the own word, the archived copy, the quote, the links and the earlier verdicts', () => {
    const text = toMarkdown(
      [
        noted({
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
      { ...OPTIONS, links: [link()] },
    );
    expect(text).toContain('**Misleading (half the story)**');
    expect(text).toContain(
      '- Evidence: [Permit 77](https://permits.example/77) ([archived copy](https://copies.example/77)): “Closed until Tuesday.”',
    );
    expect(text).toContain('- By my link contradicts “The bridge stays shut.”, [Pier news](https://pier.example/x)');
    expect(text).toContain('- Verdict 2026-03-03: False → Misleading (half the story)');
  });

  it('puts the annotations of one article under one heading', () => {
    const text = toMarkdown([noted(), noted({ note: 'Another.' })], OPTIONS);
    expect(text.match(/^## /gm)).toHaveLength(1);
  });

  it('gives both statements with who said each and when, what Gainsay found as Gainsay’s, and what I decided', () => {
    const text = toMarkdown([pair({ decided: { decision: 'confirmed', at: '2026-03-02T10:00:00.000Z' } })], OPTIONS);
    expect(text).toContain('> — Ada Moor, harbour master, said Sunday (2026-03-01), [Bridge to reopen](');
    expect(text).toContain('> — Ben Rule, [Pier news](https://pier.example/x), The Harbour Post, 2026-03-01');
    expect(text).toContain(
      'Gainsay sets these side by side (Two sources disagree; how matters stand): They differ on how matters stand.',
    );
    expect(text).toContain('**I confirmed this on 2026-03-02.**');
    expect(text).toContain('does not say which is true');
  });

  it('says of what nobody has decided that it is not decided', () => {
    const text = toMarkdown([pair(), claim({ annotation: annotation() })], OPTIONS);
    expect(text).toContain('I have neither confirmed nor dismissed this.');
    expect(text).toContain('Gainsay reads a claim: forecast, worth checking 0.62 (a date, a named source).');
    expect(text).toContain('> — probably Ada Moor, harbour master, said Sunday');
    expect(text).toContain('**Misleading**');
  });

  it('does not let a page’s text become markup', () => {
    const quote = { exact: '<img src=x> [a](javascript:b) *c*', prefix: '', suffix: '' };
    const text = toMarkdown([noted({ targets: [target({ quote })] })], OPTIONS);
    expect(text).toContain('> \\<img src=x\\> \\[a\\](javascript:b) \\*c\\*');
  });
});
