import type { CancellationToken } from 'vscode';

/** How long the extension host works before it lets others in, in milliseconds. A single step may run over it. */
const SLICE = 8;

/** Runs steps to their end, with a pause after every slice of time. */
export function runInSlices<T extends object>(steps: Iterator<undefined, T>): Promise<T>;
/** @returns undefined when it was cancelled; then the result is unknown, not empty */
export function runInSlices<T extends object>(
  steps: Iterator<undefined, T>,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<T | undefined>;
export async function runInSlices<T extends object>(
  steps: Iterator<undefined, T>,
  token?: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<T | undefined> {
  let until = Date.now() + SLICE;
  while (!token?.isCancellationRequested) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < until) continue;
    await pause();
    until = Date.now() + SLICE;
  }
  return undefined;
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
