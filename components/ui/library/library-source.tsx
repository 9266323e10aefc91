import { withField } from '../../search/query.ts';
import type { SourceGroup } from '../../search/sources.ts';
import { roomAddress } from './library-address.ts';
import { countText } from '../numbers.ts';
import { tCount } from '../counted.ts';
import { listText } from '../lists.ts';
import { t } from '../text.ts';
import { capitalised } from '../who.tsx';

export interface SourceCounts {
  readonly claims: number;
  readonly articles: number;
  readonly sites: number;
  /** Contradictions with what others say, and among its own statements. */
  readonly others: number;
  readonly own: number;
}

interface SourceHeadProps {
  source: SourceGroup;
  counts: SourceCounts;
  sort: 'first-said' | 'latest-said';
  onSort(sort: 'first-said' | 'latest-said'): void;
}

/** Who a source is, under which names, and how much there is of it. */
export function SourceHead({ source, counts, sort, onSort }: SourceHeadProps) {
  const { name, names, role, anyone } = source;
  const others = names.filter((each) => each !== name).map(capitalised);
  return (
    <header class="source-head">
      <h1>{capitalised(name)}</h1>
      {role !== null && <p>{role}</p>}
      {others.length > 0 && <p class="soft small">{t('sourceAlso', listText(others))}</p>}
      {anyone && <p class="soft">{t('sourceAnyone')}</p>}
      <p class="soft small">
        {t('sourceCounts', countText(counts.claims), countText(counts.articles), countText(counts.sites))}
      </p>
      {counts.others > 0 && <p class="small clashes">{tCount('sourceAgainst', counts.others)}</p>}
      {counts.own > 0 && <p class="small clashes">{tCount('sourceOwn', counts.own)}</p>}
      <p class="ways">
        <button
          type="button"
          class="pill"
          onClick={() => onSort(sort === 'first-said' ? 'latest-said' : 'first-said')}
          data-sort={sort}
        >
          {t(sort === 'first-said' ? 'sourceLatestFirst' : 'sourceFirstFirst')}
        </button>
        <a class="link" href={roomAddress('claims', withField('', 'source', [name]))}>
          {t('sourceSearch')}
        </a>
        <a class="link" href={roomAddress('contradictions', withField('', 'source', [name]))}>
          {t('sourceContradictions')}
        </a>
      </p>
    </header>
  );
}

/** Nobody is known by this name: it was mended since, or its articles were forgotten. */
export function SourceUnknown({ name }: { name: string }) {
  return (
    <section>
      <h1>{capitalised(name)}</h1>
      <p class="empty">{t('sourceUnknown')}</p>
      <p>
        <a class="link" href={roomAddress('claims', withField('', 'source', [name]))}>
          {t('sourceSearch')}
        </a>
      </p>
    </section>
  );
}
