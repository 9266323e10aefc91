import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gainsay-start-'));

function run(words: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [START, ...words], { encoding: 'utf8', input, timeout: 220_000 });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm start', () => {
  it('writes one JSON object and nothing else to standard output', () => {
    const { status, stdout } = run(['--json', join(SAMPLES, 'flood.html'), '-'], TEXT);
    expect(status).toBe(0);
    const { articles } = JSON.parse(stdout) as { articles: Record<string, unknown>[] };
    expect(articles.map(({ title }) => title)).toEqual([
      'Did the dyke hold? Officials differ as the Tavel leaves its banks',
      'Ferry cancelled',
    ]);
    for (const article of articles) {
      expect(Object.keys(article).toSorted()).toEqual(['claims', 'contradictions', 'title']);
      expect((article['claims'] as object[]).length).toBeGreaterThan(0);
    }
    const [claim] = articles[1]!['claims'] as Record<string, unknown>[];
    expect(Object.keys(claim!).toSorted()).toEqual(
      ['checkWorthiness', 'end', 'kind', 'marked', 'quote', 'source', 'start'].toSorted(),
    );
  });

  it.each([
    ['a missing file', [join(folder, 'none.txt')], /^Can't read .*none\.txt: there is no such file\.\n$/],
    ['a folder', [folder], /^Can't read .*: it is a folder\.\n$/],
    ['an empty file', [file('empty.txt', ' \n')], /^There is nothing in .*empty\.txt\.\n$/],
    ['an unknown option', ['--colour'], /^Unknown option '--colour'; .*\.\n$/],
    [
      'another kind of file',
      [file('story.pdf', '%PDF')],
      /^Can't open .*story\.pdf: give an \.html or a \.txt file\.\n$/,
    ],
  ])('says in one sentence what is wrong with %s, before any browser starts', (_what, words, sentence) => {
    const { status, stdout, stderr } = run(words);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });

  it('says so when a page holds no article', () => {
    const { status, stdout, stderr } = run(['--json', file('links.html', '<title>Links</title><a href="/a">One</a>')]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').at(-1)).toMatch(/links\.html: there is no article on this page\.$/);
  });
});

const TEXT = `Ferry cancelled

The ferry to the islands was cancelled on Friday because of a storm that nobody had forecast. About 120 passengers
slept in the waiting hall in Kilmore, the harbour office said.

“We opened the canteen and made soup,” said the harbour master, Una Reid. The first boat left at noon on Saturday. It
carried 80 people and the week’s post.
`;
