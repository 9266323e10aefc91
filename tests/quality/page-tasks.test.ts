import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser/browsers.ts';

const SENTENCES = [
  'The town council agreed on Tuesday to sell the disused tram depot to a housing charity, for one crown.',
  'Ninety flats are to be built there by the spring of 2029, the mayor, Edda Rauch, told reporters afterwards.',
  'Two members of the opposition, which had asked for a public tender, left the hall before the vote was taken.',
  'The charity said that it had found the money for the work, 31 million, and would ask the region for nothing.',
];
const body = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const pageOf = (texts: readonly string[], head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Tram depot is sold for one crown | The Kelm Herald</title>
   <meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-03T18:20:00+01:00">${head}</head>
   <body><nav><a href="/">Home</a></nav><main><article><h1>Tram depot is sold for one crown</h1>${body(texts)}</article></main></body></html>`;

const script = fileURLToPath(new URL('predict.ts', import.meta.url));

async function predict(
  task: string,
  rows: readonly object[],
): Promise<{ code: number | null; found: Map<unknown, Record<string, unknown>>; errors: string }> {
  const child = spawn(process.execPath, [script, task], { stdio: 'pipe' });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  child.stdin.end(rows.map((row) => JSON.stringify(row)).join('\n'));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = out
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, errors, found: new Map(answers.map((answer) => [answer['id'], answer])) };
}

// A machine without a browser has the extension's own tests to say so.
describe.skipIf(findBrowser('chromium') === null)('what predict answers for whole pages', { timeout: 240_000 }, () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('body { color: red }');
  });
  let host = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('reads articles, runs no script, fetches nothing, and has a row for every page', async () => {
    const story = 'https://www.kelmherald.example/2026/03/depot-sold';
    const evil = `<script>document.documentElement.innerHTML = '';</script><link rel="stylesheet" href="${host}/a.css">
      <meta http-equiv="refresh" content="0; url=${host}/away"><style>.gone { display: none }</style>`;
    const cards = Array.from({ length: 30 }, (_, i) => `<div><h3><a href="/s${i}">Story ${i}</a></h3></div>`).join('');
    const { code, found } = await predict('articles', [
      { id: 'plain', url: story, html: pageOf(SENTENCES) },
      { id: 'canonical', url: `${story}?utm_source=x#top`, html: pageOf(SENTENCES) },
      {
        id: 'evil',
        url: story,
        html: pageOf([...SENTENCES, '<span class="gone">Nobody reads this.</span>'], evil).replace(
          '<p>',
          `<img src="${host}/i.png" onerror="document.body.remove()"><p>`,
        ),
      },
      {
        id: 'front',
        url: 'https://www.kelmherald.example/',
        html: `<title>The Kelm Herald</title><main>${cards}</main>`,
      },
      { id: 'empty', url: 'no address', html: '' },
      ...Array.from({ length: 12 }, (_, i) => ({ id: i, url: story, html: pageOf(SENTENCES.slice(0, 2 + (i % 3))) })),
    ]);
    expect(code).toBe(0);
    expect(found.size).toBe(17);
    const plain = {
      isArticle: true,
      title: 'Tram depot is sold for one crown',
      text: SENTENCES.join('\n\n'),
      published: '2026-03-03T18:20:00+01:00',
      language: 'en',
    };
    for (const id of ['plain', 'canonical', 'evil']) expect(found.get(id)).toMatchObject(plain);
    expect(found.get('front')).toMatchObject({ isArticle: false });
    expect(found.get('empty')).toMatchObject({ isArticle: false, text: '' });
    for (let i = 0; i < 12; i++) expect(found.get(i)!['text']).toBe(SENTENCES.slice(0, 2 + (i % 3)).join('\n\n'));
    expect(asked).toBe(0);
  });

  it('finds quotes in the text that it reads', async () => {
    const text = SENTENCES.join('\n\n');
    const start = text.indexOf('Two members');
    const exact = SENTENCES[2]!;
    const quote = {
      exact,
      prefix: text.slice(start - 20, start),
      suffix: text.slice(start + exact.length, start + exact.length + 20),
    };
    const row = { quote, position: { start, end: start + exact.length } };
    const edited = exact.replace('left the hall before the vote was taken', 'walked out before the vote');
    const { code, found } = await predict('anchors', [
      { id: 'same', html: pageOf(SENTENCES), ...row },
      { id: 'moved', html: pageOf([SENTENCES[3]!, ...SENTENCES.slice(0, 3)]), ...row },
      { id: 'edited', html: pageOf(SENTENCES.with(2, edited)), ...row },
      { id: 'gone', html: pageOf(SENTENCES.toSpliced(2, 1)), ...row },
      { id: 'bare', html: pageOf(SENTENCES), quote: { exact: 'ninety flats' } },
      { id: 'nothing', html: '<p>Short.</p>', ...row },
    ]);
    expect(code).toBe(0);
    expect(found.get('same')).toEqual({
      id: 'same',
      state: 'exact',
      start,
      end: start + exact.length,
      exact,
      confidence: 1,
    });
    expect(found.get('moved')).toMatchObject({ state: 'moved', exact });
    expect(found.get('edited')).toMatchObject({ state: 'changed', start, end: start + edited.length, exact: edited });
    expect(found.get('gone')).toMatchObject({ state: 'missing', start: null, end: null, exact: null });
    expect(found.get('bare')).toMatchObject({ exact: 'Ninety flats' });
    expect(found.get('nothing')).toMatchObject({ state: 'missing' });
  });

  it('names what a row lacks, in one line', async () => {
    const { code, errors } = await predict('anchors', [{ id: 'a', html: pageOf(SENTENCES) }]);
    expect(code).not.toBe(0);
    expect(errors.trim()).toMatch(/^predict: row a has no "quote"$/);
    expect((await predict('articles', [{ id: 'b' }])).errors.trim()).toMatch(/^predict: row b has no text "html"$/);
  });
});
