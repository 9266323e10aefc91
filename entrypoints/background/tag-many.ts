import { bareAnnotation } from '../../components/annotations/bare.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { TagEdit } from '../../components/messages/protocol.ts';
import type { Library } from '../../components/store/database.ts';
import { dropIfBare, withKeys } from '../../components/store/links.ts';

/**
 * Gives annotations their tags, in one transaction. Those to drop are removed where nothing of the reader's stands in them
 * any more. Nothing is begun about what was forgotten in another window while it was chosen here; where that is all, it is said.
 */
export async function tagMany(library: Library, tagged: readonly TagEdit[], drop: readonly string[]): Promise<void> {
  const now = new Date().toISOString();
  const { annotations, articles, links } = library;
  await library.transaction('rw', annotations, links, articles, async () => {
    const before = await annotations.bulkGet(tagged.map(({ id }) => id));
    const begun = new Set(tagged.flatMap((edit, i) => (before[i] ? [] : keysOf(edit))));
    const known = new Set(
      await articles
        .where('key')
        .anyOf([...begun])
        .primaryKeys(),
    );
    const after = tagged.flatMap((edit, i) => {
      const base = before[i] ?? (keysOf(edit).some((key) => known.has(key)) ? bareAnnotation(edit, now) : null);
      return base ? [withKeys({ ...base, tags: edit.tags, modified: now })] : [];
    });
    if (after.length === 0 && tagged.length > 0) throw new GainsayError('forgotten');
    await annotations.bulkPut(after);
    for (const id of drop) await dropIfBare(library, id);
  });
}

const keysOf = ({ targets }: TagEdit): string[] => targets.map(({ article }) => article.key);
