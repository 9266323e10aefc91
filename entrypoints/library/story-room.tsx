import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Side, Update } from '../../components/contradictions/contradiction.ts';
import { timelineOf, type Joined, type ToldUpdate } from '../../components/overview/timeline.ts';
import type { LibraryIndex } from '../../components/search/library-index.ts';
import { dayOfIso } from '../../components/search/days.ts';
import { quoteHash, type ListedSide } from '../../components/search/segment.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { ContradictionItem } from '../../components/ui/contradictions/contradiction-item.tsx';
import { tCount } from '../../components/ui/counted.ts';
import { articleAddress } from '../../components/ui/library/library-address.ts';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { t } from '../../components/ui/text.ts';
import { Pair, type RowDesk } from './listed-row.tsx';
import { ToldTimeline } from './timeline-room.tsx';

/** Articles of one story that are told of at most. */
const MOST_ARTICLES = 24;

/** Articles that contradict this one, or are contradicted by it, as far as the reader let that stand. */
function opposedKeys(index: LibraryIndex, key: string): string[] {
  const keys = index.contradictions.flatMap(({ a, b, decision }) =>
    decision !== 'dismissed' && (a.key === key || b.key === key) ? [a.key, b.key] : [],
  );
  return [...new Set(keys)].filter((each) => each !== key);
}

const updatedKeys = ({ updates }: ArticleRecord): string[] => updates.flatMap(({ a, b }) => [a.article.key, b.article.key]); // prettier-ignore

/** This article's records with those that tell of the same: joined with it by contradictions and updates, then by what they are about. */
async function readStory({ model, index }: RowDesk, key: string): Promise<readonly ArticleRecord[]> {
  const [own] = await model.readArticles([key]);
  if (!own) return [];
  const alike = await model.storyKeys(key, MOST_ARTICLES);
  const keys = new Set([key, ...opposedKeys(index, key), ...updatedKeys(own), ...alike]);
  return model.readArticles([...keys].slice(0, MOST_ARTICLES));
}

/** What an article and others on the same matter say, in order of time. */
export function StoryRoom({ articleKey, ...desk }: RowDesk & { articleKey: string }) {
  const { model, index } = desk;
  const [records, setRecords] = useState<readonly ArticleRecord[] | null>(null);
  useEffect(() => {
    let left = false;
    const take = (read: readonly ArticleRecord[]): void => void (left || setRecords(read));
    readStory(desk, articleKey).then(take, (error: unknown) => model.fail(error));
    return () => (left = true);
  }, [index, articleKey]);
  const timeline = useMemo(() => {
    const numbers = (records ?? []).flatMap(({ key }) => index.articleNumber(key) ?? []);
    const claims = numbers.flatMap((number) => {
      const { firstClaim, claims } = index.articles[number]!;
      return Array.from({ length: claims }, (_, at) => firstClaim + at);
    });
    const kept = claims.filter((claim) => index.isMarked(claim) || index.isContradicted(claim));
    return timelineOf(index, kept, { updates: updatesIn(records ?? []) });
  }, [index, records]);
  if (records === null) return <p role="status">{t('libraryReading')}</p>;
  const own = records.find(({ key }) => key === articleKey);
  if (!own) return <p>{t('libraryGone')}</p>;
  const others = records.filter((each) => each !== own);
  return (
    <section class="story">
      <p class="ways">
        <a class="link" href={articleAddress(articleKey)}>
          {t('storyBack')}
        </a>
      </p>
      <h1>{t('storyTitle')}</h1>
      <p>{own.title}</p>
      <p class="soft small">{others.length === 0 ? t('storyAlone') : tCount('storyOthers', others.length)}</p>
      {others.length > 0 && (
        <ul class="story-articles small">
          {others.map(({ key, title, site }) => (
            <li key={key}>
              <a href={articleAddress(key)}>{title}</a> · {site}
            </li>
          ))}
        </ul>
      )}
      <ToldTimeline
        key={articleKey}
        {...desk}
        timeline={timeline}
        pair={(joined) => <StoryPair {...desk} joined={joined} records={records} />}
      />
    </section>
  );
}

/** A contradiction with what the reader makes of it, or a report and its later version. */
function StoryPair({ joined, records, ...desk }: RowDesk & { joined: Joined; records: readonly ArticleRecord[] }) {
  const { id, keptWith, update } = joined;
  if (!update) return <Pair {...desk} id={id} articleKey={keptWith} />;
  const one = records.flatMap(({ updates }) => updates).find((each) => each.id === id);
  return one ? <ContradictionItem contradiction={one} articleKey={null} onGoTo={openSide} /> : null;
}

const openSide = ({ article, quote }: Side): void => void window.open(passageAddress(article.url, quote), '_blank', 'noopener'); // prettier-ignore

/** Updates between articles of the story; one that leads out of it would bring another matter in. */
function updatesIn(records: readonly ArticleRecord[]): ToldUpdate[] {
  const keys = new Set(records.map(({ key }) => key));
  return records.flatMap(({ key, updates }) =>
    updates.filter(({ a, b }) => keys.has(a.article.key) && keys.has(b.article.key)).map((one) => toldUpdate(one, key)),
  );
}

const toldUpdate = ({ id, a, b }: Update, keptWith: string): ToldUpdate => ({ id, a: listed(a), b: listed(b), keptWith }); // prettier-ignore

const listed = ({ article, quote, source, date }: Side): ListedSide => ({
  key: article.key,
  hash: quoteHash(quote),
  source,
  site: article.site,
  day: dayOfIso(date) ?? dayOfIso(article.published) ?? dayOfIso(article.read) ?? 0,
});
