/** Takes all steps of a piece of work at once, for those who don't mind waiting. */
export function runToEnd<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
