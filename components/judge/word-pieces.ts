import { Tokenizer } from '@huggingface/tokenizers';

/** Longest row the model was trained on, in pieces, its three marks included. */
const MAX_PIECES = 128;
/** `[CLS]`, and `[SEP]` after each text. */
const MARKS = 3;

/** One row of the model's input: numbers of word pieces, and which of the two texts (0, 1) each belongs to. */
export interface Row {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** BERT's uncased word pieces. */
export interface WordPieces {
  row(a: string, b: string): Row;
}

/**
 * Reads `vocab.txt` (one piece a line; its line is its number). Texts are cut into pieces one by one and remembered,
 * because a sentence stands in many pairs. The marks are not known to the tokenizer as text, so a page that
 * spells "[SEP]" out can't end a sentence for the model.
 */
export function createWordPieces(vocabulary: string): WordPieces {
  const pieces = vocabulary.split('\n').map((line) => line.trimEnd());
  while (pieces.at(-1) === '') pieces.pop();
  const numbers = new Map(pieces.map((piece, number) => [piece, number]));
  const mark = (name: string): number => {
    const number = numbers.get(name);
    if (number === undefined) throw new Error(`The vocabulary lacks ${name}`);
    return number;
  };
  const [cls, sep] = [mark('[CLS]'), mark('[SEP]')];
  const tokenizer = new Tokenizer(uncased(numbers), {});
  const known = new Map<string, readonly number[]>();
  const idsOf = (text: string): readonly number[] => {
    let ids = known.get(text);
    if (!ids) {
      ids = text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false }).ids;
      known.set(text, ids);
    }
    return ids;
  };
  return {
    row(a, b) {
      const [first, second] = cut(idsOf(a), idsOf(b), MAX_PIECES - MARKS);
      return {
        ids: [cls, ...first, sep, ...second, sep],
        types: [...first.map(() => 0), 0, 0, ...second.map(() => 1), 1],
      };
    },
  };
}

/** What a `tokenizer.json` of an uncased BERT says, made from its vocabulary alone (a third of the size). */
function uncased(numbers: ReadonlyMap<string, number>): object {
  return {
    added_tokens: [],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(numbers),
    },
  };
}

/** Cuts the longer text first, as the training did ("longest first"), so that both fit into `room` pieces. */
function cut(a: readonly number[], b: readonly number[], room: number): [readonly number[], readonly number[]] {
  if (a.length + b.length <= room) return [a, b];
  const half = Math.floor(room / 2);
  let short = Math.min(a.length, b.length);
  let long = room - short;
  if (short > half) [short, long] = [half, room - half];
  return a.length <= b.length ? [a.slice(0, short), b.slice(0, long)] : [a.slice(0, long), b.slice(0, short)];
}
