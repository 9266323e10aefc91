import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mistake } from './mistake.ts';
import { readSites } from './site-matches.ts';
import { pageOf, storyOf } from './text-page.ts';

export interface NewsPage {
  /** As the person named it, for messages. */
  readonly name: string;
  /** Where the browser finds it: a real address of a news site. */
  readonly url: string;
  readonly html: string;
}

/**
 * Sites that articles are shown on, from the list that ships: each file comes from another paper. None of them is on
 * the browsers' HSTS preload lists, so plain http reaches the server on loopback.
 */
const HOSTS = [
  'heraldscotland.com',
  'nzherald.co.nz',
  'irishexaminer.com',
  'thestar.com',
  'mg.co.za',
  'the-star.co.ke',
];

export const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));

/** Reads what is to be opened, before any browser starts. */
export function articlesOf(files: readonly string[]): NewsPage[] {
  return files.map((file, index) => {
    const name = file === '-' ? 'standard input' : file;
    const text = decode(bytesOf(file), name);
    if (text.trim() === '') throw new Mistake(`There is nothing in ${name}.`);
    const host = HOSTS[index % HOSTS.length]!;
    const url = `http://www.${host}/news/${index + 1}-${slugOf(file)}`;
    const html = isHtml(file, text) ? text : pageOf(storyOf(text), siteName(host));
    return { name, url, html };
  });
}

function bytesOf(file: string): Uint8Array {
  if (file !== '-' && !['.html', '.htm', '.txt', ''].includes(extname(file).toLowerCase())) {
    throw new Mistake(`Can't open ${file}: give an .html or a .txt file.`);
  }
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new Mistake(`Can't read ${file}: ${whyNot(error)}.`);
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'it may not be read';
  return error instanceof Error ? error.message : String(error);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake(`Can't read ${name}: it is not UTF-8 text.`);
  }
}

function isHtml(file: string, text: string): boolean {
  if (/\.html?$/i.test(file)) return true;
  return !/\.txt$/i.test(file) && /^\s*<(?:!doctype|html|head|body)\b/i.test(text);
}

function slugOf(file: string): string {
  const slug = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'story';
}

function siteName(host: string): string {
  return readSites().sites.find((site) => site.host === host)?.name ?? host;
}
