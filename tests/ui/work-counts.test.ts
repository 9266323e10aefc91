import { expect, it } from 'vitest';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { segmentOf } from '../../components/search/segment.ts';
import { aboutContradiction } from '../../components/ui/subjects.ts';
import { workCounts } from '../../entrypoints/library/listing.ts';
import { annotation, article, contradictions } from './samples.ts';

const OTHER = 'https://hillpost.example/light';

it('counts as the reader’s what is annotated, corrected or decided, and a pair once though it is both', () => {
  const noted = { ...annotation, id: 'pair', ...aboutContradiction(article, contradictions[0]!) };
  const index = new LibraryIndex([new AskedSegment(segmentOf(article))]).annotated([annotation, noted]);
  const mended = {
    id: 'c',
    articleKey: article.key,
    quote: { exact: '', prefix: '', suffix: '' },
    position: { start: 0, end: 0 },
    mended: {},
    created: '',
    modified: '',
  };
  const none = workCounts(index, () => false, new Map());
  expect(none).toEqual(new Map([[article.key, 2]]));
  const all = workCounts(index, () => true, new Map([[article.key, [mended]]]));
  expect(all).toEqual(
    new Map([
      [article.key, 4],
      [OTHER, 1],
    ]),
  );
});
