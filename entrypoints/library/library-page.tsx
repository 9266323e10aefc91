import { AnnotateDesk, UndoBar } from '../../components/ui/annotate-desk.tsx';
import { type LibraryIndex } from '../../components/search/library-index.ts';
import { ROOMS, type Room } from '../../components/search/rooms.ts';
import { inOrder } from '../../components/search/order.ts';
import type { Sort } from '../../components/search/rooms.ts';
import { Failed } from '../../components/ui/failed.tsx';
import { BuildingNotice } from '../../components/ui/library-building.tsx';
import { DoneBar } from '../../components/ui/library-done.tsx';
import { LibraryEmpty } from '../../components/ui/library-empty.tsx';
import { LibraryFilters } from '../../components/ui/library-filters.tsx';
import { LibraryFind } from '../../components/ui/library-find.tsx';
import { LibraryFrame, ROOM_NAMES } from '../../components/ui/library-frame.tsx';
import { SourceHead, SourceUnknown } from '../../components/ui/library-source.tsx';
import { t } from '../../components/ui/text.ts';
import { ArticleRoom, type ArticleRoomProps } from './article-room.tsx';
import { ExportRoom } from './export-room.tsx';
import type { LibraryActs } from './library-acts.ts';
import { ListRoom } from './list-room.tsx';
import { countsOf, listingOf, saidBy, sourceNamed } from './listing.ts';

interface LibraryPageProps extends ArticleRoomProps {
  acts: LibraryActs;
}

export function LibraryPage(props: LibraryPageProps) {
  const { model, annotating, acts } = props;
  return (
    <AnnotateDesk annotating={annotating} articleKey={null}>
      <LibraryFrame
        place={model.place.value}
        counts={model.counts.value}
        query={model.query.value}
        sources={model.topSources.value}
      >
        <Failed error={model.failed.value ?? annotating.failed.value} />
        <BuildingNotice building={model.search.building.value} />
        <OpenRoom {...props} />
        <div class="bars">
          <DoneBar done={acts.done.value} onClose={() => acts.close()} />
          <UndoBar />
        </div>
      </LibraryFrame>
    </AnnotateDesk>
  );
}

function OpenRoom(props: LibraryPageProps) {
  const { model } = props;
  const place = model.place.value;
  const index = model.index.value?.index;
  if (!index) return model.failed.value === null ? <p role="status">{t('libraryLoading')}</p> : null;
  switch (place.view) {
    case 'list':
      return <SearchedRoom {...props} index={index} room={place.room} sort={place.sort} />;
    case 'source':
      return <SourceRoom {...props} index={index} name={place.name} sort={place.sort ?? 'first-said'} />;
    case 'export':
      return <ExportRoom key={place.article ?? ''} model={model} />;
    case 'article':
      return <ArticleRoom {...props} />;
  }
}

interface SearchedRoomProps extends LibraryPageProps {
  index: LibraryIndex;
  room: Room;
  sort: Sort | null;
}

/** One of the library's lists, with what is looked for in it. */
function SearchedRoom({ model, annotating, acts, index, room, sort }: SearchedRoomProps) {
  const found = model.found.value!;
  const query = model.query.value;
  const by = sort ?? (model.parsed.value.words.length > 0 ? 'best' : 'newest');
  const listing = listingOf(index, room, inOrder(index, room, found[room], by), `${room} ${by} ${query}`);
  const { sites, sources } = model.known.value;
  return (
    <section>
      <h1>{t(ROOM_NAMES[room])}</h1>
      <LibraryFind
        room={room}
        query={query}
        sort={by}
        found={listing.rows.count}
        all={model.totals.value[room]}
        filters={
          <LibraryFilters
            room={room}
            query={query}
            sites={sites}
            sources={sources}
            tags={model.tags.value}
            onQuery={(next) => model.look(next)}
          />
        }
        onQuery={(next) => model.look(next)}
        onSort={(next) => model.sort(next)}
      />
      {listing.rows.count === 0 && model.search.building.value === null && (
        <LibraryEmpty
          room={room}
          query={query}
          counts={model.counts.value ?? NO_COUNTS}
          onClear={() => model.look('')}
        />
      )}
      <ListRoom key={room} model={model} index={index} listing={listing} annotating={annotating} acts={acts} />
    </section>
  );
}

const NO_COUNTS = Object.fromEntries(ROOMS.map((room) => [room, 0])) as Record<Room, number>;

interface SourceRoomProps extends LibraryPageProps {
  index: LibraryIndex;
  name: string;
  sort: Sort;
}

/** What one source has said, over all articles, in order of time. */
function SourceRoom({ model, annotating, acts, index, name, sort }: SourceRoomProps) {
  const known = sourceNamed(index, name);
  if (!known) return <SourceUnknown name={name} />;
  const claims = saidBy(index, known.group, sort);
  const listing = listingOf(index, 'claims', claims, `source ${sort} ${known.source.name}`);
  return (
    <section>
      <SourceHead
        source={known.source}
        counts={countsOf(index, claims)}
        sort={sort === 'latest-said' ? 'latest-said' : 'first-said'}
        onSort={(next) => model.sort(next)}
      />
      <ListRoom
        key={known.source.name}
        model={model}
        index={index}
        listing={listing}
        annotating={annotating}
        acts={acts}
      />
    </section>
  );
}
