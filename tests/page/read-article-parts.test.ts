import { describe, expect, it } from 'vitest';
import { hidesItsText } from '../../components/page/closed-text.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { changesDuring, openPage, paragraphs, SENTENCES } from './open-page.ts';

const STORY = SENTENCES.join('\n\n');
const textOf = async (html: string): Promise<string | undefined> => readArticle(await openPage(html))?.article.text;

describe('what belongs to the text of an article', () => {
  it('are the rows of a table of figures, but not a table that lays out the page', async () => {
    const row = (n: number): string => `<tr><td>${n}</td><td>Ferry ${n}</td><td>${n}0 crossings</td></tr>`;
    const table = `<table><tr><th>No.</th><th>Ship</th><th>In May</th></tr>${[1, 2, 3].map(row).join('')}</table>`;
    expect(await textOf(`<article>${paragraphs()}${table}</article>`)).toBe(
      `${STORY}\n\nNo. Ship In May\n\n1 Ferry 1 10 crossings\n\n2 Ferry 2 20 crossings\n\n3 Ferry 3 30 crossings`,
    );
    const layout = `<table><tr><td><a href="/">Home</a></td><td>${paragraphs()}</td></tr></table>`;
    expect(await textOf(layout)).toBe(STORY);
  });

  it('are the short items of a list that it tells, but not a list of links', async () => {
    const told = `<ul><li>The north pier, from May on</li><li>The slip</li><li>The old quay, in autumn</li></ul>`;
    const links = `<ul><li><a href="/a">Harbour fees go up</a></li><li><a href="/b">A new pilot</a></li></ul>`;
    expect(await textOf(`<article>${paragraphs()}${told}${links}</article>`)).toBe(
      `${STORY}\n\nThe north pier, from May on\n\nThe slip\n\nThe old quay, in autumn`,
    );
  });

  it('are headings above headings, and headings that are none but in name', async () => {
    const page = `<article><p>${SENTENCES[0]}</p><h2>The works</h2><h3>In spring</h3><p>${SENTENCES[1]}</p>
      <div class="story-crosshead">What it costs</div>${paragraphs(SENTENCES.slice(2))}<h3>More</h3><ul><li><a href="/a">Fees go up</a></li></ul></article>`;
    expect((await textOf(page))?.split('\n\n')).toEqual([
      SENTENCES[0],
      'The works',
      'In spring',
      SENTENCES[1],
      'What it costs',
      ...SENTENCES.slice(2),
    ]);
  });

  it('are posts that it shows, though they come in a box of social media', async () => {
    const post = `<div class="social-media-embed"><blockquote class="post"><p>So the bridge is shut for two years and nobody told us, thanks a lot.</p>— Ada (@ada)</blockquote></div>`;
    expect(await textOf(`<article>${paragraphs()}${post}</article>`)).toContain('nobody told us');
  });

  it('is what stands beside a label or a form in a part that holds much more', async () => {
    const form = '<form><input type="email"></form>';
    for (const begin of [`<h3>More on the bridge</h3>`, form, `<div>${form}</div>`])
      expect(await textOf(`<article><div>${begin}${paragraphs()}</div><div>${paragraphs()}</div></article>`)).toContain(
        `${STORY}\n\n${STORY}`,
      );
  });

  it('are the entries of a live blog, each below its time, and headings in the words of somebody', async () => {
    const entry = (i: number): string => `<div><span>1${i}.40 GMT</span><p>${SENTENCES[i]}</p></div>`;
    expect(await textOf(`<article>${paragraphs()}${[0, 1, 2].map(entry).join('')}</article>`)).toBe(
      [STORY, ...SENTENCES.slice(0, 3)].join('\n\n'),
    );
    const heading = 'Engineers found cracks';
    expect(await textOf(`<article>${paragraphs()}<h2>“${heading}”</h2><p>It is shut.</p></article>`)).toBe(
      `${STORY}\n\n“${heading}”\n\nIt is shut.`,
    );
  });

  it('is a sentence that is said once more among others', async () => {
    const again = 'Engineers found cracks in four of the nine girders last spring.';
    expect(await textOf(`<article>${paragraphs([...SENTENCES, again, 'It is shut.'])}</article>`)).toBe(
      [STORY, again, 'It is shut.'].join('\n\n'),
    );
  });

  it('are sentences that begin like a label', async () => {
    const like = [
      'Advertisers left the quay.',
      'Related questions were put to the mayor on Monday.',
      'Loading began at dawn.',
      'Residents can sign up for the ferry at the town hall until Friday, the council said.',
      'The newsletter of the harbour has 3,000 subscribers, a third of them abroad.',
    ];
    expect(await textOf(`<article>${paragraphs([...SENTENCES, ...like])}</article>`)).toBe(
      [STORY, ...like].join('\n\n'),
    );
  });
});

