import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web/wasm';
import type { Judge, TextPair } from '../../components/contradictions/contradiction.ts';
import { createJudge } from '../../components/judge/judge.ts';
import { openSession } from '../../components/judge/session.ts';
import { createWordPieces } from '../../components/judge/word-pieces.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const MODEL = inProject('assets/data/judge/judge.onnx');
const VOCABULARY = inProject('assets/data/judge/vocab.txt');
const CACHE = inProject('.cache/judge');

/** Whether the model is in the tree. */
export const judgeIsHere = (): boolean => existsSync(MODEL);

/** The judge as it runs in the extension (same model, same WebAssembly, one thread), without a limit of time. */
export async function openJudge(model: Uint8Array = readFileSync(MODEL)): Promise<Judge> {
  ort.env.wasm.numThreads = 1;
  const session = await openSession(ort, model);
  const pieces = createWordPieces(readFileSync(VOCABULARY, 'utf8'));
  const judge = createJudge({ session, pieces, now: () => performance.now() });
  return (pairs) => judge.judgePairs(pairs, Infinity);
}

/** The same, remembering what it said: measuring again after a change elsewhere costs nothing. Opens the model at need. */
export async function loadJudge(): Promise<Judge> {
  const model = readFileSync(MODEL);
  const cache = openCache(model);
  let judge: Promise<Judge> | null = null;
  return async (pairs) => {
    const unknown = pairs.filter((pair) => !cache.known.has(keyOf(pair)));
    if (unknown.length > 0) {
      judge ??= openJudge(model);
      const found = await (await judge)(unknown);
      unknown.forEach((pair, index) => cache.keep(keyOf(pair), found[index] ?? null));
    }
    return pairs.map((pair) => cache.known.get(keyOf(pair)) ?? null);
  };
}

const keyOf = ({ a, b }: TextPair): string => hashOf(`${a}\0${b}`);
const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 20);

interface Cache {
  readonly known: ReadonlyMap<string, number>;
  keep(key: string, probability: number | null): void;
}

/** One file for each model and way of judging, a line for each pair: `key probability`. */
function openCache(model: Uint8Array): Cache {
  const judging = readFileSync(inProject('components/judge/judge.ts'), 'utf8');
  const file = `${CACHE}/${hashOf(hashOf(model) + hashOf(judging))}.txt`;
  mkdirSync(CACHE, { recursive: true });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const known = new Map(lines.map((line) => line.split(' ')).map(([key = '', value]) => [key, Number(value)]));
  return {
    known,
    keep(key, probability) {
      if (probability === null || known.has(key)) return;
      known.set(key, probability);
      appendFileSync(file, `${key} ${probability}\n`);
    },
  };
}
