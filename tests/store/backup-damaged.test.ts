import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reckoned } from '../../components/store/backup/fates.ts';
import { BACKUP_TABLES } from '../../components/store/backup/format.ts';
import { headOf, planOf } from '../../components/store/backup/read-backup.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { withKeys } from '../../components/store/links.ts';
import {
  clash,
  ferry,
  fileOf,
  fill,
  going,
  linesOf,
  made,
  mended,
  mine,
  other,
  OWN,
  plan,
  restore,
  rowsOf,
  tie,
} from './backed-up.ts';

let library: Library;
let file: Blob;
const opened: Library[] = [];
const empty = (): Library => {
  const made = openLibrary(`test-${Math.random()}`);
  opened.push(made);
  return made;
};

beforeEach(async () => {
  library = empty();
  await fill(library);
  ({ file } = await made(library));
});
afterEach(() => Promise.all(opened.splice(0).map((each) => each.delete())));

describe('a backup that is damaged', () => {
  const damage = async (change: (lines: string[]) => string[]): Promise<Blob> => fileOf(change(await linesOf(file)));

  it('loses the damaged line alone, wherever it is', async () => {
    const torn = await damage((lines) => lines.map((line, at) => (at === 3 ? line.slice(0, 90) : line)));
    const target = empty();
    expect(await plan(target, torn)).toMatchObject({ damaged: 1, missing: 0 });
    expect((await restore(target, torn)).damaged).toBe(1);
    // The link that ends at it has its place kept, as ever.
    expect((await target.annotations.toArray()).map(({ note }) => note)).toEqual([mine.note, '']);
    expect(await target.articles.count()).toBe(2);
  });

  it('says how much is missing where it was cut short, and restores the rest', async () => {
    const text = await file.text();
    const cut = new Blob([text.slice(0, text.lastIndexOf('"articles"') + 40)]);
    const target = empty();
    expect(await plan(target, cut)).toMatchObject({ damaged: 1, missing: 1 });
    await restore(target, cut);
    expect(await target.articles.toCollection().primaryKeys()).toEqual([ferry.key]);
    expect(await target.annotations.count()).toBe(2);
  });

  it('is not taken at its bytes where these are no text', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = new TextDecoder('latin1').decode(bytes).indexOf('hogwash');
    bytes[at] = 0xff;
    expect(await plan(empty(), new Blob([bytes]))).toMatchObject({ damaged: 1, missing: 0 });
  });

  it('is none where an article has other words than those that were read', async () => {
    const changed = await damage((lines) =>
      lines.map((line) => line.replace('"text":"The ferry', '"text":"The wherry')),
    );
    expect((await plan(empty(), changed)).damaged).toBe(2);
  });

  it('may be put back in two halves, the first of them twice', async () => {
    const target = empty();
    const half = await damage((lines) => lines.slice(0, 6));
    await restore(target, half);
    await restore(target, half);
    await restore(target, file);
    expect(await rowsOf(target)).toEqual(await rowsOf(library));
  });

  it('leaves all of a part undone where the disk is full in the middle of it', async () => {
    const target = empty();
    target.table('articles').hook('creating', () => {
      throw new Error('the disk is full');
    });
    await expect(restore(target, file)).rejects.toThrow('disk is full');
    expect(await target.annotations.count()).toBe(0);
  });

  it('keeps no history of an article that is not here, which nobody could have forgotten', async () => {
    const target = empty();
    await restore(target, await damage((lines) => lines.filter((line) => !line.startsWith('{"table":"articles"'))));
    expect(await target.histories.count()).toBe(0);
  });
});