describe('what stands in an article and is none of its text', () => {
  it.each([
    [
      'a card that a hover shows',
      `<p>The mayor, <span>Ada Quist<span class="tooltip-card">Ada Quist, mayor since 2019. All stories about her</span></span>, spoke.</p>`,
      'The mayor, Ada Quist, spoke.',
    ],
    [
      'what only screen readers are told',
      `<p>It is shut.<span class="sr-only"> opens in a new window</span></p>`,
      'It is shut.',
    ],
    ['an inline part that is hidden', `<p>It is shut.<span style="display:none"> until 2028</span></p>`, 'It is shut.'],
    ['signs that part sections', `<p>* * *</p><p>•</p><p>It is shut.</p>`, 'It is shut.'],
    ['the label of a film', `<p>0:58Watch: Three boats at the old lock</p><p>It is shut.</p>`, 'It is shut.'],
    [
      'offers in the midst of it',
      `<p>To stay on top of the harbour, sign up to Low Tide, our weekly newsletter.</p><p>The Post is read by 31,000. Sign up to receive our longest stories first.</p><p>One letter every day. By submitting, you consent to receiving e-mails from us.</p><p>NEWYou can now listen to Post articles!</p><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'lines of who helped and where it was printed',
      `<p>Additional reporting by Tom Reed</p><p>Write to Ada Quist at ada.quist@post.example</p><p>Published in The Post, June 14th, 2026</p><p>The last boat in the strait. © Tom Reed/HARBOUR</p><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'a summary that a program has made, and a story put in between',
      `<div><h2>AI-generated summary</h2><p>A bridge is shut for two years, as the council has said, and a ferry runs.</p></div><div class="inline-asset"><h4><a href="/x">Why pumps fail</a></h4><p>A third of them are older than the quay that they stand on.</p></div><p>It is shut.</p><p>This article originally appeared on The Post: Bridge shut</p>`,
      'It is shut.',
    ],
    [
      'two times without a space between them',
      `<p>Updated July 16, 2026 — 3.38pmfirst published at July 16, 2026 — 5.00am</p><p>Issued on: 08/09/2026 - 18:21Modified: 08/09/2026 - 21:44</p><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'lines of time',
      `<p>Updated at 1:23 p.m.</p><p>2 March 2026</p><p>3 min read</p><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'labels',
      `<p>Advertisement</p><p>Related: <a href="/x">Fees go up</a></p><p>Article continues below</p><p>It is shut.</p>`,
      'It is shut.',
    ],
    ['a credit', `<p>The bridge at dawn, photo © Tom Reed</p><p>It is shut.</p>`, 'It is shut.'],
    [
      'a box of the paper’s own making',
      `<x-newsletter><p>Get the harbour letter, every morning at six, free for all who live here.</p></x-newsletter><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'a quotation that is set in large letters once more, and who is quoted',
      `<blockquote><p>“Engineers found cracks in four of the nine girders.”</p><cite>Ada Quist, mayor</cite></blockquote><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'sentences of one passage that are set in large letters, without the words between them',
      `<p>“It is an old thing,” said Tom Reed, a baker. “We all knew it would go.”</p><div class="x"><p>It is an old thing. We all knew it would go.</p></div>`,
      '“It is an old thing,” said Tom Reed, a baker. “We all knew it would go.”',
    ],
    [
      'a box that invites to a newsletter, whatever it is called',
      `<div class="b1"><div class="b2">First in the morning</div><div class="b3">The harbour letter tells all in four minutes. Some 31,000 people read it.</div><div><form><input type="email"></form></div></div><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'a box of other stories, whatever it is called',
      `<div class="b1"><div class="b2">Related</div><a href="/fees">Fees go up</a><div class="b3">The region said that a late offer had unlocked the talks on fees, for now at least.</div></div><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'a box with a film',
      `<div><h4>TOP VIDEOS</h4><p>Watch the last ferry of the old line leave the north quay on a grey Sunday, in March.</p></div><p>It is shut.</p>`,
      'It is shut.',
    ],
    [
      'who worked on it and whom the press may call',
      `<p>Reporting by Ada Quist in York; Editing by Tom Reed</p><p>It is shut.</p><h3>Press office</h3><p>Media enquiries: 01632 960 770, from nine to five.</p>`,
      'It is shut.',
    ],
    [
      'who wrote it and where to follow them',
      `<p>It is shut.</p><p>Tom Reed writes on ships and the sea. Follow him on Twitter.</p>`,
      'It is shut.',
    ],
  ])('leaves out %s', async (_, html, left) => {
    expect(await textOf(`<article>${paragraphs()}${html}</article>`)).toBe(`${STORY}\n\n${left}`);
  });
});

