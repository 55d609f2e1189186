import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basesOf } from '../../experiments/mutations/bases';
import { tryOut } from '../../experiments/mutations/faults';
import { mutate } from '../../experiments/mutations/mutate';
import { Random } from '../../experiments/random';
import { builtAnalyser } from '../analyser';

const RUNS = 120;

describe('spoilt sidecars: laws', () => {
  const file = 'summit-talks.txt';
  const text = readFileSync(`samples/${file}`, 'utf8').slice(0, 600);
  const bases = basesOf(builtAnalyser(), file, text);

  it('right ones are read, edited and written', () => {
    for (const base of bases)
      for (let seed = 0; seed < 6; seed++)
        assert.deepEqual(tryOut(base, new Random(seed)), { outcome: 'written', faults: [] }, base.source);
  });

  it(`${RUNS} spoilt at random never throw, and nothing in them is lost`, () => {
    const start = Date.now() % 1_000_000;
    const outcomes = new Set<string>();
    for (let seed = start; seed < start + RUNS; seed++) {
      const random = new Random(seed);
      const base = random.of(bases);
      const source = mutate(base.source, random);
      const { outcome, faults } = tryOut({ ...base, source }, random);
      outcomes.add(outcome);
      assert.deepEqual(faults, [], `seed ${seed}\n${source}`);
    }
    assert.ok(outcomes.has('broken') && outcomes.has('written'));
  });
});
