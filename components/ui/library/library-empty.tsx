import { ROOMS, type Room } from '../../search/rooms.ts';
import { roomAddress } from './library-address.ts';
import { ROOM_NAMES } from './library-frame.tsx';
import { countText } from '../numbers.ts';
import { t, type MessageKey } from '../text.ts';

const NOTHING_KEPT: Readonly<Record<Room, MessageKey>> = {
  articles: 'libraryEmpty',
  claims: 'libraryEmpty',
  contradictions: 'libraryNoContradictions',
  annotations: 'libraryNoAnnotations',
};

interface LibraryEmptyProps {
  room: Room;
  query: string;
  /** How much there is of each sort for this query. */
  counts: Readonly<Record<Room, number>> | null;
  /** Queries that ask for less, with what they find in this room. */
  relaxed: readonly { readonly query: string; readonly count: number }[];
  onClear(): void;
}

/** Why a list has nothing in it, and what can be done about that. */
export function LibraryEmpty({ room, query, counts, relaxed, onClear }: LibraryEmptyProps) {
  if (query.trim() === '') return <p class="empty">{t(NOTHING_KEPT[room])}</p>;
  const elsewhere = ROOMS.filter((each) => each !== room && (counts?.[each] ?? 0) > 0);
  return (
    <div class="empty">
      <p>{t('libraryNoMatch')}</p>
      <p class="soft small">{t('libraryNoMatchHint')}</p>
      {relaxed.length > 0 && (
        <p class="elsewhere">
          <span>{t('libraryRelaxed')}</span>
          {relaxed.map((each) => (
            <a key={each.query} class="link" href={roomAddress(room, each.query)}>
              {t('libraryElsewhereCount', each.query, countText(each.count))}
            </a>
          ))}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p class="elsewhere">
          <span>{t('libraryElsewhere')}</span>
          {elsewhere.map((each) => (
            <a key={each} class="link" href={roomAddress(each, query)}>
              {t('libraryElsewhereCount', t(ROOM_NAMES[each]), countText(counts?.[each] ?? 0))}
            </a>
          ))}
        </p>
      )}
      <p>
        <button type="button" class="pill" onClick={onClear}>
          {t('librarySearchClear')}
        </button>
      </p>
    </div>
  );
}