describe('pages that make it hard', () => {
  it('reads ten thousand elements in each other', () => {
    // Without a window: it is the reader that is looked at, not the browser's layout.
    const page = document.implementation.createHTMLDocument();
    let place: Element = page.body;
    for (let i = 0; i < 10_000; i++) place = place.appendChild(page.createElement('div'));
    place.innerHTML = paragraphs();
    expect(readArticle(page)?.article.text).toBe(STORY);
  });

  it('reads the beginning of five million letters', () => {
    const page = document.implementation.createHTMLDocument();
    const long = `<p>${'The bridge is shut. '.repeat(50_000)}</p>`;
    page.body.innerHTML = `<article>${paragraphs()}${long.repeat(5)}</article>`;
    const text = readArticle(page)?.article.text ?? '';
    expect(text.startsWith(STORY)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(2_000_000);
  });

  it('reads beside more than a hundred thousand boxes in an aside', () => {
    const page = document.implementation.createHTMLDocument();
    const boxes = `<aside><p>${SENTENCES[0]}</p>${'<nav>Home</nav>'.repeat(150_000)}</aside>`;
    page.body.innerHTML = `<p>${SENTENCES[1]}</p>${boxes}`;
    expect(readArticle(page)).not.toBeNull();
  });

  it('reads what is put into the slots of shadow trees, in the order in which it is shown', async () => {
    const page = await openPage(`<x-story><p slot="b">${SENTENCES[1]}</p><p slot="a">${SENTENCES[0]}</p></x-story>`);
    const root = page.querySelector('x-story')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<article><slot name="a"></slot><slot name="b"></slot>${paragraphs(SENTENCES.slice(2))}</article>`;
    expect(readArticle(page)?.article.text).toBe(STORY);
  });

  it('is no section whose larger part stands around articles, behind an empty form or not', async () => {
    const aside = (form: string): string => `<aside>${form}<div>${STORY} ${STORY}</div></aside>`;
    const page = (form: string): string =>
      `<div class="s">${paragraphs()}</div><div class="s">${paragraphs(SENTENCES.slice(0, 2))}${aside(form)}</div>`;
    expect(await textOf(page(''))).toBe(STORY);
    expect(await textOf(page('<form></form>'))).toBe(STORY);
  });

  it('tells a page that keeps its text to itself from one that has none', async () => {
    const page = await openPage('<x-story style="display:block"></x-story>');
    const root = page.querySelector('x-story')!.attachShadow({ mode: 'closed' });
    root.innerHTML = `<article>${paragraphs([...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES])}</article>`;
    expect(changesDuring(page, () => expect(readArticle(page)).toBeNull())).toEqual([]);
    expect(hidesItsText(page)).toBe(true);
    expect(hidesItsText(await openPage('<x-clock>12:04</x-clock><div style="height:900px"></div>'))).toBe(false);
    expect(hidesItsText(await openPage('<p>Hello.</p>'))).toBe(false);
  });
});
