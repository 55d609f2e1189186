import Mocha from 'mocha';
import { MARK } from './mark';

/** Prints a line for each test, by `console.log` alone, which is all that every host hands on. */
class Lines extends Mocha.reporters.Base {
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };

  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('pass', test => this.print('passed', `  ok ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('pending', test => this.print('skipped', `  skipped ${test.fullTitle()}`));
    runner.on('fail', (test, error) => {
      this.print('failed', `  FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on('end', () => {
      const { passed, failed, skipped } = this.counts;
      console.log(`${MARK}${passed} passed, ${failed} failed, ${skipped} skipped`);
    });
  }

  private print(outcome: keyof Lines['counts'], text: string): void {
    this.counts[outcome]++;
    console.log(MARK + text);
  }
}

// The tests below this import use `describe` and `it` as soon as they are loaded, so these must be there already.
const mocha = new Mocha({ timeout: 30_000, color: false, reporter: Lines });
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** VS Code calls this inside its extension host. The last line printed is the count, which the outer process reads. */
export function run(): Promise<void> {
  const filter = globalThis.process?.env.HASHIYA_GREP;
  if (filter) mocha.grep(filter);
  return new Promise((resolve, reject) => {
    mocha.run(failures => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
