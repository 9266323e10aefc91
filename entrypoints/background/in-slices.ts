import { othersTurn } from '../../components/store/others-turn.ts';

/** Work of so many milliseconds is done at a stretch: in Firefox popup, sidebar and this script share one thread. */
const SLICE_MS = 12;

/** Does a piece of work on each of many things, and lets whatever else waits have its turn between the slices of it. */
export async function inSlices<T>(
  things: readonly T[],
  work: (thing: T) => unknown,
  now: () => number = () => performance.now(),
): Promise<void> {
  let began = now();
  for (const thing of things) {
    work(thing);
    if (now() - began < SLICE_MS) continue;
    await othersTurn();
    began = now();
  }
}
