import type { Contradiction } from '../contradictions/contradiction.ts';
import type { Decision, Decisions } from '../contradictions/shown.ts';
import type { Library } from './database.ts';
import type { DecisionRecord } from './records.ts';
import { isDecided, isSoundDecision } from './sound.ts';

/** The articles that a pair stands in, each once. */
export const articlesOfPair = ({ a, b }: Contradiction): string[] => [...new Set([a.article.key, b.article.key])];

/** What was decided of these contradictions. */
export async function decisionsOn(library: Library, contradictions: readonly Contradiction[]): Promise<Decisions> {
  if (contradictions.length === 0) return new Map();
  const found = await library.decisions.bulkGet(contradictions.map(({ id }) => id));
  return new Map(found.flatMap((row) => (row && isDecided(row) ? [[row.id, row.decision] as const] : [])));
}

/** What was decided of an article's contradictions. */
export async function decisionsIn(library: Library, articleKey: string): Promise<Decisions> {
  const rows = await library.decisions.where('articleKeys').equals(articleKey).toArray();
  return new Map(rows.filter(isDecided).map((row) => [row.id, row.decision] as const));
}

/** The decisions made last, the newest first; never the whole table. */
export const recentDecisions = (library: Library, decision: Decision, limit: number): Promise<DecisionRecord[]> =>
  library.decisions
    .orderBy('decided')
    .reverse()
    .filter((row) => row.decision === decision && isSoundDecision(row))
    .limit(limit)
    .toArray();

/**
 * Keeps a decision, or takes it back (null). Gives the articles that it is about; null where the pair is not known (any
 * more). Called by the background only.
 */
export async function putDecision(
  library: Library,
  { articleKey, id, decision }: { articleKey: string; id: string; decision: Decision | null },
): Promise<readonly string[] | null> {
  return library.transaction('rw', library.articles, library.decisions, async () => {
    const before = await library.decisions.get(id);
    const article = before ? undefined : await library.articles.get(articleKey);
    const contradiction = before?.contradiction ?? article?.contradictions.find((one) => one.id === id);
    if (!contradiction) return null;
    const articleKeys = articlesOfPair(contradiction);
    if (decision === null) await library.decisions.delete(id);
    else await library.decisions.put({ id, decision, decided: new Date().toISOString(), contradiction, articleKeys });
    return articleKeys;
  });
}

/** Of articles that were forgotten: what was decided of pairs that stand in no other article that is kept. */
export async function forgetDecisions(library: Library, gone: readonly string[]): Promise<void> {
  const rows = await library.decisions.where('articleKeys').anyOf(gone).toArray();
  const keys = new Set(rows.flatMap(({ articleKeys }) => articleKeys));
  const kept = new Set(
    await library.articles
      .where('key')
      .anyOf([...keys])
      .primaryKeys(),
  );
  const left = rows.filter(({ articleKeys }) => !articleKeys.some((key) => kept.has(key)));
  await library.decisions.bulkDelete(left.map(({ id }) => id));
}

/** All decisions, by the contradiction's id: the library lists whatever was decided. */
export async function allDecisions(library: Library): Promise<Decisions> {
  const decided = new Map<string, Decision>();
  await library.decisions.each((row) => {
    if (isDecided(row)) decided.set(row.id, row.decision);
  });
  return decided;
}

/** All decisions with their pairs by value, the oldest first: for export, where all are wanted. */
export const allDecided = (library: Library): Promise<DecisionRecord[]> =>
  library.decisions.orderBy('decided').filter(isSoundDecision).toArray();
