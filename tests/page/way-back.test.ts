import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { listenFirst } from '../../components/page/early-events.ts';
import { EventShield } from '../../components/page/event-shield.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { PageMarks } from '../../entrypoints/reader/page-marks.ts';
import { Story } from '../../entrypoints/reader/story.ts';
import { openPage, SENTENCES } from './open-page.ts';

const spread = `<article>${SENTENCES.map((one) => `<p style="margin:1500px 0">${one}</p>`).join('')}</article>`;

beforeEach(() => {
  speakFrom(messages);
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  onTestFinished(() => void vi.restoreAllMocks());
});

async function open() {
  const page = await openPage(spread);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  listenFirst(page.defaultView!);
  const marks = new PageMarks(
    page,
    new EventShield(),
    end.signal,
    () => true,
    async () => {},
  );
  const read = readArticle(page)!;
  const storyAt = (url: string): Story => new Story({ ...read, article: { ...read.article, url } });
  const story = storyAt('https://post.example/one');
  marks.paint([story]);
  const scroller = page.scrollingElement!;
  scroller.scrollTop = 700;
  const start = read.map.text.indexOf(SENTENCES[2]!);
  marks.goTo(story, start, start + SENTENCES[2]!.length);
  expect(scroller.scrollTop).toBeGreaterThan(1500);
  return { marks, scroller, storyAt };
}

it('leads back to where the reader was, though the article was read again meanwhile', async () => {
  const { marks, scroller, storyAt } = await open();
  marks.paint([storyAt('https://post.example/one')]);
  marks.goBack();
  expect(scroller.scrollTop).toBe(700);
});

it('leads nowhere on the next page of a site that goes on without loading', async () => {
  for (const leave of [true, false]) {
    const { marks, scroller, storyAt } = await open();
    if (leave) marks.clear();
    marks.paint([storyAt('https://post.example/two')]);
    scroller.scrollTop = 900;
    marks.goBack();
    expect(scroller.scrollTop).toBe(900);
  }
});
