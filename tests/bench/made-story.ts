import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from '../browser/articles.ts';

/** A long article of all our samples' paragraphs: more claims than the judge has time for. */
export function madeStory(): string {
  const paragraphs = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...readFileSync(join(SAMPLES, name), 'utf8').matchAll(/<p>[^]*?<\/p>/g)].map(([html]) => html));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>All the news of one day</title>
<meta property="og:type" content="article"></head><body><article><h1>All the news of one day</h1>
${paragraphs.join('\n')}</article></body></html>`;
}
