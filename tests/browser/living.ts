import type { Page } from 'puppeteer-core';
import type { Session } from './launch.ts';

/** A story of our own, as a paper would put it on a page. */
export interface Story {
  readonly path: string;
  readonly title: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
}

export const HARBOUR: Story = {
  path: '/news/harbour-wall',
  title: 'Harbour wall to be raised by two metres after winter storms',
  published: '2026-03-02T08:00:00Z',
  paragraphs: [
    'The harbour wall at Estrin will be raised by two metres before next winter, the port authority said on Monday.',
    'Three storms in January broke over the wall and flooded 140 cellars along the quay, according to the fire service.',
    'The work will cost 23 million crowns and take seven months, said Ole Marrin, who leads the authority.',
    'Fishermen had asked for a breakwater instead, which engineers put at 61 million crowns in a study of 2024.',
    'The town council approved the plan by 14 votes to 9 on Friday evening after a debate of four hours.',
    'Insurers paid out 8.2 million crowns for the damage of this winter, twice as much as in any year since 1991.',
    'Two of the five quays will be closed to visitors from April to October, the authority said in a statement.',
    'Residents of the old customs house said they had been told of the closure only by a note on the door.',
  ],
};

export const ORCHARD: Story = {
  path: '/news/late-frost-destroys-half-of-harvest',
  title: 'Late frost destroys half of the cherry harvest in the Lammer valley',
  published: '2026-03-03T09:30:00Z',
  paragraphs: [
    'A night of frost has destroyed half of the cherry harvest in the Lammer valley, growers said on Tuesday.',
    'Thermometers fell to minus six degrees in the lower orchards, the weather service in Tarn reported.',
    'Ida Vell, who grows cherries on 40 hectares, said that she had lost nine trees out of ten.',
    'The ministry of agriculture put the damage at 31 million crowns and promised help before the summer.',
    'In 2017, when frost came in the last week of April, the state paid 12 million crowns to 210 farms.',
    'Wind machines saved some rows on the slopes, but only one farm in eight owns one, the growers’ union said.',
    'Prices at the market in Tarn rose by 18 per cent on Tuesday, traders said, before a single cherry was ripe.',
    'Beekeepers moved 600 hives out of the valley on Wednesday because there was nothing left for bees to visit.',
  ],
};

export const addressOf = (story: Story): string => `http://www.heraldscotland.com${story.path}`;

/** A passage of a story that no other has: to be looked for in what was stored. */
export const traceOf = (story: Story): string => story.paragraphs[2]!;

export const paragraphsOf = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${text}</p>`).join('\n');

export const articleOf = (story: Story, paragraphs = story.paragraphs): string =>
  `<article class="story"><h1>${story.title}</h1>\n${paragraphsOf(paragraphs)}</article>`;

interface PageParts {
  readonly main?: string;
  /** What the head says the page is. */
  readonly kind?: 'article' | 'website';
  readonly script?: string;
}

/** A whole page of a story: its head as papers write it, and what `main` holds. */
export function storyPage(
  story: Story,
  { main = articleOf(story), kind = 'article', script = '' }: PageParts = {},
): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${story.title} | Estrin Herald</title>
<link rel="canonical" href="${addressOf(story)}">
<meta property="og:type" content="${kind}"><meta property="og:title" content="${story.title}">
<meta property="og:site_name" content="Estrin Herald"><meta property="article:published_time" content="${story.published}">
<style>body { margin: 0 auto; max-width: 640px; font: 18px/1.5 serif } .story { padding: 20px 0 }</style>
</head><body><header><a href="/">Estrin Herald</a></header><main>${main}</main>
<script>${script}</script></body></html>`;
}

/** Texts of all that is marked on a page, in whatever way. */
export const markedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => (range as Range).toString())),
  );

export interface Stored {
  readonly key: string;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
}

/** What the library holds, as one of the extension's own pages sees it: open that page once, and let it stay. */
export async function openLibraryView(session: Session): Promise<{ page: Page; stored(): Promise<Stored[]> }> {
  const page = await session.extensionPage('note.html');
  return { page, stored: () => page.evaluate(articlesInLibrary) };
}

/** Runs in a page of the extension's origin. */
function articlesInLibrary(): Promise<Stored[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gainsay');
    opening.addEventListener('error', () => reject(new Error('no library')));
    opening.addEventListener('success', () => {
      const library = opening.result;
      if (!library.objectStoreNames.contains('articles')) return resolve([]);
      const all = library.transaction('articles').objectStore('articles').getAll();
      all.addEventListener('error', () => reject(new Error('the library can’t be read')));
      all.addEventListener('success', () => {
        library.close();
        resolve((all.result as Stored[]).map(({ key, title, published, text }) => ({ key, title, published, text })));
      });
    });
  });
}
