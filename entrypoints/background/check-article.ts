import { anchorPieces } from '../../components/anchoring/anchor-pieces.ts';
import type { Target } from '../../components/annotations/annotation.ts';
import type { Article } from '../../components/claims/article.ts';
import { siteOf } from '../../components/claims/article-key.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { textHash } from '../../components/claims/text-hash.ts';
import { cutOff } from '../../components/changes/cut-off.ts';
import { languageOfText } from '../../components/language/language-of-text.ts';
import { sentencesAround } from '../../components/language/sentences-around.ts';
import type { Span } from '../../components/language/span.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { CheckAnswer, PassageNow, ReadArticle, Report } from '../../components/messages/protocol.ts';
import { readSettings, type Settings } from '../../components/messages/settings.ts';
import type { Library } from '../../components/store/database.ts';
import { annotationsOf } from '../../components/store/read.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { putArticle, retitleArticle, updateArticle } from '../../components/store/write.ts';
import { asSeen, type SeenArticle } from './as-seen.ts';
import { historyWith } from './article-history.ts';
import { claimWeights } from './claim-weights.ts';
import { ENGINE, READER } from './engine.ts';
import { claimOwnWork, keptArticle } from './kept-article.ts';
import { pausedState } from './paused.ts';
import { isSiteOff } from './sites-off.ts';
import { stillStanding } from './still-standing.ts';

/**
 * An article as the page gives it → what is known of it. The same text read by the same engine is answered from the
 * library; anything else is read now, and stored before it is answered, with what was changed in it since it was read last.
 * Judging comes after: see `judge-article.ts`. `anyLanguage`: though it may not be in English. `visit`: when the page was opened, ms since 1970.
 */
export async function checkArticle(
  library: Library,
  read: ReadArticle,
  { asked, anyLanguage = false }: { asked: boolean; anyLanguage?: boolean },
  origin: string,
  visit: number,
): Promise<{ answer: CheckAnswer; record: ArticleRecord | null }> {
  if (new URL(read.url).origin !== origin) throw new GainsayError('bad-message', 'the address is another origin');
  const paused = await pausedState();
  if (paused) return { answer: paused, record: null };
  if (!asked && (await isSiteOff(siteOf(read.url)))) return { answer: { state: 'site-off' }, record: null };
  const language = languageOfText(read.text, read.language);
  if (language !== 'en' && !anyLanguage && !(await wasReadAnyway(library, read)))
    return { answer: { state: 'not-english', language }, record: null };

  const record = await readOrStored(library, { ...read, language }, visit);
  const annotations = await annotationsOf(library, record.key);
  const report = reportOf(await asSeen(library, record), annotations, await readSettings());
  return { answer: { state: 'checked', report, ...(record.reading?.cut && { text: record.text }) }, record };
}

/** The reader has had it read before though it is not in English. */
async function wasReadAnyway(library: Library, read: ReadArticle): Promise<boolean> {
  const { stored } = await keptArticle(library, read);
  return stored !== undefined && stored.language !== 'en';
}

async function readOrStored(library: Library, page: ReadArticle, visit: number): Promise<ArticleRecord> {
  const kept = await keptArticle(library, page);
  const { key, stored } = kept;
  // What was read in full stays, with all that was found in it, where a wall shows only its beginning.
  const cut = stored !== undefined && cutOff(stored.text, page.text) !== null;
  const read = cut ? { ...page, text: stored.text } : page;
  const hash = textHash(read.text);
  const now = new Date().toISOString();
  const sameText = stored?.textHash === hash;
  const reading = {
    // A tab that was opened earlier makes no earlier visit of a later one.
    visit: Math.max(visit, stored?.reading?.visit ?? 0),
    since: sameText ? (stored.reading?.since ?? stored.lastRead) : now,
    reader: READER,
    ...(cut && { cut, ...(stored.reading && { reader: stored.reading.reader }) }),
  };
  const shown = { text: page.text, reading: { ...reading, reader: READER } };
  if (stored && sameText && stored.engine === ENGINE) {
    const again = { ...stored, title: read.title, updated: read.updated, lastRead: now, reading };
    await keepUnchangedText(library, stored, again, { ...again, ...shown }, visit);
    return again;
  }
  const article: Article = { ...read, key };
  const claims = claimsOf(article, await claimWeights());
  const record: ArticleRecord = {
    key,
    url: read.url,
    title: read.title,
    site: read.site,
    authors: read.authors,
    published: read.published,
    updated: read.updated,
    language: read.language,
    text: read.text,
    ...(read.factChecks && { factChecks: read.factChecks }),
    read: stored?.read ?? now,
    lastRead: now,
    engine: ENGINE,
    textHash: hash,
    claims,
    judged: 'waiting',
    // What was found before is shown until the new findings are there.
    contradictions: stillStanding(stored?.contradictions ?? [], key, claims),
    updates: stillStanding(stored?.updates ?? [], key, claims),
    reading,
  };
  if (!stored) await claimOwnWork(library, kept, read);
  await putArticle(library, record, stored && (await historyWith(library, stored, { ...record, ...shown }, visit)));
  return record;
}

/** The text is as it was: only the headline may be another, or less of the text be `shown`. */
async function keepUnchangedText(
  library: Library,
  stored: ArticleRecord,
  { key, title, updated, lastRead, reading }: ArticleRecord,
  shown: ArticleRecord,
  visit: number,
): Promise<void> {
  const change = { lastRead, updated, ...(reading && { reading }) };
  const same = title === stored.title && shown.text === stored.text && !stored.reading?.cut;
  if (same) return updateArticle(library, key, change);
  const history = await historyWith(library, stored, shown, visit);
  await retitleArticle(library, key, { ...change, title }, history);
}

/** Where what a reader has annotated stands in the text as it is now. */
function placesOf({ article, quote, position }: Target, record: ArticleRecord): PassageNow[] {
  if (!quote || !position || article.key !== record.key) return [];
  const passageAt = ({ start, end }: Span) => ({ start, end, text: record.text.slice(start, end) });
  return anchorPieces(record, { ...quote, ...position }).map((found) => ({
    ...passageAt(found),
    sentences: sentencesAround(record.text, found).map(passageAt),
  }));
}

/** What the page is told: of annotations only what the card shows, never a note. */
export function reportOf(
  record: SeenArticle,
  annotations: readonly AnnotationRecord[],
  { markStyle, ownColour, selectionOffer, theme }: Settings,
): Report {
  return {
    articleKey: record.key,
    title: record.title,
    site: record.site,
    published: record.published,
    claims: [...record.claims],
    contradictions: [...record.contradictions],
    updates: [...record.updates],
    judged: record.judged,
    annotations: annotations.map((annotation) => ({
      id: annotation.id,
      about: annotation.about,
      verdict: annotation.verdict,
      hasNote: annotation.note !== '',
      quotes: annotation.targets.flatMap((target) =>
        target.quote ? [{ exact: target.quote.exact, now: placesOf(target, record) }] : [],
      ),
    })),
    look: { markStyle, ownColour, selectionOffer, colourScheme: theme === 'system' ? 'light dark' : theme },
  };
}
