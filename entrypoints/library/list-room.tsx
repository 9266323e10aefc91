import { useEffect } from 'preact/hooks';
import { isoOfDay } from '../../components/search/days.ts';
import type { LibraryIndex } from '../../components/search/library-index.ts';
import type { Room } from '../../components/search/rooms.ts';
import { shortDate } from '../../components/ui/dates.ts';
import { ChosenBar } from '../../components/ui/library/library-chosen-bar.tsx';
import { NONE_CHOSEN } from '../../components/ui/library/library-chosen.ts';
import { FoundWords } from '../../components/ui/library/library-found-words.tsx';
import { LibraryList } from '../../components/ui/library/library-list.tsx';
import { ROOM_NAMES } from '../../components/ui/library/library-frame.tsx';
import { t } from '../../components/ui/text.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryModel } from './library-model.ts';
import { ListedRow, type RowDesk } from './listed-row.tsx';
import { keysFor, type Listing } from './listing.ts';

interface ListRoomProps extends RowDesk {
  listing: Listing;
}

/** How high rows are thought to be, in px. */
const GUESS: Readonly<Record<Room, number>> = { articles: 84, claims: 132, contradictions: 300, annotations: 150 };

/** A list in which things are chosen. */
export function ListRoom({ listing, ...desk }: ListRoomProps) {
  const { model, index, acts } = desk;
  const { room, rows, numbers, id } = listing;
  const chosen = model.chosen.value;
  useEffect(() => {
    model.chosen.value = NONE_CHOSEN;
    return () => (model.chosen.value = NONE_CHOSEN);
  }, [id]);
  const isWriting = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('.editor') !== null;
  return (
    // What is written in a row must not move it away under the writing hand.
    <div
      onFocusIn={({ target }) => isWriting(target) && model.hold(true)}
      onFocusOut={({ relatedTarget }) => !isWriting(relatedTarget) && model.hold(false)}
    >
      <LibraryList
        label={t(ROOM_NAMES[room])}
        rows={rows}
        listId={id}
        chosen={chosen}
        guess={GUESS[room]}
        row={(row) => <ListedRow {...desk} room={room} number={numbers[row]!} />}
        nameOf={(row) => nameOf(model, index, room, numbers[row]!)}
        onChosen={(next) => (model.chosen.value = next)}
        onShown={(from, to) => model.records.want(keysFor(index, listing, from, to))}
        // What the reader wrote goes by a button that says so, never by a key.
        onDelete={() => ownAmong(model, room) === 0 && removeChosen(model, acts, room, false)}
      />
      <FoundWords words={model.parsed.value.words} />
    </div>
  );
}

/** What can be done with all that is chosen in the list that is open. */
export function ChosenRoom({ model, acts }: Pick<ListRoomProps, 'model' | 'acts'>) {
  const { ids } = model.chosen.value;
  const room = (model.listing.value ?? model.source.value?.listing)?.room;
  if (!room || ids.size === 0) return null;
  return (
    <ChosenBar
      room={room}
      count={ids.size}
      tags={model.tags.value}
      busy={acts.busy.value}
      annotated={ownAmong(model, room)}
      onTag={(tags) => void acts.tag(room, ids, tags)}
      onExport={(format) => void acts.export(room, ids, format)}
      onDelete={isRemovable(room) ? (annotated) => removeChosen(model, acts, room, annotated) : null}
      onClear={() => (model.chosen.value = NONE_CHOSEN)}
    />
  );
}

const isRemovable = (room: Room): room is 'articles' | 'annotations' => room === 'articles' || room === 'annotations';

/** Of chosen articles those that hold work of the reader's own. */
function ownAmong(model: LibraryModel, room: Room): number {
  if (room !== 'articles') return 0;
  const own = model.ownKeys.value;
  return [...model.chosen.value.ids].filter((key) => own.has(key)).length;
}

function removeChosen(model: LibraryModel, acts: LibraryActs, room: Room, annotated: boolean): void {
  if (!isRemovable(room)) return;
  acts.remove(room, model.chosen.peek().ids, annotated);
  model.chosen.value = NONE_CHOSEN;
}

/** What a row's box chooses, in a few words. */
function nameOf(model: LibraryModel, index: LibraryIndex, room: Room, number: number): string {
  switch (room) {
    case 'articles':
      return index.articles[number]!.title;
    case 'claims': {
      const article = index.articles[index.articleOfClaim(number)]!;
      const claim = model.records.of(article.key)?.claims[number - article.firstClaim];
      return claim?.quote ?? article.title;
    }
    case 'contradictions': {
      const { a, b } = index.contradictions[number]!;
      return [a, b].map(({ source, site, day }) => `${source ?? site}, ${shortDate(isoOfDay(day))}`).join(' – ');
    }
    case 'annotations': {
      const { note, targets } = index.annotations[number]!;
      return note.slice(0, 100) || (targets[0]?.quote?.exact ?? targets[0]?.article.title ?? '');
    }
  }
}
