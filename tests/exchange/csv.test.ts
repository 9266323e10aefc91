import { describe, expect, it } from 'vitest';
import { toCsv } from '../../components/exchange/csv.ts';
import { annotation, claim, evidence, link, noted, OPTIONS, pair, target } from './sample.ts';

const rows = (note: string): string => toCsv([noted({ note })], OPTIONS);

describe('CSV', () => {
  it('starts with a BOM and ends every row with CRLF', () => {
    expect(rows('x')).toMatch(/^\uFEFFid,about,[^\n]*\r\n[^\n]*\r\n$/);
  });

  it('lets no formula start where a spreadsheet cuts cells at semicolons', () => {
    expect(rows("Tolls rose;=cmd|' /C calc'!A0; more")).toContain("Tolls rose;'=cmd|' /C calc'!A0; more");
  });

  it('has columns for the own word, archived copies, quotes and links, seen from either end', () => {
    const other = noted({ id: link().to.annotation, verdict: null, note: '', tags: [], evidence: [] });
    const text = toCsv([noted({ ownWord: 'half the story', evidence: [evidence] }), other], {
      ...OPTIONS,
      links: [link()],
    });
    const [head, first, second] = text.split('\r\n');
    expect(head).toContain('verdict,own word,note');
    expect(first).toContain('https://copies.example/77,“Closed until Tuesday.”');
    expect(first).toContain('contradicts: “The bridge stays shut.” <https://pier.example/x>');
    expect(second).toContain('is contradicted by: “The bridge will reopen on Monday.”');
  });

  it('keeps what is claimed in the reader’s words apart from the quote', () => {
    const [head, row] = toCsv([noted({ targets: [target({ wording: 'It opens on Monday.' })] })], OPTIONS).split(
      '\r\n',
    );
    expect(head).toContain('quote,source,role,in my words,said when,said on,article');
    expect(row).toContain(
      'The bridge will reopen on Monday.,Ada Moor,harbour master,It opens on Monday.,,,Bridge to reopen',
    );
  });

  it('names what the machine found as the machine’s, and has both statements with who said each and when', () => {
    const judged = pair({
      decided: { decision: 'dismissed', at: null },
      annotation: annotation({ note: 'See permit.' }),
    });
    const [head, row, other] = toCsv([judged, claim()], OPTIONS).split('\r\n');
    expect(head).toContain(
      'machine: kind,machine: relation,machine: why,machine: score,machine: check-worthiness,my decision',
    );
    expect(row).toContain('contradiction,how matters stand,Two sources disagree,They differ on how matters stand.,0.91,,dismissed,,misleading,,See permit.'); // prettier-ignore
    expect(row).toContain(
      'The bridge will reopen on Monday.,Ada Moor,harbour master,,Sunday,2026-03-01,Bridge to reopen',
    );
    expect(row).toContain('The bridge stays shut.,Ben Rule,,,,,Pier news,The Harbour Post,https://pier.example/x');
    expect(other).toContain('claim,forecast,,"a date, a named source",,0.62,,');
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
