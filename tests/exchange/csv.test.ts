import { describe, expect, it } from 'vitest';
import { toCsv } from '../../components/exchange/csv.ts';
import { annotation, evidence, link, NOW, target } from './sample.ts';

const rows = (note: string): string => toCsv([annotation({ note })], { now: NOW });

describe('CSV', () => {
  it('starts with a BOM and ends every row with CRLF', () => {
    expect(rows('x')).toMatch(/^\uFEFFid,about,[^\n]*\r\n[^\n]*\r\n$/);
  });

  it('lets no formula start where a spreadsheet cuts cells at semicolons', () => {
    expect(rows("Tolls rose;=cmd|' /C calc'!A0; more")).toContain("Tolls rose;'=cmd|' /C calc'!A0; more");
  });

  it('has columns for the own word, archived copies, quotes and links, seen from either end', () => {
    const other = annotation({ id: link().to.annotation, verdict: null, note: '', tags: [], evidence: [] });
    const text = toCsv([annotation({ ownWord: 'half the story', evidence: [evidence] }), other], {
      now: NOW,
      links: [link()],
    });
    const [head, first, second] = text.split('\r\n');
    expect(head).toContain('verdict,own word,note');
    expect(first).toContain('https://copies.example/77,“Closed until Tuesday.”');
    expect(first).toContain('contradicts: “The bridge stays shut.” <https://pier.example/x>');
    expect(second).toContain('is contradicted by: “The bridge will reopen on Monday.”');
  });

  it('keeps what is claimed in the reader’s words apart from the quote', () => {
    const [head, row] = toCsv([annotation({ targets: [target({ wording: 'It opens on Monday.' })] })], {
      now: NOW,
    }).split('\r\n');
    expect(head).toContain('quote,source,role,in my words,article');
    expect(row).toContain(
      'The bridge will reopen on Monday.,Ada Moor,harbour master,It opens on Monday.,Bridge to reopen',
    );
  });

  it('doubles quotation marks and keeps line breaks inside their cell', () => {
    expect(rows('He said "no",\nthen left')).toContain('"He said ""no"",\nthen left"');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '|calc',
    '%x',
    '\t=1',
    ' =1',
    '\u200B=1',
    '\uFEFF=1',
    '\uFF1D1',
    '\u200D\u2060@x',
  ])('does not let a spreadsheet run %j', (note) => {
    expect(rows(note)).toContain(`'${note}`);
  });
});
