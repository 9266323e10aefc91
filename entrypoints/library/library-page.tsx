import { useMemo } from 'preact/hooks';
import { AnnotateDesk, UndoBar } from '../../components/ui/annotating/annotate-desk.tsx';
import type { LibraryIndex } from '../../components/search/library-index.ts';
import type { Room } from '../../components/search/rooms.ts';
import { Failed } from '../../components/ui/failed.tsx';
import { BuildingNotice } from '../../components/ui/library/library-building.tsx';
import { DamagedNotice } from '../../components/ui/library/library-damaged.tsx';
import { DoneBar } from '../../components/ui/library/library-done.tsx';
import { DecidedWays } from '../../components/ui/library/library-decided.tsx';
import { LibraryEmpty } from '../../components/ui/library/library-empty.tsx';
import { LibraryFilters } from '../../components/ui/library/library-filters.tsx';
import { LibraryFind } from '../../components/ui/library/library-find.tsx';
import { LibraryFrame, ROOM_NAMES } from '../../components/ui/library/library-frame.tsx';
import { SourceHead, SourceUnknown } from '../../components/ui/library/library-source.tsx';
import { t } from '../../components/ui/text.ts';
import { TimelineWays } from '../../components/ui/overview/timeline-ways.tsx';
import { ArticleRoom, type ArticleRoomProps } from './article-room.tsx';
import { ExportRoom } from './export-room.tsx';
import type { LibraryActs } from './library-acts.ts';
import { ChosenRoom, ListRoom } from './list-room.tsx';
import { decidedCounts, relaxedFound } from './listing.ts';
import { OpposedRoom } from './opposed-room.tsx';
import { StoryRoom } from './story-room.tsx';
import { TimelineRoom } from './timeline-room.tsx';

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
        <DamagedNotice rows={model.damaged.value} />
        <OpenRoom {...props} />
        <div class="bars">
          <ChosenRoom model={model} acts={acts} />
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
      return <SearchedRoom {...props} index={index} />;
    case 'source':
      return <SourceRoom {...props} index={index} name={place.name} />;
    case 'timeline':
      return <TimelineRoom {...props} index={index} name={place.name} sort={place.sort} />;
    case 'story':
      return <StoryRoom {...props} index={index} articleKey={place.key} />;
    case 'opposed':
      return <OpposedRoom {...props} index={index} of={place.of} />;
    case 'export':
      return <ExportRoom key={place.article ?? ''} model={model} format={place.format} article={place.article} />;
    case 'article':
      return <ArticleRoom {...props} />;
  }
}

interface ListedProps extends LibraryPageProps {
  index: LibraryIndex;
}

/** One of the library's lists, with what is looked for in it. */
function SearchedRoom({ model, annotating, acts, index }: ListedProps) {
  const listing = model.listing.value;
  if (!listing) return null;
  const { room, rows, sort } = listing;
  const query = model.query.value;
  const { sites, sources } = model.known.value;
  const onQuery = (next: string): void => model.look(next);
  const filters = { room, query, sites, sources, tags: model.tags.value, onQuery };
  return (
    <section>
      <h1>{t(ROOM_NAMES[room])}</h1>
      <LibraryFind
        room={room}
        query={query}
        sort={sort}
        found={rows.count}
        all={model.totals.value[room]}
        filters={<LibraryFilters {...filters} />}
        onQuery={onQuery}
        onSort={(next) => model.sort(next)}
      />
      {room === 'annotations' && <DecidedWays {...decidedCounts(index)} />}
      {rows.count === 0 && model.search.building.value === null && (
        <NothingFound model={model} room={room} query={query} index={index} />
      )}
      <ListRoom key={room} model={model} index={index} listing={listing} annotating={annotating} acts={acts} />
    </section>
  );
}

/** Why nothing is listed, and what would be with less asked for. */
function NothingFound({
  model,
  room,
  query,
  index,
}: Pick<ListedProps, 'model' | 'index'> & { room: Room; query: string }) {
  const relaxed = useMemo(() => relaxedFound(index, room, query), [index, room, query]);
  return (
    <LibraryEmpty
      room={room}
      query={query}
      counts={model.counts.value}
      relaxed={relaxed}
      onClear={() => model.look('')}
    />
  );
}

/** What one source has said, over all articles, in order of time. */
function SourceRoom({ model, annotating, acts, index, name }: ListedProps & { name: string }) {
  const known = model.source.value;
  if (!known) return <SourceUnknown name={name} />;
  const { source, counts, sort, listing } = known;
  return (
    <section>
      <SourceHead source={source} counts={counts} sort={sort} onSort={(next) => model.sort(next)} />
      <TimelineWays name={source.name} here="list" />
      <ListRoom key={source.name} model={model} index={index} listing={listing} annotating={annotating} acts={acts} />
    </section>
  );
}
