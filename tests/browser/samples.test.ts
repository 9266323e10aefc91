import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlesOf, SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { findingsIn } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { openStory } from './reader.ts';
import { compare, readExpected } from './samples.ts';
import { type NewsServer, startServer } from './server.ts';

const expected = readExpected();
const names = Object.keys(expected);
const pages = articlesOf(names.map((name) => join(SAMPLES, name)));

describe.each(BROWSERS)('the sample stories in %s, read one after the other', (browser) => {
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    for (const page of pages) server.put(page.url, page.html);
    session = await launch({ browser, headless: true, port: server.port });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(names)('finds in %s what a careful reader would, and nothing else', async (name) => {
    const { page, popup } = await openStory(session, pages[names.indexOf(name)]!.url);
    const { contradictions } = await findingsIn(popup);
    await popup.close();
    await page.close();
    const { contradictions: within, across = [] } = expected[name]!;
    expect(compare([...within, ...across], contradictions)).toEqual({ missing: [], surplus: [] });
  });
});
