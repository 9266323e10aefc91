import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { VerdictChange } from '../../components/annotations/annotation.ts';
import { linkToWebAnnotation, toJsonLd, toWebAnnotation } from '../../components/exchange/json-ld.ts';
import { annotation, evidence, link, NOW, target } from './sample.ts';

const CASES = join(import.meta.dirname, '../../../shared/cases/web-annotation/tests');

const HISTORY: readonly VerdictChange[] = [
  { at: '2026-03-02T09:00:00.000Z', from: { verdict: null, ownWord: '' }, to: { verdict: 'false', ownWord: '' } },
  {
    at: '2026-03-03T09:00:00.000Z',
    from: { verdict: 'false', ownWord: '' },
    to: { verdict: 'misleading', ownWord: 'half the story' },
  },
];

const variants = {
  'a claim with verdict, note, tags and evidence': annotation(),
  'a note alone': annotation({ verdict: null, tags: [], evidence: [] }),
  'a passage with nothing said about it': annotation({
    about: 'passage',
    verdict: null,
    note: '',
    tags: [],
    evidence: [],
  }),
  'a contradiction of two targets': annotation({
    about: 'contradiction',
    targets: [target(), target({ source: null, role: null })],
  }),
  'an own word, an archived copy, a quote and a change of verdict': annotation({
    ownWord: 'half the story',
    evidence: [evidence],
    verdictHistory: HISTORY,
  }),
  'an own word alone': annotation({ verdict: null, ownWord: 'half the story', note: '' }),
  'a whole article': annotation({ about: 'article', targets: [target({ quote: null, position: null })] }),
};

describe('JSON-LD', () => {
  it('tells verdict, note, tag and evidence apart by purpose', () => {
    const { body } = toWebAnnotation(annotation()) as { body: { purpose: string }[] };
    expect(body.map(({ purpose }) => purpose)).toEqual(['assessing', 'commenting', 'tagging', 'tagging', 'linking']);
  });

  it('selects a passage by its words and by its place', () => {
    const { target: found } = toWebAnnotation(annotation()) as { target: { selector: object[] } };
    expect(found.selector).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'The bridge will reopen on Monday.',
        prefix: 'He added: ',
        suffix: ' Nobody asked why.',
      },
      { type: 'TextPositionSelector', start: 40, end: 73 },
    ]);
  });

  it('names what is claimed in the reader’s words beside the passage, whose words stay', () => {
    const found = toWebAnnotation(annotation({ targets: [target({ wording: 'It opens on Monday.' })] }));
    expect(found).toMatchObject({
      target: { 'gainsay:wording': 'It opens on Monday.', selector: [{ exact: target().quote?.exact }, {}] },
    });
  });

  it('gives the own word as the rating’s other name, the archived copy as schema.org does and the quote as a selection', () => {
    const { body } = toWebAnnotation(annotation({ ownWord: 'half the story', evidence: [evidence], tags: [] })) as {
      body: object[];
    };
    expect(body).toMatchObject([
      { value: 'misleading', purpose: 'assessing', 'schema:alternateName': 'half the story' },
      { purpose: 'commenting', format: 'text/markdown' },
      {
        source: 'https://permits.example/77',
        'schema:archivedAt': 'https://copies.example/77',
        selector: { type: 'TextQuoteSelector', exact: 'Closed until Tuesday.' },
      },
    ]);
  });

  it('tells how the verdict came about', () => {
    expect(toWebAnnotation(annotation({ verdictHistory: HISTORY }))).toMatchObject({
      'gainsay:verdictHistory': [
        { created: '2026-03-02T09:00:00.000Z', 'gainsay:from': null, 'gainsay:to': { value: 'false' } },
        {
          'gainsay:from': { value: 'false' },
          'gainsay:to': { value: 'misleading', 'schema:alternateName': 'half the story' },
        },
      ],
    });
  });

  it('gives a link as an annotation of its own, once, between its two passages', () => {
    const other = annotation({
      id: link().to.annotation,
      verdict: null,
      note: '',
      tags: [],
      evidence: [],
      targets: [link().to.target],
    });
    const unrelated = link({
      id: 'f2a0',
      from: { ...link().from, annotation: 'x' },
      to: { ...link().to, annotation: 'y' },
    });
    const exported = JSON.parse(toJsonLd([annotation(), other], { now: NOW, links: [link(), unrelated] })) as {
      first: { items: { id: string }[] };
    };
    expect(exported.first.items).toHaveLength(3);
    expect(exported.first.items[2]).toMatchObject({
      id: `urn:uuid:${link().id}`,
      motivation: 'linking',
      'gainsay:linkKind': 'contradicts',
      'gainsay:from': { id: `urn:uuid:${link().from.annotation}` },
      target: { source: 'https://www.harbour.example/bridge?x=1' },
      body: { source: 'https://pier.example/x', selector: [{ exact: 'The bridge stays shut.' }, {}] },
    });
  });

  it('leaves out an annotation in which nothing was said', () => {
    const silent = annotation({ verdict: null, note: ' ', tags: [], evidence: [] });
    expect(JSON.parse(toJsonLd([silent], { now: NOW }))).toMatchObject({ total: 0 });
  });

  describe.skipIf(!existsSync(CASES))('meets every MUST of the standard', () => {
    const ajv = existsSync(CASES) ? schemas() : null;
    const musts = (file: string): string[] =>
      (JSON.parse(readFileSync(join(CASES, file), 'utf8')) as { assertions: string[] }).assertions;

    it.each(Object.entries(variants))('with %s', (_, each) => {
      for (const assertion of musts('annotations/annotationMusts.test'))
        expect(check(ajv!, assertion, toWebAnnotation(each)), assertion).toEqual([]);
    });

    it('with a link', () => {
      for (const assertion of musts('annotations/annotationMusts.test'))
        expect(check(ajv!, assertion, linkToWebAnnotation(link())), assertion).toEqual([]);
    });

    it('as a collection', () => {
      const collection: unknown = JSON.parse(toJsonLd(Object.values(variants), { now: NOW, links: [link()] }));
      for (const assertion of musts('collections/collectionMusts.test').filter((file) => existsSync(join(CASES, file))))
        expect(check(ajv!, assertion, collection), assertion).toEqual([]);
    });
  });
});

/** Every schema of the test suite under an absolute id, so that references between them hold offline. */
function schemas(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const file of readdirSync(CASES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json') || /package|w3c/.test(file)) continue;
    const schema = JSON.parse(readFileSync(join(CASES, file), 'utf8')) as { id?: string };
    const name = file.split('/').pop()!;
    if (file.startsWith('definitions/')) ajv.addSchema({ ...schema, id: `https://tests.example/${name}` });
    else ajv.addSchema({ ...schema, id: `https://tests.example/assert/../${file.replaceAll('/', '__')}` }, file);
  }
  return ajv;
}

function check(ajv: Ajv, assertion: string, value: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(CASES, assertion), 'utf8')) as { expectedResult?: string };
  const validate = ajv.getSchema(assertion);
  if (!validate) return [`no schema ${assertion}`];
  const valid = validate(value) === true;
  const wanted = (schema.expectedResult ?? 'valid') === 'valid';
  return valid === wanted
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`).concat('unexpected');
}