describe('a file that is no backup, or means harm', () => {
  const head = async (change: object): Promise<Blob> => {
    const [first, ...rest] = await linesOf(file);
    return fileOf([JSON.stringify({ ...(JSON.parse(first!) as object), ...change }), ...rest]);
  };

  it('is told by its first line', async () => {
    expect(await planOf(library, new Blob([]), OWN, going())).toBe('empty');
    expect(await planOf(library, new Blob(['id,verdict\r\n1,true\r\n']), OWN, going())).toBe('foreign');
    expect(await planOf(library, new Blob(['{"format":"other"}\n']), OWN, going())).toBe('foreign');
    expect(await planOf(library, await head({ version: 2 }), OWN, going())).toBe('newer');
    expect(await planOf(library, await head({ database: 8 }), OWN, going())).toBe('newer');
    expect(await planOf(library, await head({ origin: 'e' }), OWN, going())).toBe('foreign');
    expect(await planOf(library, await head({ counts: null }), OWN, going())).toBe('foreign');
  });

  it('is not read beyond that, however large it is', async () => {
    const huge = new Blob(Array.from({ length: 64 }, () => new Uint8Array(1_000_000)));
    Object.assign(huge, { stream: () => expect.unreachable('the whole of it') });
    expect(await headOf(huge, library)).toBe('foreign');
  });

  it('is gone through in slices, so that the page can draw and the reader stop it, however little of it is sound', async () => {
    const [first] = await linesOf(file);
    const text = `${first!}\n${'{}\n'.repeat(40_000)}`;
    const lines = new Blob([text]);
    const whole = new TextEncoder().encode(text);
    // All of it is there at once, as from a quick disk.
    Object.assign(lines, {
      stream: () =>
        new ReadableStream({
          start(stream) {
            stream.enqueue(whole);
            stream.close();
          },
        }),
    });
    const stopping = new AbortController();
    setTimeout(() => stopping.abort());
    await expect(planOf(library, lines, OWN, { onProgress: () => {}, signal: stopping.signal })).rejects.toThrow();
  });

  const forged = async (table: string, record: object | string): Promise<Reckoned> => {
    const [first] = await linesOf(file);
    const text = typeof record === 'string' ? record : JSON.stringify(record);
    const target = empty();
    const done = await restore(target, fileOf([first!, `{"table":"${table}","record":${text}}`]));
    expect(done.damaged).toBe(1);
    for (const name of BACKUP_TABLES) expect(await target.table(name).count()).toBe(0);
    return done;
  };

  it('puts no record in that the extension could not have written', async () => {
    const evil = 'javascript:alert(1)';
    const target = mine.targets[0]!;
    await forged('annotations', { ...mine, evidence: [{ url: evil, title: '' }] });
    await forged('annotations', { ...mine, evidence: [{ url: 'https://a.example/', title: '', archived: evil }] });
    await forged('annotations', { ...mine, targets: [{ ...target, article: { ...target.article, url: evil } }] });
    await forged('annotations', { ...mine, note: 'x'.repeat(1_000_001) });
    await forged('annotations', { ...mine, modified: 'zzz' });
    await forged('annotations', { ...mine, verdictHistory: 7 });
    await forged('annotations', { ...mine, targets: [] });
    await forged('articles', { ...ferry, url: evil });
    await forged('articles', { ...ferry, key: 'ferry' });
    await forged('articles', { ...ferry, claims: { length: 9 } });
    await forged('corrections', mended('m', ferry, { position: { start: 9, end: 1 } }));
    await forged('decisions', { id: 'x', decision: 'confirmed', decided: ferry.read, contradiction: clash });
    await forged('links', { ...tie('t', mine, other), kind: 'owns' });
    await forged('histories', { key: ferry.key, told: 3 });
    await forged('segments', { id: 1 });
    await forged('__proto__', '{}');
    await forged('articles', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  });

  it('leaves behind what no record has, and what would change all objects', async () => {
    const [first] = await linesOf(file);
    const plain = { ...mine, note: 'Asked.' };
    const text = JSON.stringify(plain).replace('{', '{"__proto__":{"polluted":1},"constructor":{"x":1},"more":1,');
    const target = empty();
    await restore(target, fileOf([first!, `{"table":"annotations","record":${text}}`]));
    expect(await target.annotations.toArray()).toEqual([withKeys(plain)]);
    expect('polluted' in {}).toBe(false);
  });

  it('gives an article without those of its claims that do not stand in it', async () => {
    const [first] = await linesOf(file);
    const [claim] = ferry.claims;
    const record = {
      ...ferry,
      claims: [claim, { ...claim, quote: 'Invented.' }, { ...claim, attribution: { source: 4 } }],
    };
    const target = empty();
    await restore(target, fileOf([first!, JSON.stringify({ table: 'articles', record })]));
    expect((await target.articles.get(ferry.key))?.claims).toEqual([claim]);
  });
});
