import { expect, it } from 'vitest';
import { parseQuery } from '../../components/search/query.ts';
import { FoundWords } from '../../components/ui/library/library-found-words.tsx';
import { mount } from './mount.tsx';

it('paints a word that a long note holds very often, and is not stopped by it', () => {
  const { words } = parseQuery('"lorry"');
  mount(
    <>
      <p class="library-list">{'lorry '.repeat(150_000)}</p>
      <FoundWords words={words} />
    </>,
  );
  expect(CSS.highlights.get('found-words')?.size).toBeGreaterThan(1_000);
});
