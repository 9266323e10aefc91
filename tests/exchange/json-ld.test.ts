import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { VerdictChange } from '../../components/annotations/annotation.ts';
import { linkToWebAnnotation, toJsonLd, toWebAnnotation } from '../../components/exchange/json-ld.ts';
import { annotation, claim, evidence, link, noted, OPTIONS, pair, target } from './sample.ts';

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
  'a claim with verdict, note, tags and evidence': noted(),
  'a note alone': noted({ verdict: null, tags: [], evidence: [] }),
  'a passage with nothing said about it': noted({
    about: 'passage',
    verdict: null,
    note: '',
    tags: [],
    evidence: [],
  }),
  'a contradiction of two targets': noted({
    about: 'contradiction',
    targets: [target(), target({ source: null, role: null })],
  }),
  'an own word, an archived copy, a quote and a change of verdict': noted({
    ownWord: 'half the story',
    evidence: [evidence],
    verdictHistory: HISTORY,
  }),
  'an own word alone': noted({ verdict: null, ownWord: 'half the story', note: '' }),
  'a claim that the machine found': claim(),
  'a contradiction that the machine found': pair(),
  'a contradiction that the reader has confirmed and judged': pair({
    decided: { decision: 'confirmed', at: '2026-03-02T10:00:00.000Z' },
    annotation: annotation({ about: 'contradiction' }),
  }),
  'an article that was chosen': {
    ...noted({ about: 'article', targets: [target({ quote: null, position: null })] }),
    annotation: null,
  },
  'a whole article': noted({ about: 'article', targets: [target({ quote: null, position: null })] }),
};

describe('JSON-LD', () => {
  it('tells verdict, note, tag and evidence apart by purpose', () => {
    const { body } = toWebAnnotation(noted(), 'en') as { body: { purpose: string }[] };
    expect(body.map(({ purpose }) => purpose)).toEqual(['assessing', 'commenting', 'tagging', 'tagging', 'linking']);
  });

  it('selects a passage by its words and by its place', () => {
    const { target: found } = toWebAnnotation(noted(), 'en') as { target: { selector: object[] } };
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
    const found = toWebAnnotation(noted({ targets: [target({ wording: 'It opens on Monday.' })] }), 'en');
    expect(found).toMatchObject({
      target: { 'gainsay:wording': 'It opens on Monday.', selector: [{ exact: target().quote?.exact }, {}] },
    });
  });

  it('gives the own word as the rating’s other name, the archived copy as schema.org does and the quote as a selection', () => {
    const { body } = toWebAnnotation(noted({ ownWord: 'half the story', evidence: [evidence], tags: [] }), 'en') as {
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
    expect(toWebAnnotation(noted({ verdictHistory: HISTORY }), 'en')).toMatchObject({
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
    const other = noted({
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
    const exported = JSON.parse(toJsonLd([noted(), other], { ...OPTIONS, links: [link(), unrelated] })) as {
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

  it('gives two statements with who said each, when and where, what the machine found and what the reader said, each as whose it is', () => {
    const found = toWebAnnotation(
      pair({
        decided: { decision: 'confirmed', at: '2026-03-02T10:00:00.000Z' },
        annotation: annotation({ about: 'contradiction', tags: [], evidence: [] }),
      }),
      'de',
    );
    const machine = { type: 'Software', name: 'Gainsay' };
    const reader = { type: 'Person', nickname: 'reader' };
    expect(found).toMatchObject({
      motivation: 'assessing',
      creator: reader,
      'gainsay:about': 'contradiction',
      body: [
        {
          purpose: 'classifying',
          value: 'status',
          creator: machine,
          'gainsay:relation': 'sources-disagree',
          'gainsay:score': 0.91,
        },
        { purpose: 'describing', value: 'They differ on how matters stand.', language: 'de', creator: machine },
        { purpose: 'moderating', value: 'confirmed', created: '2026-03-02T10:00:00.000Z', creator: reader },
        { purpose: 'assessing', value: 'misleading', creator: reader },
        { purpose: 'commenting', value: 'The permit says Tuesday.', creator: reader },
      ],
      target: [
        {
          source: 'https://www.harbour.example/bridge?x=1',
          'schema:author': { 'schema:name': 'Ada Moor', 'schema:jobTitle': 'harbour master' },
          'gainsay:saidWhen': 'Sunday',
          'gainsay:saidOn': '2026-03-01',
          'schema:isPartOf': {
            'schema:publisher': { 'schema:name': 'The Harbour Post' },
            'schema:datePublished': '2026-03-01',
          },
          state: { type: 'TimeState', sourceDate: '2026-03-02T08:00:00.000Z' },
        },
        { source: 'https://pier.example/x', 'schema:author': { 'schema:name': 'Ben Rule' } },
      ],
    });
  });

  it('has the machine as the creator of what the reader has said nothing of', () => {
    expect(toWebAnnotation(claim(), 'en')).toMatchObject({
      motivation: 'classifying',
      creator: { type: 'Software' },
      body: [{ value: 'forecast', 'gainsay:checkWorthiness': 0.62 }, { value: 'a date, a named source' }],
      target: { 'gainsay:sourceInferred': true },
    });
  });

  describe.skipIf(!existsSync(CASES))('meets every MUST of the standard', () => {
    const ajv = existsSync(CASES) ? schemas() : null;
    const musts = (file: string): string[] =>
      (JSON.parse(readFileSync(join(CASES, file), 'utf8')) as { assertions: string[] }).assertions;

    it.each(Object.entries(variants))('with %s', (_, each) => {
      for (const assertion of musts('annotations/annotationMusts.test'))
        expect(check(ajv!, assertion, toWebAnnotation(each, 'en')), assertion).toEqual([]);
    });

    it('with a link', () => {
      for (const assertion of musts('annotations/annotationMusts.test'))
        expect(check(ajv!, assertion, linkToWebAnnotation(link())), assertion).toEqual([]);
    });

    it('as a collection', () => {
      const collection: unknown = JSON.parse(toJsonLd(Object.values(variants), { ...OPTIONS, links: [link()] }));
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
