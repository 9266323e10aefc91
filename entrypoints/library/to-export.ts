import type { Annotation, Target } from '../../components/annotations/annotation.ts';
import type { Link } from '../../components/annotations/link.ts';
import type { Contradiction } from '../../components/contradictions/contradiction.ts';
import type { Decision } from '../../components/contradictions/shown.ts';
import { hasContent } from '../../components/exchange/content.ts';
import { exportedAnnotation, type Exported } from '../../components/exchange/exported.ts';
import type { Room } from '../../components/search/rooms.ts';
import type { Library } from '../../components/store/database.ts';
import { allDecided } from '../../components/store/decisions.ts';
import { linksTouching } from '../../components/store/links.ts';
import { allAnnotations, allCorrections } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { aboutClaim, subjectKey } from '../../components/ui/subjects.ts';
import { articleThing, claimName, claimsIn, claimThing, pairName, pairThing, type OwnWords } from './exported-findings.ts'; // prettier-ignore

/** Articles that are read at once. */
const AT_ONCE = 50;

/** What goes into a file: the things, and the links between them. */
export interface ToExport {
  readonly things: readonly Exported[];
  readonly links: readonly Link[];
}

interface OwnWork extends OwnWords {
  /** Those in which something is said, the last changed first. */
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
}

async function ownWork(library: Library): Promise<OwnWork> {
  const [all, decisions, corrections, links] = await Promise.all([
    allAnnotations(library),
    allDecided(library),
    allCorrections(library),
    linksTouching(library, null),
  ]);
  const annotations = all.filter((annotation) => hasContent(annotation, links));
  const bySubject = new Map(annotations.map((each) => [subjectKey(each), each]));
  return { annotations, bySubject, decided: new Map(decisions.map((row) => [row.id, row])), corrections, links };
}

/** The reader's own work: on one article, or (null) on all. */
export async function ownToExport(library: Library, articleKey: string | null): Promise<ToExport> {
  const own = await ownWork(library);
  return { things: await workOn(library, own, articleKey === null ? null : new Set([articleKey])), links: own.links };
}

/** What was chosen in one of the library's lists. */
export interface ChosenThings {
  readonly room: Room;
  readonly ids: ReadonlySet<string>;
  /** The articles that it is kept with. */
  readonly keys: readonly string[];
  /** What the reader made of a pair, or of its kind. */
  readonly decisionOn: (one: Contradiction, articleKey: string) => Decision | null;
}

/** These very things, with what the reader said of them; of articles also all that is the reader's in them. */
export async function chosenToExport(library: Library, chosen: ChosenThings): Promise<ToExport> {
  const own = await ownWork(library);
  return { things: await thingsChosen(library, own, chosen), links: own.links };
}

async function thingsChosen(
  library: Library,
  own: OwnWork,
  { room, ids, keys, decisionOn }: ChosenThings,
): Promise<Exported[]> {
  // prettier-ignore
  const things: Exported[] = [];
  switch (room) {
    case 'annotations': {
      const annotations = own.annotations.filter(({ id }) => ids.has(id));
      return withFindings(library, own, { annotations, alone: () => false });
    }
    case 'articles':
      for await (const record of recordsOf(library, keys)) things.push(articleThing(record, own));
      return [...things, ...(await workOn(library, own, ids)).filter(({ about }) => about !== 'article')];
    case 'claims':
      for await (const record of recordsOf(library, keys)) {
        const claims = claimsIn(record, own).filter((claim) => ids.has(claimName(claim, record.key)));
        things.push(...claims.map((claim) => claimThing(record, claim, own)));
      }
      return things;
    case 'contradictions':
      for await (const record of recordsOf(library, keys)) {
        const pairs = record.contradictions.filter(({ id }) => ids.has(id));
        things.push(...pairs.map((one) => pairThing(record, one, decisionOn(one, record.key), own)));
      }
      return [
        ...things,
        ...(await withFindings(library, own, { annotations: onSides(own, things), alone: () => false })),
      ];
  }
}

/** What the reader wrote about single statements of pairs: a verdict is on one statement, not on two. */
function onSides({ annotations }: OwnWork, pairs: readonly Exported[]): Annotation[] {
  const placeOf = ({ article, quote }: Target): string => JSON.stringify([article.key, quote?.exact ?? null]);
  const sides = new Set(pairs.flatMap(({ statements }) => statements.map(placeOf)));
  return annotations.filter(({ about, targets }) => about !== 'contradiction' && targets.some((target) => sides.has(placeOf(target)))); // prettier-ignore
}

async function* recordsOf(library: Library, keys: Iterable<string>): AsyncGenerator<ArticleRecord> {
  const all = [...keys];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    for (const record of await library.articles.bulkGet(all.slice(at, at + AT_ONCE))) if (record) yield record;
  }
}

/** All that the reader did in these articles; null: in any. */
function workOn(library: Library, own: OwnWork, within: ReadonlySet<string> | null): Promise<Exported[]> {
  const alone = (key: string): boolean => within === null || within.has(key);
  const annotations = own.annotations.filter(({ targets }) => targets.some(({ article }) => alone(article.key)));
  return withFindings(library, own, { annotations, alone });
}

interface WantedWork {
  readonly annotations: readonly Annotation[];
  /** Whether decisions and corrections in an article are wanted that stand without an annotation. */
  alone(articleKey: string): boolean;
}

/**
 * The reader's work with what the machine found there. What is found no longer, because its article was forgotten or reads
 * otherwise now, is given as it was kept.
 */
async function withFindings(library: Library, own: OwnWork, { annotations, alone }: WantedWork): Promise<Exported[]> {
  const wanted = new Set(annotations.map(subjectKey));
  const decided = [...own.decided.values()].filter(({ articleKeys }) => articleKeys.some(alone));
  const decidedIds = new Set(decided.map(({ id }) => id));
  const found = new Map<string, Exported>();
  const keys = new Set([
    ...annotations.flatMap(({ targets }) => targets.map(({ article }) => article.key)),
    ...decided.flatMap(({ articleKeys }) => articleKeys),
    ...own.corrections.flatMap(({ articleKey }) => (alone(articleKey) ? [articleKey] : [])),
  ]);
  for await (const record of recordsOf(library, keys)) {
    for (const claim of claimsIn(record, own)) {
      const name = subjectKey(aboutClaim(record, claim));
      if (wanted.has(name) || (claim.correction && alone(record.key))) found.set(name, claimThing(record, claim, own));
    }
    for (const one of record.contradictions) {
      const name = pairName(record, one);
      if (wanted.has(name) || decidedIds.has(one.id))
        found.set(name, pairThing(record, one, own.decided.get(one.id)?.decision ?? null, own));
    }
  }
  for (const { contradiction, decision } of own.decided.values()) {
    const home = { ...contradiction.b.article, text: '' };
    const name = pairName(home, contradiction);
    if (!found.has(name) && (wanted.has(name) || decidedIds.has(contradiction.id)))
      found.set(name, pairThing(home, contradiction, decision, own));
  }
  const written = annotations.map((annotation) => found.get(subjectKey(annotation)) ?? exportedAnnotation(annotation));
  return [...written, ...[...found].flatMap(([name, thing]) => (wanted.has(name) ? [] : [thing]))];
}
