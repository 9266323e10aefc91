import type { ComponentChildren } from 'preact';
import { ROOMS, type Room } from '../../search/rooms.ts';
import { opposedAddress, roomAddress, sourceAddress, type LibraryPlace } from './library-address.ts';
import { countText } from '../numbers.ts';
import { Brand } from '../page-frame.tsx';
import { t, type MessageKey } from '../text.ts';
import { capitalised } from '../who.tsx';

export const ROOM_NAMES: Readonly<Record<Room, MessageKey>> = {
  articles: 'libraryArticles',
  claims: 'libraryClaims',
  contradictions: 'libraryContradictions',
  annotations: 'libraryAnnotations',
};

interface LibraryFrameProps {
  place: LibraryPlace;
  /** How much there is in each room: of what is looked for, where something is. */
  counts: Readonly<Record<Room, number>> | null;
  /** The query goes along from room to room. */
  query: string;
  /** The sources that are heard most. */
  sources: readonly { readonly name: string; readonly claims: number }[];
  children: ComponentChildren;
}

/** The library's rooms on the left, the one that is open on the right. */
export function LibraryFrame({ place, counts, query, sources, children }: LibraryFrameProps) {
  const here = (room: Room): boolean =>
    place.view === 'list' ? place.room === room : place.view === 'article' && room === 'articles';
  return (
    <div class="library">
      <nav aria-label={t('librarySections')}>
        <Brand />
        {ROOMS.map((room) => (
          <a key={room} href={roomAddress(room, query)} aria-current={here(room) ? 'page' : undefined} data-room={room}>
            {t(ROOM_NAMES[room])} <i>{counts && countText(counts[room])}</i>
          </a>
        ))}
        <a href="/look-up.html">{t('libraryLookUp')}</a>
        <a href={opposedAddress()} aria-current={place.view === 'opposed' ? 'page' : undefined}>
          {t('opposedTitle')}
        </a>
        {sources.length > 0 && <h2>{t('librarySources')}</h2>}
        {sources.map(({ name, claims }) => (
          <a
            key={name}
            class="source-link"
            href={sourceAddress(name)}
            aria-current={
              (place.view === 'source' || place.view === 'timeline') && place.name === name ? 'page' : undefined
            }
          >
            <span>{capitalised(name)}</span> <i>{countText(claims)}</i>
          </a>
        ))}
        <h2>{t('libraryKeep')}</h2>
        <a href="#export" aria-current={place.view === 'export' ? 'page' : undefined}>
          {t('libraryExport')}
        </a>
        <a href="/settings.html">{t('footerSettings')}</a>
      </nav>
      <main>{children}</main>
    </div>
  );
}
