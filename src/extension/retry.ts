/** The pauses between two attempts, in milliseconds: they grow to this one. */
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** Does a thing again after a while, and after a longer while when that didn't help. */
export class Retry {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE;

  constructor(private readonly again: () => void) {}

  /** It failed: once more later, unless that is planned already. */
  plan(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
      this.again();
    }, this.pause);
  }

  /** It succeeded, or nobody wants it any more. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pause = FIRST_PAUSE;
  }
}
