import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Room } from '../../search/rooms.ts';
import { SORTS_OF } from '../../search/order.ts';
import type { Sort } from '../../search/rooms.ts';
import { isOpen, parseQuery, type Problem } from '../../search/query.ts';
import { FindHelp } from './library-help.tsx';
import { countText } from '../numbers.ts';
import { listText } from '../lists.ts';
import { t, type MessageKey } from '../text.ts';

interface LibraryFindProps {
  room: Room;
  query: string;
  sort: Sort;
  found: number;
  all: number;
  /** The controls that write the query. */
  filters: ComponentChildren;
  onQuery(query: string): void;
  onSort(sort: Sort): void;
}

const SORT_NAMES: Readonly<Record<Sort, MessageKey>> = {
  best: 'sortBest',
  newest: 'sortNewest',
  oldest: 'sortOldest',
  'latest-said': 'sortLatestSaid',
  'first-said': 'sortFirstSaid',
  worth: 'sortWorth',
  'most-contradicted': 'sortMostContradicted',
};

/** The same order has another name where other things are put in it. */
const OWN_NAMES: Readonly<Partial<Record<Room, Partial<Record<Sort, MessageKey>>>>> = {
  annotations: { newest: 'sortLastChanged', oldest: 'sortFirstChanged' },
  articles: { 'latest-said': 'sortLatestPublished', 'first-said': 'sortFirstPublished' },
  contradictions: { worth: 'sortScore' },
};

const sortName = (room: Room, sort: Sort): string => t(OWN_NAMES[room]?.[sort] ?? SORT_NAMES[sort]);

/** Where the reader says what to look for: in words, by controls that write the same words, and in which order. */
export function LibraryFind(props: LibraryFindProps) {
  const { room, query, sort, found, all } = props;
  const [open, setOpen] = useState(false);
  const filtersId = useId();
  const parsed = parseQuery(query);
  const sorts = SORTS_OF[room].filter((each) => each !== 'best' || parsed.words.length > 0);
  return (
    <div class="find" role="search">
      <div class="find-line">
        <input
          type="search"
          aria-label={t('librarySearch')}
          placeholder={t('librarySearch')}
          spellcheck={false}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        <button
          type="button"
          class="pill"
          aria-expanded={open}
          aria-controls={filtersId}
          onClick={() => setOpen(!open)}
          data-filters
        >
          {t('libraryFilters')}
        </button>
        <select
          aria-label={t('librarySort')}
          value={sorts.includes(sort) ? sort : 'newest'}
          onChange={(event) => props.onSort(event.currentTarget.value as Sort)}
        >
          {sorts.map((each) => (
            <option key={each} value={each}>
              {sortName(room, each)}
            </option>
          ))}
        </select>
      </div>
      <div id={filtersId} hidden={!open}>
        {open && props.filters}
        {open && <FindHelp />}
      </div>
      <Problems problems={parsed.problems} />
      <p class="soft small found" role="status">
        {isOpen(parsed) ? '' : t('librarySearchCount', countText(found), countText(all))}
      </p>
    </div>
  );
}

const PROBLEMS: Readonly<Record<Problem['why'], MessageKey>> = {
  'unknown-field': 'problemField',
  'unknown-value': 'problemValue',
  'no-value': 'problemNoValue',
  'no-words': 'problemNoWords',
  'bad-date': 'problemDate',
  'open-quote': 'problemQuote',
  'too-many': 'problemTooMany',
};

/** What of the query was not understood, and what would have been. */
function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <div role="status">
      {problems.length > 0 && (
        <ul class="problems">
          {problems.map(({ why, text, known }) => (
            <li key={`${why} ${text}`}>
              {t(PROBLEMS[why], text)} {known.length > 0 && t('problemKnown', listText(known))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
