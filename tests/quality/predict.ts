// What the product finds in labelled data: `npm run --silent predict -- TASK < rows.jsonl > found.jsonl`.
// One JSON object a line in, one a line out, matched by "id". Same functions, same settings as the extension.
import { createInterface } from 'node:readline';
import { PAGE_TASKS } from './page-tasks.ts';
import { createProduct, shippedJudge } from './product.ts';
import type { Row } from './row.ts';
import { TASKS } from './tasks.ts';

/** Pages that are open at a time. */
const TABS = 4;

interface Answering {
  answer(row: Row): object | Promise<object>;
  /** Rows that are in work at a time. */
  readonly atOnce: number;
  close(): Promise<void>;
}

async function answering(name: string): Promise<Answering> {
  const pageTask = PAGE_TASKS[name];
  if (pageTask) {
    const { openPageBrowser } = await import('./page-browser.ts');
    const browser = openPageBrowser(TABS);
    return { answer: (row) => pageTask(row, browser), atOnce: TABS, close: () => browser.close() };
  }
  const task = TASKS[name];
  if (!task) {
    throw new Error(
      `unknown task "${name}"; tasks are ${[...Object.keys(TASKS), ...Object.keys(PAGE_TASKS)].join(', ')}`,
    );
  }
  const product = createProduct(shippedJudge());
  return { answer: (row) => task(row, product), atOnce: 1, close: async () => undefined };
}

async function main(name: string): Promise<void> {
  const { answer, atOnce, close } = await answering(name);
  try {
    await answerAll(answer, atOnce);
  } finally {
    await close();
  }
}

async function answerAll(answer: Answering['answer'], atOnce: number): Promise<void> {
  const inWork = new Set<Promise<void>>();
  let failed: unknown = null;
  let line = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line++;
    if (text.trim() === '') continue;
    const row = rowOf(text, line);
    const work: Promise<void> = write(row, answer)
      .catch((error: unknown) => (failed ??= error))
      .then(() => void inWork.delete(work));
    inWork.add(work);
    if (inWork.size >= atOnce) await Promise.race(inWork);
    if (failed !== null) break;
    if (line % 100 === 0) process.stderr.write(`${line} rows\n`);
  }
  await Promise.all(inWork);
  if (failed !== null) throw failed;
}

async function write(row: Row, answer: Answering['answer']): Promise<void> {
  const found = { id: row['id'], ...(await answer(row)) };
  if (!process.stdout.write(`${JSON.stringify(found)}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function rowOf(text: string, line: number): Row {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    throw new Error(`line ${line} is not JSON`);
  }
  if (typeof row !== 'object' || row === null || !('id' in row)) throw new Error(`line ${line} is no row with an "id"`);
  return row;
}

// A reader that has seen enough ("| head") closes the pipe: that is no error of ours.
process.stdout.on('error', () => process.exit(0));
main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`predict: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  process.stdin.destroy();
});
