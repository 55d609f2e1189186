import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readLexicon, readLexiconInSteps } from '../../src/core/entities/lexicon';
import { runInSlices } from '../../src/extension/slices';

/** Keeps the processor busy, as a step of an analysis does. */
function work(milliseconds: number): undefined {
  for (const end = Date.now() + milliseconds; Date.now() < end; );
}

function* busy(steps: number, seen: number[] = []): Generator<undefined, readonly number[]> {
  for (let i = 0; i < steps; i++) {
    yield work(3);
    seen.push(i);
  }
  return seen;
}

const DONE = {};
function* idle(): Generator<undefined, object> {
  yield;
  return DONE;
}

describe('work in slices', () => {
  it('gives the result, and lets others in on the way', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const result = await runInSlices(busy(20));
    clearInterval(timer);
    assert.deepEqual(
      result,
      Array.from({ length: 20 }, (_, i) => i),
    );
    assert.ok(turns >= 2, `${turns} turns`);
  });

  it('is not cut when it is short', async () => {
    const [result, first] = await Promise.all([
      Promise.race([runInSlices(idle()), new Promise(resolve => setTimeout(resolve, 0, 'others'))]),
      runInSlices(idle()),
    ]);
    assert.equal(result, first);
  });

  it('ends when it is cancelled, without a result', async () => {
    const token = { isCancellationRequested: false };
    const seen: number[] = [];
    setTimeout(() => {
      token.isCancellationRequested = true;
    }, 0);
    assert.equal(await runInSlices(busy(100, seen), token), undefined);
    assert.ok(seen.length < 100, `${seen.length} steps`);
  });

  it('reads the word lists of the extension in short steps, to the same effect', () => {
    const packed = readFileSync('dist/lexicon.txt', 'utf8');
    const steps = readLexiconInSteps(packed);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    assert.ok(count > 10, `${count} steps`);
    assert.equal(step.value.value.size, readLexicon(packed).value.size);
    assert.deepEqual(step.value.problems, []);
  });
});
