/** Above this, in characters, or with a full stop at its end, a first line is a sentence of the story and no title. */
const LONGEST_TITLE = 140;
/** A title that is made from a story's first sentence has this many words. */
const TITLE_WORDS = 12;
/** Lines up to this long are taken as wrapped by an editor and are joined; longer ones are paragraphs of their own. */
const WRAPPED = 100;

interface TextStory {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A plain text as a news story: its first line is the title unless it reads like a sentence; blank lines part paragraphs. */
export function storyOf(text: string): TextStory {
  const blocks = text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  const [first = [], ...rest] = blocks;
  const title = first[0] ?? '';
  if (isTitle(first, rest.length)) {
    return { title, paragraphs: [...paragraphsOf(first.slice(1)), ...rest.flatMap(paragraphsOf)] };
  }
  const paragraphs = blocks.flatMap(paragraphsOf);
  const words = (paragraphs[0] ?? '').split(/\s+/);
  const made = words.slice(0, TITLE_WORDS).join(' ');
  return { title: words.length > TITLE_WORDS ? `${made} …` : made, paragraphs };
}

function isTitle(lines: readonly string[], blocksAfter: number): boolean {
  const [first = '', second] = lines;
  if (first.length > LONGEST_TITLE || /[.…:;,]["”’')\]]?$/.test(first)) return false;
  if (second === undefined) return blocksAfter > 0;
  // The first of several wrapped lines goes on in the next one.
  return !isWrapped(lines) || (lines.length === 2 && /^[^\p{Ll}]/u.test(second));
}

const isWrapped = (lines: readonly string[]): boolean => lines.every((line) => line.length <= WRAPPED);

function paragraphsOf(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return isWrapped(lines) ? [lines.join(' ')] : [...lines];
}

/** The story as a page like a paper's. */
export function pageOf(story: TextStory, site: string): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.title, inLanguage: 'en' };
  // A script element ends at the first "</": that must not come from the text.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const title = escapeText(story.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeText(site)}">
<script type="application/ld+json">${json}</script>
<style>body { max-width: 42em; margin: 3em auto; padding: 0 1em; font: 18px/1.6 Georgia, serif; }</style>
</head>
<body>
<main>
<article>
<h1>${title}</h1>
${story.paragraphs.map((paragraph) => `<p>${escapeText(paragraph)}</p>`).join('\n')}
</article>
</main>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
