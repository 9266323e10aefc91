import { bareAnnotation } from '../../components/annotations/bare.ts';
import type { TagEdit } from '../../components/messages/protocol.ts';
import type { Library } from '../../components/store/database.ts';
import { dropIfBare, withKeys } from '../../components/store/links.ts';

/** Gives annotations their tags, all or none. Those to drop are removed where nothing of the reader's stands in them any more. */
export async function tagMany(library: Library, tagged: readonly TagEdit[], drop: readonly string[]): Promise<void> {
  const now = new Date().toISOString();
  await library.transaction('rw', library.annotations, library.links, async () => {
    const before = await library.annotations.bulkGet(tagged.map(({ id }) => id));
    await library.annotations.bulkPut(
      tagged.map(({ id, about, targets, tags }, i) =>
        withKeys({ ...(before[i] ?? bareAnnotation({ id, about, targets }, now)), tags, modified: now }),
      ),
    );
    for (const id of drop) await dropIfBare(library, id);
  });
}
