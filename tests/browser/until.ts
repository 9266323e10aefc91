/** How long one step in a browser may take on a busy machine before a test or a start gives up, ms. */
const PATIENCE = 60_000;
const INTERVAL = 50;

/** Asks again and again until the answer is neither false nor empty. A page that is just changing counts as not yet. */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false>,
  what: string,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  let failure: unknown = null;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  } while (Date.now() < end);
  const cause = failure instanceof Error ? ` (${failure.message})` : '';
  throw new Error(`Waited ${Math.round(patience / 1000)} s for ${what}${cause}.`, { cause: failure });
}
