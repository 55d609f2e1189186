import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { comeBackByUndo, holdOwnLetters, scripts } from './scripts';

/** So many scripts between two lines that tell how far it is. */
const BATCH = 10_000;

/**
 * `npm run experiment -- live-edits --scripts 100000 --seed 1`: annotated texts are edited at random as at the
 * keyboard, and an oracle reads off where each annotation must be, with and without undoing.
 */
export async function liveEdits(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { scripts: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const count = Number(values.scripts);
  const sums = { events: 0, annotations: 0, lost: 0 };
  const law = fc.property(scripts, script => {
    const { placed, lost } = holdOwnLetters(script);
    comeBackByUndo(script);
    sums.events += script.events.length;
    sums.annotations += placed + lost;
    sums.lost += lost;
  });
  const start = performance.now();
  let done = 0;
  while (done < count) {
    const numRuns = Math.min(BATCH, count - done);
    // A fault is thrown with the seed and the shortest script that shows it.
    fc.assert(law, { numRuns, seed: Number(values.seed) * 1_000_000 + done });
    done += numRuns;
    console.error(`${done} of ${count}`);
  }
  console.log(`edit scripts             ${done} without a fault, of ${sums.events} edits`);
  console.log(`annotations              ${sums.annotations}`);
  console.log(`with none of their words ${sums.lost}, each of them kept aside`);
  console.log(`time                     ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
