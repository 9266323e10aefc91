// What the product finds in labelled data: `npm run --silent predict -- TASK < rows.jsonl > found.jsonl`.
// One JSON object a line in, one a line out, matched by "id". Same functions, same settings as the extension.
import { createInterface } from 'node:readline';
import { createProduct, shippedJudge } from './product.ts';
import { TASKS } from './tasks.ts';

async function main(name: string | undefined): Promise<void> {
  const task = TASKS[name ?? ''];
  if (!task) throw new Error(`unknown task "${name ?? ''}"; tasks are ${Object.keys(TASKS).join(', ')}`);
  const product = createProduct(shippedJudge());
  let line = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line++;
    if (text.trim() === '') continue;
    const row = rowOf(text, line);
    const answer = { id: row.id, ...(await task(row, product)) };
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    if (line % 100 === 0) process.stderr.write(`${line} rows\n`);
  }
}

function rowOf(text: string, line: number): { id: unknown } {
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
main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`predict: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  process.stdin.destroy();
});
