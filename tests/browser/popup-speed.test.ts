import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { popupSpeed, tabOf } from './popup-speed.ts';
import { openStory } from './reader.ts';
import { startServer, type NewsServer } from './server.ts';

const STORY = 'http://www.heraldscotland.com/news/visit';

/** Far more than the popup takes (15 ms at most, on a machine that does nothing else), far less than a cold database would. */
const SLOW_MS = 100;

let server: NewsServer;
let session: Session;

afterEach(async () => {
  await session?.close();
  await server?.close();
});

describe('the popup of an article that was read', () => {
  it.each(BROWSERS)('shows it before any database could answer, in %s', async (browser) => {
    server = await startServer();
    server.put(STORY, readFileSync(join(SAMPLES, 'visit.html'), 'utf8'));
    session = await launch({ browser, headless: true, port: server.port });
    const { popup } = await openStory(session, STORY);
    const tab = await tabOf(popup);
    await popup.close();
    const speed = (await popupSpeed(session, tab, 5)).toSorted((a, b) => a - b);
    expect(speed[2]).toBeLessThan(SLOW_MS);
  });
});
