import { useEffect, useState } from 'preact/hooks';
import type { Annotating } from '../../components/ui/annotating/annotating.ts';
import { isoOfDay } from '../../components/search/days.ts';
import type { LibraryIndex } from '../../components/search/library-index.ts';
import type { Room } from '../../components/search/rooms.ts';
import { shortDate } from '../../components/ui/dates.ts';
import { ChosenBar } from '../../components/ui/library/library-chosen-bar.tsx';
import { NONE_CHOSEN, type Chosen } from '../../components/ui/library/library-chosen.ts';
import { FoundWords } from '../../components/ui/library/library-found-words.tsx';
import { LibraryList } from '../../components/ui/library/library-list.tsx';
import { ROOM_NAMES } from '../../components/ui/library/library-frame.tsx';
import { t } from '../../components/ui/text.ts';
import type { LibraryActs } from './library-acts.ts';
import type { LibraryModel } from './library-model.ts';
import { ListedRow } from './listed-row.tsx';
import { keysFor, type Listing } from './listing.ts';

interface ListRoomProps {
  model: LibraryModel;
  index: LibraryIndex;
  listing: Listing;
  annotating: Annotating;
  acts: LibraryActs;
}

/** How high rows are thought to be, in px. */
const GUESS: Readonly<Record<Room, number>> = { articles: 84, claims: 132, contradictions: 300, annotations: 150 };

/** A list with what can be done with all that is chosen in it. */
export function ListRoom({ model, index, listing, annotating, acts }: ListRoomProps) {
  const { room, rows, numbers, id } = listing;
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN);
  useEffect(() => setChosen(NONE_CHOSEN), [id]);
  const removable = room === 'articles' || room === 'annotations' ? room : null;
  const remove = (annotated: boolean): void => {
    if (!removable) return;
    acts.remove(removable, chosen.ids, annotated);
    setChosen(NONE_CHOSEN);
  };
  const written = room === 'articles' && chosen.ids.size > 0 ? model.ownKeys.value : null;
  const annotated = written ? [...chosen.ids].filter((key) => written.has(key)).length : 0;
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
        row={(row) => (
          <ListedRow model={model} index={index} annotating={annotating} room={room} number={numbers[row]!} />
        )}
        nameOf={(row) => nameOf(model, index, room, numbers[row]!)}
        onChosen={setChosen}
        onShown={(from, to) => model.records.want(keysFor(index, listing, from, to))}
        // What the reader wrote goes by a button that says so, never by a key.
        onDelete={() => annotated === 0 && remove(false)}
      />
      <FoundWords words={model.parsed.value.words} />
      {chosen.ids.size > 0 && (
        <ChosenBar
          room={room}
          count={chosen.ids.size}
          tags={model.tags.value}
          busy={acts.busy.value}
          annotated={annotated}
          onTag={(tags) => void acts.tag(room, chosen.ids, tags)}
          onExport={(format) => void acts.export(room, chosen.ids, format)}
          onDelete={removable && remove}
          onClear={() => setChosen(NONE_CHOSEN)}
        />
      )}
    </div>
  );
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
