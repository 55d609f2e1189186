import { processorTime } from './processor';

/** Takes all steps of a piece of work. Times are the processor's, in milliseconds; `longest` is that of the longest step. */
export function timeSteps(begin: () => Iterator<unknown, unknown>): { total: number; longest: number } {
  const start = processorTime();
  const steps = begin();
  let [last, longest] = [start, 0];
  for (let done = false; !done; ) {
    done = steps.next().done === true;
    const now = processorTime();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { total: last - start, longest };
}
