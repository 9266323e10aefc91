import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('predict.ts', import.meta.url));
const predict = (task: string, input: string) =>
  spawnSync(process.execPath, [script, task], { input, encoding: 'utf8', timeout: 60_000 });

describe('the predict script', { timeout: 60_000 }, () => {
  it('writes one JSON row for each row it reads, matched by id, and nothing else', () => {
    const rows = ['a', 'b', 'c'].map((id) =>
      JSON.stringify({ id, sentence: `Council ${id} spent 12 million on roads.` }),
    );
    const { status, stdout } = predict('claims', `${rows.join('\n')}\n\n`);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(status).toBe(0);
  });

  it.each([
    ['a task that it does not know', 'guesses', '{"id":"a"}', /unknown task "guesses"/],
    ['a row that is not JSON', 'claims', '{"id":"a","sentence":"Rain fell."}\nnonsense', /line 2 is not JSON/],
    ['a row that is not an object', 'claims', '17', /line 1 is no row/],
    ['a row without its text', 'claims', '{"id":"a"}', /no text "sentence"/],
  ])('ends with one clear line for %s', (_, task, input, message) => {
    const { status, stderr } = predict(task, input);
    expect(status).not.toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
