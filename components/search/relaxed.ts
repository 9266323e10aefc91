import { piecesOf, type Piece } from './query.ts';

/** As many words as are left out one by one: of more, nobody can tell which one is wrong. */
const MOST_WORDS = 5;

/** A whole page may be pasted. */
const MOST_PIECES = 40;

/** Queries that ask for less than one that finds nothing, those that keep the most of it first. */
export function relaxedQueries(text: string): string[] {
  const pieces = piecesOf(text);
  if (pieces.length > MOST_PIECES) return [];
  const without = (left: (piece: Piece) => boolean): string => joined(pieces.filter((piece) => !left(piece)));
  const words = pieces.filter(({ kind }) => kind === 'word' || kind === 'phrase');
  const few = words.length > 1 && words.length <= MOST_WORDS ? words : [];
  const all = [
    joined(
      pieces.map((piece) => (piece.kind === 'phrase' ? { ...piece, text: piece.text.replaceAll('"', '') } : piece)),
    ),
    without(({ kind }) => kind === 'exclusion'),
    ...pieces.filter(({ kind }) => kind === 'field').map((field) => without((piece) => piece === field)),
    without(({ kind }) => kind === 'field'),
    ...few.map((word) => without((piece) => piece === word)),
  ];
  return [...new Set(all)].filter((query) => query !== '' && query !== joined(pieces));
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ');
